"""A worker: answers one query after another over its socket, and is killed when one takes too much."""

import os
from socket import socket
from typing import NoReturn

import pyoxigraph as ox

from comity.errors import ComityError
from comity.store.confining import PAGES, confine, end_after, used
from comity.store.limits import Limits
from comity.store.pool.answering import answer
from comity.store.pool.jobs import Job, Reply
from comity.store.pool.wire import packed, receive

# Memory that was taken once is seldom given back; a worker that has grown so far makes room for a new one.
MOST_GROWTH = 64_000_000


def work(engine: ox.Store, line: socket, limits: Limits) -> NoReturn:
    """Answer the jobs that come over ``line`` with ``engine`` until it closes, in a process just forked."""
    # Whatever happens, the child must not go on as a second copy of its parent.
    try:
        pages = os.open(PAGES, os.O_RDONLY) if PAGES.exists() else None
        confine(limits, [line.fileno(), *([] if pages is None else [pages])])
        _serve(engine, line, limits, pages)
    finally:
        os._exit(0)


def _serve(engine: ox.Store, line: socket, limits: Limits, pages: int | None) -> None:
    before, is_last = _used(pages), False
    while not is_last:
        job = receive(line)
        end_after(limits.seconds)
        outcome = _outcome(engine, job, limits)
        end_after(0)
        is_last = _used(pages) - before > MOST_GROWTH
        line.sendall(packed(outcome, is_last))


def _outcome(engine: ox.Store, job: Job, limits: Limits) -> Reply | ComityError:
    try:
        return answer(engine, job, limits)
    except ComityError as error:
        return error


def _used(pages: int | None) -> int:
    return 0 if pages is None else used(os.pread(pages, 100, 0))
