"""What things are called: by their label, or by what the record says where it has none."""

from collections.abc import Callable, Iterator, Mapping

from comity.ask import Facts
from comity.names import Iri, Literal, kind_of, shorten
from comity.site.facts import Book

Telling = Callable[[Book, Facts], Iterator[str]]


def title(book: Book, thing: Iri) -> Literal:
    """Return the label of ``thing`` in English, or in another language, or else what its record says."""
    facts = book[thing]
    if facts.label:
        return facts.label
    tell = TOLD.get(kind_of(thing.value) or "")
    told = " · ".join(part for part in tell(book, facts) if part) if tell else ""
    return Literal(told or shorten(thing.value))


def _participation(book: Book, facts: Facts) -> Iterator[str]:
    return _names(book, facts, "party", "role", "atMeeting", "inProcess")


def _count(book: Book, facts: Facts) -> Iterator[str]:
    # A number that sources give differently is no name.
    disputed = any(name == "about" for name, _ in book.pointing([facts.thing])[facts.thing])
    number = "number of" if disputed else facts.text("number") or "an unknown number of"
    yield " ".join([number, *_names(book, facts, "counted")]).lower()
    yield from _names(book, facts, "atMeeting", "countOf")


def _claim(book: Book, facts: Facts) -> Iterator[str]:
    yield from _names(book, facts, "about", "ofProperty", "claims")
    yield facts.text("value") or ""


def _passage(book: Book, facts: Facts) -> Iterator[str]:
    wording = facts.text("wording")
    yield f"“{wording}”" if wording else ""
    yield from _names(book, facts, "inSource")


def _omission(book: Book, facts: Facts) -> Iterator[str]:
    yield "Left out"
    yield from _names(book, facts, "inSource")


def _names(book: Book, facts: Facts, *properties: str) -> Iterator[str]:
    return (title(book, thing).value for thing in facts.things(*properties))


TOLD: Mapping[str, Telling] = {
    "participation": _participation,
    "count": _count,
    "claim": _claim,
    "passage": _passage,
    "omission": _omission,
}
