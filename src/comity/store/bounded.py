"""Run a query in a process of its own, which the system kills when it takes too much.

Only the death of its process stops a query: the engine has no time-out, no cancel and no limit of memory, and
some queries overflow its stack. The child inherits the graph by fork, can open nothing, and answers by pipe.
"""

import os
import pickle
import resource
import signal
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

import pyoxigraph as ox

from comity.errors import ComityError, LimitError
from comity.store.answers import Table, table, triples
from comity.store.local import LocalGraph
from comity.store.queries import Results, evaluate
from comity.store.terms import Triple

Answer = Table | bool | tuple[Triple, ...]
Row = TypeVar("Row")
MOST_FILES = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds by the clock, bytes of memory beside the graph, rows, bytes."""

    seconds: float = 30.0
    memory: int = 2_000_000_000
    rows: int = 100_000
    size: int = 100_000_000


def run_bounded(graph: LocalGraph, text: str, limits: Limits, where: str = "query") -> Answer:
    """Return the answer to a query of any form: a table, a truth, or triples.

    Raises QueryError for a query that is refused or cannot be parsed, LimitError for one that passes a limit.
    """
    graph.engine  # noqa: B018 (loaded here, so that the child inherits it)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(graph, text, limits, where, writing)
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


def _answer(graph: LocalGraph, text: str, limits: Limits, where: str, writing: int) -> NoReturn:
    # Whatever happens, the child must not go on as a second copy of its parent.
    try:
        _confine(limits, writing)
        sent = _outcome(graph, text, limits, where)
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


def _outcome(graph: LocalGraph, text: str, limits: Limits, where: str) -> bytes:
    try:
        sent = pickle.dumps(_collected(evaluate(graph.engine, text, where), limits, where))
        if len(sent) > limits.size:
            raise LimitError(where, f"an answer of {len(sent):,} bytes", f"at most {limits.size:,}")
    except ComityError as error:
        return pickle.dumps(error)
    return sent


def _collected(results: Results, limits: Limits, where: str) -> Answer:
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    if isinstance(results, ox.QuerySolutions):
        return table(results.variables, _counted(results, limits, where))
    return triples(_counted(results, limits, where))


def _counted(rows: Iterable[Row], limits: Limits, where: str) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number == limits.rows:
            raise LimitError(where, f"more than {number:,} rows", "fewer; a LIMIT, or a narrower question")
        yield row


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
