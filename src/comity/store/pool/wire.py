"""How a pool, its nursery and its workers talk: whole messages over sockets that only they hold."""

import pickle
import struct
from socket import socket
from typing import Any

LENGTH = struct.Struct(">?Q")
SIGNAL = struct.Struct(">cqq")
# What a pool tells its nursery, and hears from it: each with the number of a worker, and how it ended.
FORK, FORKED, ENDED, KILL, YIELD, READY = b"F", b"W", b"E", b"K", b"Y", b"R"


def packed(message: object, last: bool = False) -> bytes:
    """Return ``message`` with its length in front, and whether it is the ``last`` of its sender."""
    data = pickle.dumps(message)
    return LENGTH.pack(last, len(data)) + data


def unpacked(data: bytes) -> Any:
    """Return the message in ``data``, which one of our own processes wrote."""
    return pickle.loads(data)  # noqa: S301 (our own child wrote it)


def receive(line: socket) -> Any:
    """Return the next message from ``line``, waiting for it; raises EOFError where the other side is gone."""
    _, length = LENGTH.unpack(exactly(line, LENGTH.size))
    return unpacked(exactly(line, length))


def exactly(line: socket, length: int) -> bytes:
    """Return the next ``length`` bytes of ``line``; raises EOFError where the other side is gone."""
    data = bytearray()
    while len(data) < length:
        piece = line.recv(length - len(data))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)
