"""What a caller gives to a parameter, as the texts that name its values."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from comity.catalogue import Query
from comity.errors import UsageError
from comity.knowledge.partial import PartialDate
from comity.names import Iri

One: TypeAlias = str | Iri | date | PartialDate | int | Decimal
Given: TypeAlias = One | Sequence[One]


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
    if not isinstance(several, Sequence) or not several:
        raise UsageError(name, repr(value), "a name, a CURIE, an Iri, a date or a number, or a list of these")
    return tuple(_text(name, each) for each in several)


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
        case str() | int() | Decimal() | PartialDate():
            return str(value)
        case date():
            return value.isoformat()
    raise UsageError(name, repr(value), "a name, a CURIE, an Iri, a date or a number")
