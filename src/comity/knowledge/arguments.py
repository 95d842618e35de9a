"""What a caller gives to a parameter, as the texts that name its values."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from comity.catalogue import Query
from comity.errors import UsageError
from comity.knowledge.calls import shown
from comity.knowledge.entity import Entity
from comity.knowledge.partial import PartialDate
from comity.names import Iri

Name: TypeAlias = str | Entity
One: TypeAlias = Name | Iri | date | PartialDate | int | Decimal
Given: TypeAlias = One | Sequence[One]
TAKEN = "a name, a CURIE, an Iri, an Entity, a date or a number"


def arguments(query: Query, given: Mapping[str, Given]) -> dict[str, tuple[str, ...]]:
    """Return ``given`` by the names that ``query`` has for its parameters; raises UsageError for others."""
    return {_parameter(query, name): texts(name, value) for name, value in given.items()}


def texts(name: str, value: Given) -> tuple[str, ...]:
    """Return the texts of one value or of several.

    Raises UsageError, ``name`` being the place, for none, and for what is neither a name nor a value.

    >>> texts("day", [date(2016, 11, 14), "2016-11-15"])
    ('2016-11-14', '2016-11-15')
    """
    several = [value] if isinstance(value, One) else value
    if not isinstance(several, Sequence) or isinstance(several, bytes | bytearray) or not several:
        raise UsageError(name, shown(value), f"{TAKEN}, or a list of these")
    return tuple(_text(name, each) for each in several)


def named(name: str, value: Name) -> str:
    """Return the text of one value, ``name`` being the place in errors."""
    return texts(name, value)[0]


def pythonic(name: str) -> str:
    """Return the name of a parameter as Python has it.

    >>> pythonic("firstYear")
    'first_year'
    """
    return re.sub(r"(?=[A-Z])", "_", name).lower()


def _parameter(query: Query, name: str) -> str:
    known = {pythonic(each): each for each in query.parameters}
    if name in query.parameters:
        return name
    if name in known:
        return known[name]
    expected = " or ".join(known) or "none: the question has no parameter"
    raise UsageError(query.name, f"the parameter {name!r}", expected)


def _text(name: str, value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Iri():
            return f"<{value}>"
        case Entity():
            return f"<{value.iri}>"
        case str() | int() | Decimal() | PartialDate():
            return str(value)
        case date():
            return value.isoformat()
    raise UsageError(name, shown(value), TAKEN)
