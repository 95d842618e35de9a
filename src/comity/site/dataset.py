"""The data set as a whole: its files, and how schema.org and DCAT 3 describe it, as JSON-LD for the head."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comity import export
from comity.errors import StoreError
from comity.names import PREFIXES, ROOT
from comity.store import Graph, LocalGraph

if TYPE_CHECKING:
    from comity.site.site import Site

TITLE = "Comity: an open knowledge graph of cyber diplomacy"
ABOUT = (
    "Meetings of states, institutions and experts on cyberspace: what was on the agenda, who took part, "
    "what was agreed and how firmly, and the words of the source that prove it."
)
KEYWORDS = ("cyber diplomacy", "cyber norms", "international law", "Internet governance", "knowledge graph")

CONTRIBUTORS = {"@type": "Organization", "name": "The Comity contributors"}


@dataclass(frozen=True, slots=True)
class Dump:
    """The whole graph as one file: its name, format and media type, what it holds, its size where known."""

    name: str
    form: str
    media_type: str
    holds: str
    size: int | None = None

    @property
    def address(self) -> str:
        """Where it can be had."""
        return f"/data/{self.name}"


WAIT = "it is made while you wait"
BY_FILE = "every statement, in the named graph of the file of records that it comes from"
ONCE = "every statement once, without named graphs"
DUMPS = (
    Dump("comity.nq", "N-Quads", "application/n-quads", BY_FILE),
    Dump("comity.trig", "TriG", "application/trig", BY_FILE),
    Dump("comity.ttl", "Turtle", "text/turtle", ONCE),
    Dump("comity.rdf", "RDF/XML", "application/rdf+xml", ONCE),
    Dump("comity.zip", "ZIP", "application/zip", "all of these, JSON-LD, tables, vocabulary and questions"),
)


def dumps(site: "Site") -> Iterator[Dump]:
    """Yield the files of the whole graph, with the sizes that ``site`` knows of them.

    The archive takes a server seconds to make, so that its size is not known before.
    """
    *files, archive = DUMPS
    for each in files:
        yield replace(each, size=site.sizes.get(each.name))
    yield replace(archive, holds=f"{archive.holds}; {WAIT}") if site.place.answers else archive


def sizes(graph: Graph) -> Mapping[str, int]:
    """Return the bytes of each file of the whole ``graph`` but the archive, as far as they hold it."""
    if not isinstance(graph, LocalGraph):
        return {}
    try:
        return {name: len(data) for name, data in export.dumps(graph, export.union(graph.statements()))}
    except StoreError:
        return {DUMPS[0].name: len(graph.dataset)}


def described(site: "Site") -> Mapping[str, object]:
    """Return the data set as schema.org and DCAT describe one; what is not known is left out."""
    said = {
        "@context": {"@vocab": "https://schema.org/", "dcat": PREFIXES["dcat"]},
        "@type": ["Dataset", "dcat:Dataset"],
        "@id": ROOT,
        "name": TITLE,
        "description": ABOUT,
        "url": ROOT,
        "keywords": list(KEYWORDS),
        "license": site.licence,
        "creator": CONTRIBUTORS,
        "publisher": CONTRIBUTORS,
        "isAccessibleForFree": True,
        "version": site.version,
        "identifier": site.digest,
        "datePublished": site.released,
        "distribution": [_distribution(site, dump) for dump in dumps(site)] if site.base else None,
    }
    return {key: value for key, value in said.items() if value}


def _distribution(site: "Site", dump: Dump) -> Mapping[str, object]:
    said = {
        "@type": ["DataDownload", "dcat:Distribution"],
        "name": dump.name,
        "description": dump.holds,
        "encodingFormat": dump.media_type,
        "contentUrl": f"{site.base}{dump.address}",
        "contentSize": f"{dump.size} B" if dump.size else None,
    }
    return {key: value for key, value in said.items() if value}
