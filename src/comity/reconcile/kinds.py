"""The kinds of things that a name can be reconciled with: the types of the service."""

from collections.abc import Sequence
from typing import Any

from comity.errors import UsageError

Json = dict[str, Any]

PARTY = "party"
PARTIES = ("group", "institution", "person", "state")
RECONCILED = (*PARTIES, "instrument", "meeting", "place", "process", "series", "source", "topic")
TYPES = (*sorted(RECONCILED), PARTY)


def type_of(kind: str) -> Json:
    """Return the type ``kind`` with its id, name and broader types, as the API writes it.

    >>> type_of("meeting")
    {'id': 'meeting', 'name': 'Meeting'}
    """
    broader = {"broader": [type_of(PARTY)]} if kind in PARTIES else {}
    return {"id": kind, "name": kind.capitalize(), **broader}


def kinds_of(types: Sequence[str], where: str) -> tuple[str, ...]:
    """Return the kinds that ``types`` stand for, all where there are none; raises UsageError for any other.

    >>> kinds_of(["party"], "type")
    ('group', 'institution', 'person', 'state')
    """
    for each in types:
        if each not in TYPES:
            raise UsageError(where, f"the type {each!r}", " or ".join(TYPES))
    named = [kind for each in types for kind in (PARTIES if each == PARTY else (each,))]
    return tuple(dict.fromkeys(named)) or RECONCILED
