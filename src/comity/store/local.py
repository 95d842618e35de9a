"""A built graph, held in memory and asked in SPARQL."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from comity.errors import QueryError
from comity.names import Iri
from comity.store.answers import Answer, Table, table, triples
from comity.store.bounded import in_child
from comity.store.limits import Limits
from comity.store.location import Folders
from comity.store.manifest import Manifest
from comity.store.queries import evaluate
from comity.store.terms import Statement, Triple, ours

if TYPE_CHECKING:
    import rdflib


class LocalGraph:
    """The dataset as built: its N-Quads and manifest, and an engine that answers queries on the union of all.

    ``warnings`` says what went wrong on the way and was got round, a sentence each; ``folders`` are those of
    its records, where they are known.
    """

    def __init__(
        self,
        dataset: bytes,
        manifest: Manifest,
        warnings: tuple[str, ...] = (),
        folders: Folders | None = None,
    ) -> None:
        self.dataset = dataset
        self.manifest = manifest
        self.warnings = warnings
        self.folders = folders

    @property
    def version(self) -> str:
        """The version of Comity that built the graph."""
        return self.manifest.version

    @property
    def digest(self) -> str:
        """The SHA-256 of the dataset as N-Quads."""
        return self.manifest.digest

    @cached_property
    def engine(self) -> ox.Store:
        """The store that answers queries; it rewrites literals, so nothing is exported from it."""
        store = ox.Store()
        store.bulk_load(self.dataset, ox.RdfFormat.N_QUADS)
        return store

    def select(self, text: str, where: str = "query") -> Table:
        """Return the table that a SELECT query gives; raises QueryError, ``where`` being the place."""
        results = self.solutions(text, where)
        return table(results.variables, results)

    def solutions(self, text: str, where: str = "query") -> ox.QuerySolutions:
        """Return what the engine answers to a SELECT query, row by row; raises QueryError."""
        results = evaluate(self.engine, text, where)
        if isinstance(results, ox.QuerySolutions):
            return results
        raise QueryError(where, 1, "another form of query", "SELECT")

    def ask(self, text: str, where: str = "query") -> bool:
        """Return the answer to an ASK query; raises QueryError, ``where`` being the place."""
        results = evaluate(self.engine, text, where)
        if isinstance(results, ox.QueryBoolean):
            return bool(results)
        raise QueryError(where, 1, "another form of query", "ASK")

    def construct(self, text: str, where: str = "query") -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, each once and sorted; raises QueryError."""
        results = evaluate(self.engine, text, where)
        if isinstance(results, ox.QueryTriples):
            return triples(results)
        raise QueryError(where, 1, "another form of query", "CONSTRUCT or DESCRIBE")

    def run(self, text: str, limits: Limits, where: str = "query") -> Answer:
        """Return the answer to a query of any form, from a process that ``limits`` end.

        Raises QueryError and LimitError, ``where`` being the place.
        """
        return in_child(self.engine, text, limits, where)

    def statements(self) -> Iterator[Statement]:
        """Yield every statement with the IRI of its graph, sorted, literals as written in the files."""
        yield from _statements(self.dataset)

    def statements_in(self, graph: str) -> Iterator[Statement]:
        """Yield the statements of the named graph ``graph``, as ``statements`` does."""
        end = f" <{graph}> .\n".encode()
        lines = self.dataset.splitlines(keepends=True)
        yield from _statements(b"".join(line for line in lines if line.endswith(end)))

    def statements_about(self, thing: Iri) -> Iterator[Statement]:
        """Yield the statements whose subject or value is ``thing``, as ``statements`` does."""
        for statement in _statements(b"".join(_lines_with(self.dataset, f"<{thing}>".encode()))):
            if thing in {statement[0], statement[2]}:
                yield statement

    def to_rdflib(self) -> "rdflib.Dataset":
        """Return an rdflib Dataset, its default graph the union, literals as written in the files."""
        from comity.store.rdflib_dataset import dataset

        return dataset(self.statements())


def _lines_with(dataset: bytes, part: bytes) -> Iterator[bytes]:
    at = dataset.find(part)
    while at >= 0:
        end = dataset.index(b"\n", at) + 1
        yield dataset[dataset.rfind(b"\n", 0, at) + 1 : end]
        at = dataset.find(part, end)


def _statements(dataset: bytes) -> Iterator[Statement]:
    for quad in ox.parse(dataset, ox.RdfFormat.N_QUADS):
        yield ours(quad.subject), ours(quad.predicate), ours(quad.object), str(ours(quad.graph_name))
