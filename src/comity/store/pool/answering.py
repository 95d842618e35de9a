"""Answer one query in bytes, cut to what the limits allow: all that a worker does."""

import gzip
import io
from itertools import islice
from typing import cast
from xml.parsers import expat

import pyoxigraph as ox

from comity.errors import LimitError, StoreError, UsageError
from comity.store.answers import triples
from comity.store.limits import Limits
from comity.store.pool.capping import capped
from comity.store.pool.counting import rows_in
from comity.store.pool.jobs import TABLES, Job, Reply
from comity.store.queries import evaluate
from comity.store.syntax import serialise
from comity.store.terms import Triple

ZIP_LEVEL = 1
WORTH_ZIPPING = 1_000
# More than what closes a document after its last row.
ENDING = 100


class FullError(OSError):
    """Raised by a sink that has taken all it may."""


class Sink(io.RawIOBase):
    """Takes ``most`` bytes and not one more."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.taken = bytearray()

    def writable(self) -> bool:
        """Tell that it can be written to."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Take ``data``; raises FullError past the limit."""
        if len(self.taken) + len(data) > self.most:
            raise FullError
        self.taken += data
        return len(data)


def answer(engine: ox.Store, job: Job, limits: Limits) -> Reply:
    """Return the answer of ``engine`` to ``job``, of at most so many rows and bytes as ``limits`` say.

    Raises QueryError for a query that is refused or cannot be parsed, UsageError where the answer can have
    none of the formats wanted, LimitError where it cannot be cut.
    """
    results = evaluate(engine, job.text, chosen=job.chosen)
    if isinstance(results, ox.QueryTriples):
        reply = _statements(results, _wanted(job.graph, "statements"), limits)
    else:
        reply = _table(engine, results, job._replace(table=_wanted(job.table, "tables")), limits)
    return _zipped(reply) if job.zipped and len(reply.body) > WORTH_ZIPPING else reply


def _wanted(format_: str | None, what: str) -> str:
    if format_ is None:
        raise UsageError("Accept", "no format that the answer could have", f"a format of {what}")
    return format_


def _table(engine: ox.Store, results: object, job: Job, limits: Limits) -> Reply:
    format_ = cast("str", job.table)
    body, is_whole = _written(results, format_, limits.size)
    # A truth has no rows, and no row takes less than a byte: few bytes need no counting.
    is_short = isinstance(results, ox.QueryBoolean) or len(body) <= limits.rows
    if is_whole and (is_short or rows_in(body, format_) <= limits.rows):
        return Reply(format_, _checked(body, format_))
    rows = min(rows_in(body, format_), limits.rows)
    again = evaluate(engine, capped(job.text, rows), chosen=job.chosen)
    body, _ = _written(again, format_, limits.size + ENDING)
    return Reply(format_, _checked(body, format_), cut=True)


def _written(results: object, format_: str, most: int) -> tuple[bytes, bool]:
    sink = Sink(most)
    try:
        results.serialize(sink, TABLES[format_])  # type: ignore[attr-defined]
    except FullError:
        return bytes(sink.taken), False
    return bytes(sink.taken), True


def _checked(body: bytes, format_: str) -> bytes:
    if format_ == "xml":
        try:
            expat.ParserCreate().Parse(body, True)
        except expat.ExpatError as error:
            raise UsageError("results", f"text that XML cannot hold ({error})", "another format") from error
    return body


def _statements(results: ox.QueryTriples, format_: str, limits: Limits) -> Reply:
    found = list(islice(results, limits.rows + 1))
    body = _serialised(triples(found[: limits.rows]), format_)
    if len(body) > limits.size:
        raise LimitError("query", f"an answer of {len(body):,} bytes", f"at most {limits.size:,}")
    return Reply(format_, body, cut=len(found) > limits.rows)


def _serialised(found: tuple[Triple, ...], format_: str) -> bytes:
    try:
        return serialise(found, format_)
    except StoreError as error:
        raise UsageError(error.where, error.found, error.expected) from error


def _zipped(reply: Reply) -> Reply:
    return Reply(reply.format, gzip.compress(reply.body, ZIP_LEVEL, mtime=0), reply.cut, zipped=True)
