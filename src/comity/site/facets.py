"""Facets of an index: what its things can be narrowed down by, with the number of things for each value."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.catalogue import serialise
from comity.errors import UsageError
from comity.names import LOCAL_NAME, Iri, Literal, Term, expand, shorten
from comity.site.addresses import address
from comity.site.facts import Book
from comity.site.listings import prefixes
from comity.site.titles import title
from comity.store import Graph

MOST_VALUES = 40
NEAREST = 3
Chosen = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its name in the address, its heading, and the pattern from ``?thing`` to its ``?value``."""

    name: str
    heading: str
    pattern: str

    def narrowed(self, text: str) -> str:
        """Return the pattern for the value that an address gives as ``text``, a CURIE or a text."""
        iri = expand(text) if LOCAL_NAME.fullmatch(text.partition(":")[2]) else None
        value = serialise(Iri(iri) if iri else Literal(text))
        return f"{{ SELECT DISTINCT ?thing WHERE {{ {self.pattern} FILTER (?value = {value}) }} }}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: what it is called, how many things have it, and the address that (un)does it."""

    text: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A facet with its choices; ``open`` where one of them is chosen."""

    heading: str
    choices: tuple[Choice, ...]

    @property
    def chosen(self) -> bool:
        """Tell whether one of the choices is chosen."""
        return any(choice.chosen for choice in self.choices)


def where(pattern: str, facets: Sequence[Facet], chosen: Chosen) -> str:
    """Return the pattern of the things that are left when ``chosen`` holds."""
    return " ".join(
        [pattern, *(facet.narrowed(chosen[facet.name]) for facet in facets if facet.name in chosen)]
    )


def refuse_unknown(graph: Graph, index: tuple[str, Sequence[Facet]], chosen: Chosen) -> None:
    """Raise UsageError, which names those that come nearest, for a value that no thing of ``index`` has.

    ``index`` is its pattern and its facets.
    """
    pattern, facets = index
    for facet in (facet for facet in facets if facet.name in chosen):
        inside = f"{pattern} {facet.pattern}"
        rows = graph.select(f"{prefixes(inside)}SELECT DISTINCT ?value WHERE {{ {inside} }}").rows
        known = sorted(_given(value) for (value,) in rows if value)
        text = chosen[facet.name]
        if text not in known:
            near = difflib.get_close_matches(text[:80], known, NEAREST) or known[-NEAREST:]
            values = " or ".join(f"{facet.name}={each}" for each in near)
            raise UsageError(
                "address", f"{facet.name}={text!r:.80}", f"{values}, or another that is on offer"
            )


def _given(value: Term) -> str:
    return shorten(value.value) if isinstance(value, Iri) else str(value)


def offers(graph: Graph, here: str, index: tuple[str, Sequence[Facet]], chosen: Chosen) -> Iterator[Offer]:
    """Yield each facet of ``index``, its pattern and facets, with the values that the other choices leave."""
    pattern, facets = index
    for facet in facets:
        others = {name: text for name, text in chosen.items() if name != facet.name}
        inside = f"{where(pattern, facets, others)} {facet.pattern}"
        query = (
            f"{prefixes(inside)}SELECT ?value (COUNT(DISTINCT ?thing) AS ?count) WHERE {{ {inside} }} "
            f"GROUP BY ?value ORDER BY DESC(?count) ?value LIMIT {MOST_VALUES}"
        )
        rows = [(value, int(str(count))) for value, count in graph.select(query).rows if value and count]
        choices = _choices(Book(graph, {}), here, facet.name, rows, chosen)
        if len(choices) > 1 or facet.name in chosen:
            yield Offer(facet.heading, choices)


def _choices(
    book: Book, here: str, name: str, rows: Sequence[tuple[Term, int]], chosen: Chosen
) -> tuple[Choice, ...]:
    book.read(value for value, _ in rows if isinstance(value, Iri))
    made = []
    for value, count in rows:
        given = _given(value)
        text = title(book, value).value if isinstance(value, Iri) else str(value)
        is_chosen = chosen.get(name) == given
        told = {**chosen, name: None if is_chosen else given}
        made.append(Choice(text, count, address(here, **told), is_chosen))
    years = all(choice.text.isdigit() for choice in made)
    return tuple(sorted(made, key=lambda choice: choice.text)) if years else tuple(made)
