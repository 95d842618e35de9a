"""A page before it is written: what it says, and what machines are told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from comity.names import Iri
from comity.site.addresses import FORMATS, Query, address, data_of
from comity.store import Table

FOUND, REFUSED, MISSING = 200, 400, 404


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from the top of the site to a page."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another format: what people call it, its media type and its address."""

    name: str
    media_type: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its ``template`` is written with ``data``; addresses are those of the live site.

    ``address`` is the one that the page should be known by, ``summary`` a sentence for search engines,
    ``trail`` the way to it from the top, ``about`` the thing that it describes, ``types`` the schema.org
    classes of that, ``structured`` a description as schema.org JSON-LD, ``scripts`` those that it loads,
    ``answer`` the rows that it shows, for those who take them as CSV or JSON.
    """

    title: str
    template: str
    address: str
    data: Mapping[str, object] = field(default_factory=dict)
    summary: str = ""
    trail: tuple[Crumb, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    about: Iri | None = None
    types: tuple[str, ...] = ()
    structured: Mapping[str, object] | None = None
    scripts: tuple[str, ...] = ("page",)
    language: str = "en"
    status: int = FOUND
    answer: Table | None = None


def alternates(thing: Iri) -> tuple[Alternate, ...]:
    """Return the formats in which what the graph says of ``thing`` can be had."""
    found = ((name, media_type, data_of(thing.value, end)) for end, (name, media_type) in FORMATS.items())
    return tuple(Alternate(name, media_type, where) for name, media_type, where in found if where)


def as_rows(path: str, **query: Query) -> tuple[Alternate, ...]:
    """Return the formats in which the ``answer`` of the page at ``path`` can be had."""
    formats = ("csv", "json")
    return tuple(Alternate(*FORMATS[end], address(f"{path}.{end}", **query)) for end in formats)
