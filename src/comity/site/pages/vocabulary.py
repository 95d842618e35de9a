"""The page of the vocabulary: every term and code, with what records hold, real examples and live counts."""

from comity.names import PREFIXES, VOCABULARY, Iri, Literal
from comity.site.addresses import address
from comity.site.page import Alternate, Page, as_rows
from comity.site.visit import Visit
from comity.site.vocabulary import Vocabulary
from comity.store import Table

PATH = "/vocabulary"
FILE = "ontology/comity"
FORMATS = {
    "ttl": ("Turtle", "text/turtle"),
    "jsonld": ("JSON-LD", "application/ld+json"),
    "rdf": ("RDF/XML", "application/rdf+xml"),
}


def page(visit: Visit) -> Page:
    """Return the page of the vocabulary."""
    vocabulary = visit.site.vocabulary
    header = vocabulary.header
    data = {
        "vocabulary": vocabulary,
        "header": header,
        "formats": _formats(visit),
        "contents": _contents(vocabulary),
        "prefixes": sorted(_prefixes(vocabulary)),
        "space": VOCABULARY,
    }
    return Page(
        header["title"],
        "vocabulary.html",
        PATH,
        data,
        header["abstract"],
        alternates=(*_formats(visit), *as_rows(PATH)),
        types=("DefinedTermSet",),
        answer=_rows(vocabulary),
    )


def _rows(vocabulary: Vocabulary) -> Table:
    terms = (each for held in vocabulary.kinds.values() for each in held)
    rows = (
        (Iri(each.iri), Literal(each.kind), Literal(each.label, language="en"), Literal(each.definition))
        for each in terms
    )
    return Table(("term", "kind", "label", "definition"), tuple(rows))


def _formats(visit: Visit) -> tuple[Alternate, ...]:
    """Return the vocabulary as data: a server has every format, a folder the file as it is written."""
    if not visit.site.place.answers:
        return (Alternate("Turtle", "text/turtle", f"/data/{FILE}.ttl"),)
    graph = f"{PREFIXES['graph']}{FILE}"
    return tuple(
        Alternate(name, media_type, address("/graphs", graph=graph, format=ending))
        for ending, (name, media_type) in FORMATS.items()
    )


def _contents(vocabulary: Vocabulary) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return what the page holds: titles, each with anchors and names."""
    terms = (
        (title, tuple((each.name, each.label) for each in held)) for title, held in vocabulary.kinds.items()
    )
    schemes = tuple((each.anchor, each.label) for each in vocabulary.schemes)
    return (*terms, ("Code lists", schemes))


def _prefixes(vocabulary: Vocabulary) -> set[tuple[str, str]]:
    shown = " ".join(
        each.example.turtle for held in vocabulary.kinds.values() for each in held if each.example
    )
    return {(name, space) for name, space in PREFIXES.items() if f"{name}:" in shown}
