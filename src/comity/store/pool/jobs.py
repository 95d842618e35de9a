"""What a pool is asked, and what it answers: bytes that are ready to be sent."""

from typing import NamedTuple

import pyoxigraph as ox

from comity.store.queries import EVERY, Chosen

TABLES = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS = ("turtle", "ntriples", "jsonld", "rdfxml", "trig", "nquads")


class Job(NamedTuple):
    """A query of any form, with the format wanted for a table or a truth, and the one for statements.

    ``table`` is one of ``TABLES`` and ``graph`` one of ``GRAPHS``, or nothing where no such answer is wanted.
    ``zipped`` asks for gzip; ``chosen`` are the graphs to ask instead of those that the query names.
    """

    text: str
    table: str | None = "json"
    graph: str | None = "turtle"
    zipped: bool = False
    chosen: Chosen = EVERY


class Reply(NamedTuple):
    """An answer: its format, its bytes, whether rows too many were left out, and whether it is in gzip."""

    format: str
    body: bytes
    cut: bool = False
    zipped: bool = False

    @property
    def size(self) -> int:
        """How many bytes it takes to keep."""
        return len(self.body)
