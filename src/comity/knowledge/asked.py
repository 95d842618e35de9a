"""What was asked, and how an answer tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from comity.ask import Labels, written
from comity.names import Term
from comity.store import Graph


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: the query and its form; the question it is, its parameters and notes, if any.

    ``parameters`` were given; ``assumed`` are the examples of those that were left out. ``command`` asks the
    same again.
    """

    text: str
    form: str = "SELECT"
    question: str | None = None
    summary: str = ""
    parameters: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    assumed: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    command: str = ""

    @property
    def values(self) -> dict[str, tuple[Term, ...]]:
        """All values of the parameters, given or assumed."""
        return {**self.parameters, **self.assumed}

    @property
    def terms(self) -> tuple[Term, ...]:
        """The same, without the names of the parameters."""
        return tuple(term for terms in self.values.values() for term in terms)

    @property
    def given(self) -> dict[str, tuple[str, ...]]:
        """The values of the parameters that were given, things as CURIEs."""
        return {name: tuple(map(written, terms)) for name, terms in self.parameters.items()}

    @property
    def written(self) -> dict[str, tuple[str, ...]]:
        """All values of the parameters, given or assumed, things as CURIEs."""
        return {name: tuple(map(written, terms)) for name, terms in self.values.items()}

    def called(self, labels: Labels) -> dict[str, tuple[str, ...]]:
        """Return the values of the parameters that were given, as people call them."""
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
