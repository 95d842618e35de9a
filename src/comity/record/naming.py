"""Start a series or an institution: what it is called, who says so, and what to add."""

import re
from dataclasses import dataclass
from unicodedata import combining, normalize

from comity.record.finding import find, open_for, refuse_known
from comity.record.writing import SLUG, Values, link, slug, text, unfinished, with_prefixes, words
from comity.store import Folders, Graph


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called: its short name as printed, or a slug where it has none; its label; the source.

    ``source`` is the slug of the source that says so, if known.
    """

    short: str
    label: str
    source: str | None = None


def new_series(where: Folders, name: Name) -> str:
    """Return a file with the series called ``name``; raises UsageError where ``where`` has a record of it."""
    return _named(open_for(where), "series", name, (("comity:track", None), ("comity:startDate", None)))


def new_institution(where: Folders, name: Name, kind: str | None = None) -> str:
    """Return a file with the institution called ``name``, of a ``kind`` such as think-tank.

    Raises UsageError where ``where`` has a record of it, and for a kind that the code list does not have.
    """
    graph = open_for(where)
    known = (
        ("comity:kind", kind and f"kind:{find(graph, 'kind', kind)}"),
        ("comity:seat", None),
        ("comity:webAddress", None),
    )
    return _named(graph, "institution", name, known)


def identifier(kind: str, short: str) -> str:
    """Return the slug that a thing gets from its short name (STYLE D3); raises UsageError for other letters.

    >>> identifier("institution", "École-IT (Paris)")
    'ecole-it-paris'
    """
    plain = "".join(char for char in normalize("NFKD", short) if not combining(char)).lower()
    return slug(kind, re.sub(r"[\W_]+", "-", plain).strip("-"))


def _named(graph: Graph, kind: str, name: Name, known: Values) -> str:
    short = name.short.removeprefix(f"{kind}:")
    thing = f"{kind}:{identifier(kind, short)}"
    refuse_known(graph, thing)
    values = (
        ("skos:prefLabel", words(name.label)),
        ("comity:shortName", None if SLUG.fullmatch(short) else text(short)),
        *known,
        ("comity:accordingTo", link("source", name.source)),
    )
    return with_prefixes(unfinished(thing, f"comity:{kind.title()}", values))
