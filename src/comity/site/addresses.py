"""Addresses of the live site: of the pages, and of the things that the pages are about."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias
from urllib.parse import quote, urlencode

from comity.names import KINDS, LOCAL_NAME, PREFIXES, ROOT, VOCABULARY, Iri, shorten

Query: TypeAlias = str | int | Iterable[str] | None

THINGS, SCHEME, QUESTION = f"{ROOT}id/", PREFIXES["scheme"], PREFIXES["question"]
# What the IRIs of things begin with, and those of terms and codes, which share a page.
SPACES: Mapping[str, object] = {"root": THINGS, "spaces": (VOCABULARY, SCHEME)}
# One thing as data, by the ending of its address: what people call the format, and its media type.
FORMATS: Mapping[str, tuple[str, str]] = {
    "ttl": ("Turtle", "text/turtle"),
    "jsonld": ("JSON-LD", "application/ld+json"),
    "nt": ("N-Triples", "application/n-triples"),
    "rdf": ("RDF/XML", "application/rdf+xml"),
    "json": ("JSON", "application/json"),
    "csv": ("CSV", "text/csv"),
}


def address(path: str, **query: Query) -> str:
    """Return the address of ``path`` with ``query``, which leaves out what is nothing.

    >>> address("/compare", meeting=["meeting:secd-5", "meeting:secd-6"], only=None)
    '/compare?meeting=meeting:secd-5&meeting=meeting:secd-6'
    """
    pairs = [(name, text) for name, value in query.items() for text in _texts(value)]
    before, hash_, fragment = path.partition("#")
    told = f"?{urlencode(pairs, safe=':/,', quote_via=quote, errors='replace')}" if pairs else ""
    return f"{before}{told}{hash_}{fragment}"


def page_of(iri: str) -> str | None:
    """Return the address of the page about ``iri``, where it is of a kind that has pages here.

    >>> page_of("https://w3id.org/comity/id/meeting/secd-5")
    '/page/meeting/secd-5'
    >>> page_of("https://w3id.org/comity/scheme/stance/agreed")
    '/vocabulary#stance/agreed'
    >>> page_of("https://w3id.org/comity/scheme/stance")
    '/vocabulary#scheme/stance'
    >>> page_of("https://w3id.org/comity/question/who-hosted")
    '/questions/who-hosted'
    """
    if found := _parts(iri):
        return f"/page/{found[0]}/{found[1]}"
    if iri.startswith(QUESTION):
        return f"/questions/{iri.removeprefix(QUESTION)}"
    if iri.startswith(SCHEME):
        code = iri.removeprefix(SCHEME)
        return f"/vocabulary#{code if '/' in code else f'scheme/{code}'}"
    if iri.startswith(VOCABULARY):
        term = iri.removeprefix(VOCABULARY)
        return f"/vocabulary#{term}" if term.isalnum() else "/vocabulary"
    return None


def data_of(iri: str, ending: str) -> str | None:
    """Return the address of what the graph says of ``iri``, in the format with that ``ending``."""
    found = _parts(iri)
    return f"/data/{found[0]}/{found[1]}.{ending}" if found else None


def thing_at(kind: str, slug: str) -> Iri | None:
    """Return the thing whose page is ``/page/{kind}/{slug}``, in the graph or not; nothing for no slug."""
    iri = f"{THINGS}{kind}/{slug}"
    return Iri(iri) if _parts(iri) else None


def workbench(query: str) -> str:
    """Return the address at which ``query``, in SPARQL, can be read, changed and asked again."""
    return address("/query", query="\n".join(line for line in query.strip().splitlines() if line))


def asked(question: str, **values: Iterable[Iri]) -> str:
    """Return the address of a question with ``values``, things being CURIEs.

    >>> asked("who-hosted-a-meeting", meeting=[Iri("https://w3id.org/comity/id/meeting/secd-5")])
    '/questions/who-hosted-a-meeting?meeting=meeting:secd-5'
    """
    given = {name: [shorten(thing.value) for thing in things] for name, things in values.items()}
    return address(f"/questions/{question}", **given)


def _parts(iri: str) -> tuple[str, str] | None:
    """Return the kind and the slug in the IRI of a thing that has a page (STYLE D3)."""
    kind, _, slug = iri.removeprefix(THINGS).partition("/")
    return (kind, slug) if iri.startswith(THINGS) and kind in KINDS and LOCAL_NAME.fullmatch(slug) else None


def _texts(value: Query) -> list[str]:
    match value:
        case None:
            return []
        case str() | int():
            return [str(value)]
    return list(value)
