"""What the named graphs of a built graph hold, in the form in which they are sent and compared."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from comity.store import LocalGraph, Triple
from comity.store.canonical import as_answered, canonical, digest


@dataclass(frozen=True)
class Content:
    """One named graph: its IRI and its triples."""

    graph: str
    triples: tuple[Triple, ...]

    @cached_property
    def lines(self) -> tuple[bytes, ...]:
        """The triples as sorted lines of N-Triples, literals as written."""
        return canonical(self.triples)

    @cached_property
    def digest(self) -> str:
        """``sha256:`` and the SHA-256 of the lines."""
        return digest(self.lines)

    @cached_property
    def values(self) -> tuple[bytes, ...]:
        """The lines with literals in the form of the engine, by which stores are compared."""
        return as_answered(self.triples)


def contents(graph: LocalGraph) -> dict[str, Content]:
    """Return what each named graph of ``graph`` holds, by its IRI, in alphabetical order."""
    statements = sorted(graph.statements(), key=lambda statement: statement[3])
    grouped = groupby(statements, key=lambda statement: statement[3])
    return {name: Content(name, tuple(each[:3] for each in held)) for name, held in grouped}
