"""The facts about a thing itself: each value with the words behind it; what is not known is said to be so."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from comity.ask import local_name
from comity.names import PREFIXES, Iri, Term
from comity.site.cells import Cell, Proof
from comity.site.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Field:
    """A fact in plain words: its name, the properties that hold it, and what to say where none does.

    ``make`` makes one cell of the values together; without it, each value is a cell of its own.
    """

    name: str
    properties: tuple[str, ...]
    missing: str = ""
    make: Callable[[Sheet], Cell] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of one thing: its values, each with its proof; ``missing`` where it has none."""

    name: str
    values: tuple[tuple[Cell, Proof | None], ...]
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one property: the value, whether the editors chose it, and where it is said."""

    record: Iri
    prop: str
    value: Term
    chosen: bool


def claims(sheet: Sheet) -> tuple[Claim, ...]:
    """Return the claims about the thing, in the order of their properties."""
    about = [record for prop, record in sheet.pointing if prop == "about"]
    sheet.book.read_around(about)
    return tuple(
        sorted(_claims(sheet, about), key=lambda claim: (claim.prop, not claim.chosen, claim.record))
    )


def facts(sheet: Sheet, fields: Sequence[Field], known: Sequence[Claim]) -> tuple[Fact, ...]:
    """Return those of ``fields`` that have a value or say why not; a claim proves the value it is to."""
    made = (_fact(sheet, field, known) for field in fields)
    return tuple(fact for fact in made if fact.values or fact.missing)


def _fact(sheet: Sheet, field: Field, known: Sequence[Claim]) -> Fact:
    terms = sheet.facts.all(*field.properties)
    if not terms:
        return Fact(field.name, (), field.missing)
    if field.make:
        return Fact(field.name, ((field.make(sheet), _proof(sheet, field, terms[0], known)),))
    return Fact(field.name, tuple((sheet.cell(term), _proof(sheet, field, term, known)) for term in terms))


def _proof(sheet: Sheet, field: Field, term: Term, known: Sequence[Claim]) -> Proof | None:
    claimed = (claim.record for claim in known if claim.prop in field.properties and claim.value == term)
    return next((proof for record in claimed if (proof := sheet.proof(record))), sheet.proof(sheet.thing))


def _claims(sheet: Sheet, about: Sequence[Iri]) -> Iterator[Claim]:
    for record in about:
        said = sheet.book[record]
        prop, values = said.text("ofProperty"), said.all("claims", "value")
        if prop and values:
            yield Claim(record, local_name(prop), values[0], said.text("chosen") == "true")


def property_name(sheet: Sheet, prop: str) -> str:
    """Return what people call the property ``prop``, in small letters."""
    label = sheet.book[Iri(PREFIXES["comity"] + prop)].label
    return label.value if label else re.sub(r"(?=[A-Z])", " ", prop).lower()
