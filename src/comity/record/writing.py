"""Blocks of Turtle, written from the values at hand as the house lays them out."""

import re
from collections.abc import Sequence
from datetime import date

from comity.errors import UsageError
from comity.names import PREFIXES
from comity.text import page

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
DATATYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
ESCAPES = {"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r"}


def block(subject: str, kind: str, values: Sequence[tuple[str, str | None]]) -> str:
    """Return the block of ``subject``, a ``kind``, with those of ``values`` that are known."""
    lines = [f"{subject} a {kind}", *(f"    {name} {value}" for name, value in values if value is not None)]
    return " ;\n".join(lines) + " .\n"


def with_prefixes(blocks: str) -> str:
    """Return ``blocks`` as a file, with the prefixes that they use."""
    used = sorted(page(blocks).used)
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in used) + "\n" + blocks


def words(value: str, language: str = "en") -> str:
    """Return ``value`` as a string of Turtle with its language."""
    return '"' + "".join(ESCAPES.get(char, char) for char in value) + f'"@{language}'


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


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True
