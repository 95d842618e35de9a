"""Terms as values of Python: cast from their datatype (XML Schema 1.1 part 2), never guessed."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from comity import names
from comity.ask import Labels
from comity.catalogue import serialise
from comity.knowledge.partial import PartialDate
from comity.names import PREFIXES, Blank, Iri, Term, expand, shorten

Value: TypeAlias = str | bool | int | float | Decimal | date | datetime | PartialDate | None
Terms: TypeAlias = Literal["python", "curie", "iri", "label", "rdf"]

INTEGERS = (
    *("integer", "int", "long", "short", "byte", "negativeInteger", "nonNegativeInteger"),
    *("nonPositiveInteger", "positiveInteger", "unsignedByte", "unsignedInt", "unsignedLong"),
    "unsignedShort",
)
INTEGER = re.compile(r"[+-]?[0-9]+")
DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
DOUBLE = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Six digits of a second are what Python can hold; more would be cut off.
MOMENT = re.compile(rf"{DAY.pattern}T[0-9:]{{8}}(?:\.[0-9]{{1,6}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?")
YEAR = re.compile(r"(?!0000)[0-9]{4}")
MONTH = re.compile(rf"{YEAR.pattern}-(?:0[1-9]|1[0-2])")
Cast = tuple[re.Pattern[str], Callable[[str], Value]]


class Thing(str):
    """The CURIE of a thing, as text; ``iri`` is the whole of its name."""

    __slots__ = ()

    @property
    def iri(self) -> str:
        """The IRI that the CURIE shortens.

        >>> Thing("meeting:secd-5").iri
        'https://w3id.org/comity/id/meeting/secd-5'
        """
        return expand(self) or str(self)


def _partial(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


CASTS: Mapping[str, Cast] = {
    **dict.fromkeys(INTEGERS, (INTEGER, int)),
    "boolean": (re.compile("true|false|0|1"), lambda text: text in {"true", "1"}),
    "date": (DAY, date.fromisoformat),
    "dateTime": (MOMENT, datetime.fromisoformat),
    "decimal": (DECIMAL, Decimal),
    "double": (DOUBLE, float),
    "float": (DOUBLE, float),
    "gYear": (YEAR, _partial),
    "gYearMonth": (MONTH, _partial),
}
KNOWN = {PREFIXES["xsd"] + name: made for name, made in CASTS.items()}


def cast(literal: names.Literal) -> Value:
    """Return the value of ``literal``; a text that its datatype or Python does not allow stays a text.

    >>> cast(names.Literal("2016-11", PREFIXES["xsd"] + "gYearMonth"))
    PartialDate(year=2016, month=11)
    """
    pattern, make = KNOWN.get(literal.datatype, (None, str))
    if pattern is None or not pattern.fullmatch(literal.value):
        return literal.value
    try:
        return make(literal.value)
    except ValueError:  # such as 30 February, or more digits than Python reads
        return literal.value


def value(term: Term | None, terms: Terms, called: Callable[[], Labels]) -> Value:
    """Return ``term`` in the style ``terms``; ``called`` is asked for labels only where they are wanted.

    Things are CURIEs (``python``, ``curie``), IRIs (``iri``) or labels (``label``) and values are cast;
    ``rdf`` gives every term as N-Triples writes it.
    """
    match term:
        case None:
            return None
        case Blank():
            return str(term)
        case _ if terms == "rdf":
            return serialise(term)
        case Iri():
            return thing(term, terms, called)
    return cast(term)


def thing(iri: Iri, terms: Terms, called: Callable[[], Labels]) -> str:
    """Return the name of a thing in the style ``terms``."""
    match terms:
        case "iri":
            return iri.value
        case "label":
            return called()(iri)
        case "curie":
            return shorten(iri.value)
    return Thing(shorten(iri.value))
