"""A call is a process, which ends when the call does.

Only the death of its process stops a query, and a client may take a call back at any time. So the body of a
tool runs in a child that holds the graph by fork, and whatever the child started is killed with it. A fork is
sound while the parent has a single thread, which is why the transport of this room (``wire``) starts none.
"""

import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

import anyio

from comity.errors import ComityError, LimitError

Outcome = TypeVar("Outcome")
SECONDS = 30.0
MOST_FILES = 65_536
PIECE = 65_536


async def in_call(work: Callable[[], Outcome], where: str, seconds: float = SECONDS) -> Outcome:
    """Return what ``work`` gives, done in a process of its own that dies when the call is taken back.

    Raises the ComityError that ``work`` raises, and LimitError, ``where`` being the place, when it takes
    longer than ``seconds`` or breaks off.
    """
    with _worker(work, seconds) as (child, reading):
        sent = await _everything(reading)
        ended = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    if ended is None or ended.si_status != os.EX_OK:
        raise LimitError(where, *_cause(ended, seconds))
    outcome: Outcome | ComityError = pickle.loads(sent)  # noqa: S301 (our own child wrote it)
    if isinstance(outcome, ComityError):
        raise outcome
    return outcome


@contextmanager
def _worker(work: Callable[[], Outcome], seconds: float) -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _do(work, writing, seconds)
    os.close(writing)
    _own_group(child)
    try:
        yield child, reading
    finally:
        os.close(reading)
        # Not reaped before this, the child keeps its number, and nobody else's group can bear it.
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _do(work: Callable[[], Outcome], writing: int, seconds: float) -> NoReturn:
    # Whatever happens, the child must not go on as a second copy of the server.
    try:
        _confine(writing, seconds)
        _send(work, writing)
        os._exit(os.EX_OK)
    finally:
        try:
            traceback.print_exc()
        finally:
            os._exit(os.EX_SOFTWARE)


def _send(work: Callable[[], Outcome], writing: int) -> None:
    try:
        sent = pickle.dumps(work())
    except ComityError as error:
        sent = pickle.dumps(error)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(sent)


def _confine(writing: int, seconds: float) -> None:
    _own_group(0)
    # The event loop of the parent hears of signals through a descriptor that the child has as well.
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    os.closerange(3, writing)
    os.closerange(writing + 1, MOST_FILES)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _own_group(process: int) -> None:
    # Said by both sides, as a shell does: neither may go on before it holds.
    os.setpgid(process, process)


async def _everything(reading: int) -> bytes:
    pieces: list[bytes] = []
    while True:
        await anyio.wait_readable(reading)
        piece = os.read(reading, PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _cause(ended: "os.waitid_result | None", seconds: float) -> tuple[str, str]:
    if ended and ended.si_status == signal.SIGALRM:
        return "no answer in time", f"one within {seconds:g} seconds; ask for less"
    return "a call that broke off, which is a defect of Comity", "an answer"
