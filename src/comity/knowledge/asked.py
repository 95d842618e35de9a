"""What was asked, and how an answer tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from comity.ask import Labels
from comity.names import Iri, Term, shorten
from comity.store import Graph


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the query and its form; the question it is, its parameters and notes, if any."""

    text: str
    form: str = "SELECT"
    question: str | None = None
    summary: str = ""
    parameters: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All values of the parameters."""
        return tuple(term for terms in self.parameters.values() for term in terms)

    @property
    def given(self) -> dict[str, tuple[str, ...]]:
        """The values of the parameters, things as CURIEs."""
        return {name: tuple(map(_shown, terms)) for name, terms in self.parameters.items()}

    def called(self, labels: Labels) -> dict[str, tuple[str, ...]]:
        """Return the values of the parameters as people call them."""
        return {name: tuple(map(labels, terms)) for name, terms in self.parameters.items()}

    def noting(self, note: str) -> "Asked":
        """Return the same with one more note."""
        return replace(self, notes=(*self.notes, note))

    def metadata(self, graph: Graph) -> dict[str, Any]:
        """Return question, query, parameters, notes, dataset version and digest, as JSON can hold them."""
        return {
            "question": self.question,
            "query": self.text,
            "parameters": {name: list(values) for name, values in self.given.items()},
            "notes": list(self.notes),
            "version": graph.version,
            "digest": graph.digest,
        }


def _shown(term: Term) -> str:
    return shorten(term.value) if isinstance(term, Iri) else term.value
