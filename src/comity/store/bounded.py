"""Run a query in a process of its own, which the system kills when it takes too much.

Only the death of its process stops a query: the engine has no time-out, no cancel and no limit of memory, and
some queries overflow its stack. The child inherits the graph by fork, can open nothing, and answers by pipe.
"""

import os
import pickle
import resource
import signal
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import pyoxigraph as ox

from comity.errors import ComityError, LimitError
from comity.store.answers import Answer, table, triples
from comity.store.limits import Limits, counted
from comity.store.queries import Results, evaluate

MOST_FILES = 65_536


def in_child(engine: ox.Store, text: str, limits: Limits, where: str) -> Answer:
    """Return the answer of ``engine`` to a query of any form.

    Raises QueryError for a query that is refused or cannot be parsed, LimitError for one that passes a limit.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(engine, text, limits, where, writing)
    os.close(writing)
    with ExitStack() as abandoned, os.fdopen(reading, "rb") as pipe:
        abandoned.callback(_end, child)
        sent = pipe.read()
        _, status = os.waitpid(child, 0)
        abandoned.pop_all()
    if status:
        raise LimitError(where, *_cause(status, limits))
    outcome: Answer | ComityError = pickle.loads(sent)  # noqa: S301 (our own child wrote it)
    if isinstance(outcome, ComityError):
        raise outcome
    return outcome


def _answer(engine: ox.Store, text: str, limits: Limits, where: str, writing: int) -> NoReturn:
    # Whatever happens, the child must not go on as a second copy of its parent.
    try:
        _confine(limits, writing)
        sent = _outcome(engine, text, limits, where)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(sent)
        os._exit(0)
    finally:
        os._exit(1)


def _confine(limits: Limits, writing: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    os.closerange(3, writing)
    os.closerange(writing + 1, MOST_FILES)
    _limit_memory(limits.memory)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)


def _limit_memory(most: int) -> None:
    pages = Path("/proc/self/statm")
    if pages.exists():  # elsewhere than on Linux the system keeps no such limit
        used = int(pages.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + most, used + most))


def _outcome(engine: ox.Store, text: str, limits: Limits, where: str) -> bytes:
    try:
        sent = pickle.dumps(_collected(evaluate(engine, text, where), limits, where))
        if len(sent) > limits.size:
            raise LimitError(where, f"an answer of {len(sent):,} bytes", f"at most {limits.size:,}")
    except ComityError as error:
        return pickle.dumps(error)
    return sent


def _collected(results: Results, limits: Limits, where: str) -> Answer:
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    if isinstance(results, ox.QuerySolutions):
        return table(results.variables, counted(results, limits, where))
    return triples(counted(results, limits, where))


def _cause(status: int, limits: Limits) -> tuple[str, str]:
    match os.waitstatus_to_exitcode(status):
        case code if code == -signal.SIGALRM:
            return "no answer in time", f"one within {limits.seconds:g} seconds"
        case code if code == -signal.SIGSEGV:
            return "a query that overflows the engine", "a simpler one"
    return "a query that takes too much memory", f"one within {limits.memory:,} bytes"


def _end(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
