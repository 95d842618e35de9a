"""What stands in a page: names, words, numbers, strengths and proofs, as the macros write them.

Each has a ``form``, by which ``cell()`` of the templates knows how it is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from comity.ask import Evidence, Labels, web_link
from comity.names import PREFIXES, Blank, Iri, Literal, Term, kind_of
from comity.site.addresses import page_of

STEPS = 6
TRUTH = {(PREFIXES["xsd"] + "boolean", value): word for value, word in (("true", "yes"), ("false", "no"))}
CLASSES = {"number": "num", "prose": "prose"}


@dataclass(frozen=True, slots=True)
class Name:
    """What people call a thing, with the address of its page here, or of one outside, if it has one."""

    text: str
    address: str | None = None
    outside: str | None = None
    language: str | None = None
    kind: str | None = None
    form: ClassVar[str] = "name"


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it is, in ``language`` where that is known."""

    text: str
    language: str | None = None
    form: ClassVar[str] = "words"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the address of the query that made it."""

    value: int | float
    address: str | None = None
    form: ClassVar[str] = "number"


@dataclass(frozen=True, slots=True)
class Strength:
    """How firmly something is held: the word, its step from 1 to ``STEPS``, and what qualifies it."""

    word: str
    step: int
    marks: tuple[str, ...] = ()
    form: ClassVar[str] = "strength"

    @property
    def steps(self) -> tuple[bool, ...]:
        """Which of the steps are reached."""
        return tuple(at <= self.step for at in range(1, STEPS + 1))


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, each as recorded: a day, a month, a year, or nothing."""

    start: str | None
    end: str | None = None
    form: ClassVar[str] = "period"


@dataclass(frozen=True, slots=True)
class Proof:
    """The words behind a value, which open where it stands; ``of`` says in words what they prove."""

    supports: tuple[Evidence, ...]
    of: str
    form: ClassVar[str] = "proof"


@dataclass(frozen=True, slots=True)
class Several:
    """Cells in one place, with ``between`` after each but the last."""

    cells: tuple["Cell", ...]
    between: str = ", "
    form: ClassVar[str] = "several"


Cell: TypeAlias = Name | Words | Number | Strength | Period | Proof | Several | None


@dataclass(frozen=True, slots=True)
class Column:
    """The heading of a column, and how it is set: ``text``, ``prose``, ``number`` or ``row`` headings."""

    heading: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; a cell that is None is empty."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def cell(term: Term | None, called: Labels) -> Cell:
    """Return how ``term`` is shown: a thing by its label, leading to its page; a value as written.

    An address that a browser should not open, such as ``javascript:``, leads nowhere.
    """
    match term:
        case None:
            return None
        case Iri(value):
            return Name(called(term), page_of(value), web_link(value), called.language(term), kind_of(value))
        case Literal(value, datatype, language):
            dated = datatype.endswith(("#date", "#gYearMonth", "#gYear"))
            return Period(value) if dated else Words(TRUTH.get((datatype, value), value), language)
        case Blank():
            return Words(str(term))


def several(cells: Sequence[Cell], between: str = ", ") -> Cell:
    """Return ``cells`` as one, or nothing for none."""
    return cells[0] if len(cells) == 1 else Several(tuple(cells), between) if cells else None


def classes(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """Return the class of each column in the sheet of styles or "", and "proofs" where it only proves."""
    return tuple(_class(column, [row[at] for row in rows]) for at, column in enumerate(columns))


def _class(column: Column, cells: Sequence[Cell]) -> str:
    only_proofs = {type(each) for each in cells if each is not None} == {Proof}
    return "proofs" if only_proofs else CLASSES.get(column.kind, "")
