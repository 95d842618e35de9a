"""What a thing has about it, as people read it: the facts, then what points at it, by kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from comity import ask
from comity.ask import Labels
from comity.names import PREFIXES, Literal, Term, kind_of, shorten

if TYPE_CHECKING:
    from comity.knowledge.entity import Entity

SKOS = PREFIXES["skos"]
NAMING = {
    *(SKOS + name for name in ("prefLabel", "altLabel", "notation")),
    *(PREFIXES["comity"] + name for name in ("shortName", "symbol", "isoCode")),
}
HEADING = {*NAMING, PREFIXES["rdf"] + "type"}
# The order in which people ask: what was said, on what, by whom, how many.
TITLES = {
    "statement": "Said",
    "item": "Agenda",
    "participation": "Took part",
    "count": "Counted",
    "meeting": "Meetings",
    "claim": "Claimed",
}
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of what is shown: its title, the headings of its columns, and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def sections(thing: "Entity") -> tuple[tuple[Section, ...], Labels]:
    """Return the sections of ``thing``, and what to call the things in them."""
    terms = [term for part in (thing.facts, thing.links) for row in part.table.rows for term in row]
    called = ask.labels(thing.facts.graph, terms, thing.iri)
    return (*_facts(thing), *_links(thing, called)), called


def _facts(thing: "Entity") -> Iterator[Section]:
    rows = tuple(row for row in thing.facts.table.rows if str(row[0]) not in HEADING)
    if any(row[2] for row in rows):
        yield Section("Facts", thing.facts.columns, rows)
    elif rows:
        yield Section("Facts", thing.facts.columns[:2], tuple(row[:2] for row in rows))


def _links(thing: "Entity", called: Labels) -> Iterator[Section]:
    ordered = sorted(thing.links.table.rows, key=lambda row: _place(row, called))
    for (title, prop), rows in groupby(ordered, key=lambda row: (_title(row), called(row[0]))):
        shown = tuple((row[1], _name(row[1])) for row in rows)
        yield Section(f"{title} · {prop} · {len(shown):,}", ("what", "name"), shown)


def _place(row: Row, called: Labels) -> tuple[int, str, str]:
    kinds = list(TITLES)
    kind = _kind(row)
    return (kinds.index(kind) if kind in kinds else len(kinds), kind, called(row[0]))


def _title(row: Row) -> str:
    return TITLES.get(_kind(row), _kind(row).capitalize())


def _kind(row: Row) -> str:
    return kind_of(str(row[1])) or "term"


def _name(term: Term | None) -> Literal:
    return Literal(shorten(str(term)))
