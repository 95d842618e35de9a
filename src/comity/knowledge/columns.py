"""The columns of a frame: one kind of value each, whatever the rows hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from comity import names
from comity.ask import Labels
from comity.knowledge.partial import PartialDate
from comity.knowledge.values import Terms, Value, value
from comity.names import Term
from comity.store import Table

Kind: TypeAlias = Literal[
    "nothing", "text", "boolean", "integer", "decimal", "double", "date", "time", "instant", "partial"
]
# A truth is also an int to Python, so it comes first.
KINDS: Mapping[type, Kind] = {
    bool: "boolean",
    int: "integer",
    Decimal: "decimal",
    float: "double",
    date: "date",
    PartialDate: "partial",
}
LARGEST = 2**63
MOST_DIGITS = 38


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the kind of all its values, the values, and what the reader must know."""

    name: str
    kind: Kind
    values: tuple[Any, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """How terms are written in a frame; with ``languages`` the language of a text has a column of its own."""

    terms: Terms
    called: Callable[[], Labels]
    languages: bool = False


def columns_of(table: Table, style: Style) -> tuple[Column, ...]:
    """Return the columns of ``table``, and those on how precise dates and of which language texts are.

    A column of dates and partial dates holds first days, and ``<name>_precision`` says what is known: year,
    month or day. A column of values of several kinds holds texts as written, and a note says so.
    """
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    pairs = zip(table.columns, columns, strict=True)
    return tuple(made for name, terms in pairs for made in _columns(name, terms, style))


def _columns(name: str, terms: Sequence[Term | None], style: Style) -> Iterable[Column]:
    values = tuple(value(term, style.terms, style.called) for term in terms)
    yield from _typed(name, terms, values, style)
    languages = tuple(getattr(term, "language", None) for term in terms)
    if style.languages and any(languages):
        yield Column(f"{name}_lang", "text", languages)


def _typed(
    name: str, terms: Sequence[Term | None], values: tuple[Value, ...], style: Style
) -> Iterable[Column]:
    kinds = {_kind(each) for each in values if each is not None}
    if "partial" in kinds and kinds <= {"partial", "date"}:
        yield from _dates(name, values)
    elif kinds == {"integer", "decimal"}:
        yield _numbers(
            name, "decimal", tuple(each if each is None else Decimal(str(each)) for each in values)
        )
    elif len(kinds) > 1:
        found = " and ".join(sorted(kinds))
        yield Column(name, "text", _texts(terms, style), f"{name}: {found}, as written")
    else:
        yield _numbers(name, next(iter(kinds), "nothing"), values)


def _kind(each: Value) -> Kind:
    if isinstance(each, datetime):
        return "time" if each.tzinfo is None else "instant"
    return next((kind for sort, kind in KINDS.items() if isinstance(each, sort)), "text")


def _dates(name: str, values: tuple[Value, ...]) -> Iterable[Column]:
    days = tuple(each.first_day if isinstance(each, PartialDate) else each for each in values)
    precisions = tuple(_precision(each) for each in values)
    about = f"{name}: not every date is known to the day; {name}_precision says how far"
    yield Column(name, "date", days, about)
    yield Column(f"{name}_precision", "text", precisions)


def _precision(each: Value) -> str | None:
    if isinstance(each, PartialDate):
        return each.precision
    return None if each is None else "day"


def _numbers(name: str, kind: Kind, values: tuple[Value, ...]) -> Column:
    if _fits(kind, [each for each in values if each is not None]):
        return Column(name, kind, values)
    return Column(name, "text", tuple(map(_text, values)), f"{name}: numbers too long for a frame, as text")


def _fits(kind: Kind, values: Sequence[Any]) -> bool:
    if kind == "integer":
        return all(-LARGEST <= each < LARGEST for each in values)
    if kind == "decimal":
        places = max(max(0, -each.as_tuple().exponent) for each in values)
        return all(each.adjusted() + 1 + places <= MOST_DIGITS for each in values)
    return True


def _texts(terms: Iterable[Term | None], style: Style) -> tuple[str | None, ...]:
    return tuple(
        each.value if isinstance(each, names.Literal) else _text(value(each, style.terms, style.called))
        for each in terms
    )


def _text(each: Value) -> str | None:
    return None if each is None else str(each)
