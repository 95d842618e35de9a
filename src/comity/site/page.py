"""A page before it is written: what it says, and what machines are told of it."""

from collections.abc import Iterable, Mapping
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
    ``answer`` the rows that it shows, with ``notes`` on them, or ``listed`` the things, for those who take
    them as data.
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
    listed: tuple[Iri, ...] | None = None
    notes: tuple[str, ...] = ()

    @property
    def own(self) -> dict[str, str]:
        """The addresses of the formats that are made of the page itself, by their endings."""
        path = self.address.partition("?")[0]
        found = {each.address.partition("?")[0]: each.address for each in self.alternates}
        return {end: found[f"{path}.{end}"] for end in FORMATS if f"{path}.{end}" in found}


def alternates(thing: Iri) -> tuple[Alternate, ...]:
    """Return the formats in which what the graph says of ``thing`` can be had."""
    found = ((name, media_type, data_of(thing.value, end)) for end, (name, media_type) in FORMATS.items())
    return tuple(Alternate(name, media_type, where) for name, media_type, where in found if where)


def as_rows(path: str, formats: Iterable[str] = ("csv", "json"), **query: Query) -> tuple[Alternate, ...]:
    """Return the ``formats`` in which the rows of the page at ``path`` can be had."""
    return tuple(Alternate(*FORMATS[end], address(f"{path}.{end}", **query)) for end in formats)
