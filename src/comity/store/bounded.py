"""Run a query in a process of its own, which the system kills when it takes too much.

Only the death of its process stops a query: the engine has no time-out, no cancel and no limit of memory, and
some queries overflow its stack. The child inherits the graph by fork, can open nothing, and answers by pipe.
"""

import os
import pickle
import signal
from contextlib import ExitStack
from typing import NoReturn

import pyoxigraph as ox

from comity.errors import ComityError, LateError, LimitError
from comity.store.answers import Answer, table, triples
from comity.store.confining import confine, end_after
from comity.store.limits import Limits, counted
from comity.store.queries import Results, evaluate


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
        raise cause(os.waitstatus_to_exitcode(status), limits, where)
    outcome: Answer | ComityError = pickle.loads(sent)  # noqa: S301 (our own child wrote it)
    if isinstance(outcome, ComityError):
        raise outcome
    return outcome


def cause(code: int, limits: Limits, where: str = "query") -> LimitError:
    """Return the error for a query whose process ended with the exit ``code``, that of a signal below 0."""
    if code == -signal.SIGALRM:
        return LateError(where, "no answer in time", f"one within {limits.seconds:g} seconds")
    if code == -signal.SIGSEGV:
        return LimitError(where, "a query that overflows the engine", "a simpler one")
    return LimitError(where, "a query that takes too much memory", f"one within {limits.memory:,} bytes")


def _answer(engine: ox.Store, text: str, limits: Limits, where: str, writing: int) -> NoReturn:
    # Whatever happens, the child must not go on as a second copy of its parent.
    try:
        confine(limits, [writing])
        end_after(limits.seconds)
        sent = _outcome(engine, text, limits, where)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(sent)
        os._exit(0)
    finally:
        os._exit(1)


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


def _end(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
