"""Blocks of Turtle, written from the values at hand as the house lays them out."""

import re
from collections.abc import Sequence
from datetime import date

from comity.catalogue import serialise
from comity.errors import UsageError
from comity.names import PREFIXES, Literal, is_iri
from comity.text import page

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
DATATYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
Values = Sequence[tuple[str, str | None]]


def block(subject: str, kind: str, values: Values) -> str:
    """Return the block of ``subject``, a ``kind``, with those of ``values`` that are known."""
    lines = [f"{subject} a {kind}", *(f"    {name} {value}" for name, value in values if value is not None)]
    return " ;\n".join(lines) + " .\n"


def unfinished(subject: str, kind: str, values: Values) -> str:
    """Return the block of ``subject`` below a comment with the names of those ``values`` that are unknown."""
    missing = ", ".join(name for name, value in values if value is None)
    to_do = f"# To add where a source says it: {missing}.\n" if missing else ""
    return to_do + block(subject, kind, values)


def with_prefixes(blocks: str) -> str:
    """Return ``blocks`` as a file, with the prefixes that they use."""
    used = sorted(page(blocks).used)
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in used) + "\n" + blocks


def text(value: str | None) -> str | None:
    """Return ``value`` as a string of Turtle; raises UsageError for half a character."""
    return None if value is None else serialise(Literal(value))


def words(value: str | None) -> str | None:
    """Return ``value`` as a string of Turtle in English; raises UsageError for half a character."""
    return None if value is None else f"{text(value)}@en"


def address(value: str | None) -> str | None:
    """Return the address of a page as a literal of its type; raises UsageError for what is none."""
    if value is not None and not (value.startswith(("http://", "https://")) and is_iri(value)):
        raise UsageError("address", repr(value), "one that starts with http:// or https://")
    return None if value is None else f"{text(value)}^^xsd:anyURI"


def day(value: str | None) -> str | None:
    """Return a day, month or year of ISO 8601 as a literal of its type; raises UsageError for other text."""
    if value is None:
        return None
    if not (DAY.fullmatch(value) and _exists(value)):
        raise UsageError("date", repr(value), "a day, month or year that exists, such as 2016-05-10")
    return f'"{value}"^^xsd:{DATATYPES[len(value)]}'


def slug(kind: str, value: str) -> str:
    """Return ``value`` without its prefix ``kind``; raises UsageError for what is no slug (STYLE D3)."""
    name = value.removeprefix(f"{kind}:").removeprefix(PREFIXES[kind])
    if not SLUG.fullmatch(name):
        raise UsageError(kind, repr(value), f"small letters, digits and hyphens, such as {kind}:harbour-2")
    return name


def link(kind: str, value: str | None) -> str | None:
    """Return the CURIE of the ``kind`` whose slug is ``value``; raises UsageError for what is no slug."""
    return None if value is None else f"{kind}:{slug(kind, value)}"


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True
