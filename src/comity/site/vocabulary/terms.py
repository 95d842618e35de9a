"""The terms as the page shows them, and the vocabulary that they make up."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.names import VOCABULARY
from comity.site.cells import Cell, Name, Number, Table
from comity.site.vocabulary.diagram import Diagram
from comity.site.vocabulary.schemes import Scheme


@dataclass(frozen=True, slots=True)
class Example:
    """A record of the graph that uses a term: as Turtle, and in words."""

    turtle: str
    words: str
    thing: Name


@dataclass(frozen=True, slots=True)
class Bound:
    """What a record must or may hold: ``of`` which properties or classes, how much, and what is expected."""

    of: Cell
    much: str
    expected: str


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property: what it means, what stands round it, what a record holds of it, how it is used.

    ``relations`` are pairs of a word, such as "domain", and the terms it leads to; ``alike`` the terms of
    others, with how near they are; ``changes`` what has become of it since it was made.
    """

    iri: str
    kind: str
    label: str
    definition: str
    examples: tuple[str, ...]
    notes: tuple[str, ...]
    relations: tuple[tuple[str, Cell], ...]
    alike: tuple[tuple[str, Cell], ...]
    alike_notes: tuple[str, ...]
    bound: tuple[Bound, ...]
    rules: tuple[str, ...]
    uses: Number
    example: Example | None
    changes: tuple[str, ...]

    @property
    def name(self) -> str:
        """The last part of its IRI, which is its place on the page."""
        return self.iri.removeprefix(VOCABULARY)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it: what the header says, the terms by kind, the code lists, and the questions it answers."""

    header: Mapping[str, str]
    kinds: Mapping[str, tuple[Term, ...]]
    schemes: tuple[Scheme, ...]
    diagram: Diagram
    questions: Table

    @property
    def changes(self) -> tuple[tuple[Name, str], ...]:
        """What has become of terms: the name of each, and a note."""
        terms = (each for held in self.kinds.values() for each in held)
        return tuple(
            (Name(each.label, f"/vocabulary#{each.name}"), said) for each in terms for said in each.changes
        )
