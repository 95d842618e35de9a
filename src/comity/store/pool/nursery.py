"""The process that holds the graph and forks workers, each in milliseconds, which share its memory.

It answers no query itself, so that none can end it; started as ``python -m comity.store.pool.nursery FD``, it
ends when the pool closes the socket ``FD``.
"""

import json
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress

import pyoxigraph as ox

from comity.store.limits import Limits
from comity.store.pool.wire import ENDED, FORK, FORKED, KILL, READY, SIGNAL, YIELD, exactly
from comity.store.pool.worker import work

PATIENT = 10
# What ends all processes of a terminal or a service is for the server, which ends its pool in its time.
ENDING = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)


class Nursery:
    """Forks workers of ``engine`` as the pool at the other end of ``line`` asks, and says how each ended."""

    def __init__(self, engine: ox.Store, line: socket.socket, limits: Limits) -> None:
        self._engine, self._line, self._limits = engine, line, limits
        self._workers: set[int] = set()

    def run(self) -> None:
        """Do what the pool asks until it is gone, then end every worker."""
        waking, woken = socket.socketpair()
        woken.setblocking(False)
        signal.set_wakeup_fd(woken.fileno())
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with selectors.DefaultSelector() as events, suppress(EOFError, OSError):
            events.register(self._line, selectors.EVENT_READ, self._obey)
            events.register(waking, selectors.EVENT_READ, lambda: self._bury(waking))
            self._tell(READY, 0, 0)
            while True:
                for key, _ in events.select():
                    key.data()
        signal.set_wakeup_fd(-1)
        for worker in self._workers:
            os.kill(worker, signal.SIGKILL)

    def _obey(self) -> None:
        order, worker, _ = SIGNAL.unpack(exactly(self._line, SIGNAL.size))
        if order == FORK:
            self._fork()
        elif worker in self._workers and order == KILL:
            os.kill(worker, signal.SIGKILL)
        elif worker in self._workers and order == YIELD:
            os.setpriority(os.PRIO_PROCESS, worker, os.getpriority(os.PRIO_PROCESS, 0) + PATIENT)

    def _fork(self) -> None:
        ours, theirs = socket.socketpair()
        worker = os.fork()
        if worker == 0:
            signal.set_wakeup_fd(-1)
            work(self._engine, theirs, self._limits)
        theirs.close()
        self._workers.add(worker)
        with ours:
            socket.send_fds(self._line, [SIGNAL.pack(FORKED, worker, 0)], [ours.fileno()])

    def _bury(self, waking: socket.socket) -> None:
        waking.recv(1_000)
        for worker in list(self._workers):
            ended, status = os.waitpid(worker, os.WNOHANG)
            if ended:
                self._workers.remove(worker)
                self._tell(ENDED, worker, os.waitstatus_to_exitcode(status))

    def _tell(self, what: bytes, worker: int, status: int) -> None:
        self._line.sendall(SIGNAL.pack(what, worker, status))


def main() -> None:
    """Read the limits and the N-Quads of the graph from standard input, and keep workers for it."""
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
    limits = Limits(**json.loads(sys.stdin.buffer.readline()))
    engine = ox.Store()
    engine.bulk_load(sys.stdin.buffer, ox.RdfFormat.N_QUADS)
    with socket.socket(fileno=int(sys.argv[1])) as line:
        Nursery(engine, line, limits).run()


if __name__ == "__main__":
    main()
