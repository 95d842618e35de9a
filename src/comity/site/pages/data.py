"""The page of the data: the whole graph as files, one thing as data, and the services for programs."""

from collections.abc import Iterator

from comity.names import ROOT, Iri, Literal
from comity.site.addresses import FORMATS, address
from comity.site.cells import Cell, Column, Name, Number, Table, Words
from comity.site.dataset import described, dumps
from comity.site.network_files import FILES
from comity.site.page import Alternate, Page, alternates, as_rows
from comity.site.visit import Visit
from comity.store import Table as Rows
from comity.store.pool import PUBLIC

PATH, VOID, RDF = "/data", "/.well-known/void", ("ttl", "nt", "rdf")
SUMMARY = "The whole graph as files, each thing as data, and services for programs and spreadsheets."
MEGABYTE = 1_000_000
QUESTION = "which-series-are-there"
LATEST = """PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?meeting WHERE { ?meeting a comity:Meeting ; comity:startDate ?start }
ORDER BY DESC(STR(?start)) ?meeting LIMIT 1"""
QUERY = "SELECT ?meeting { ?meeting a <https://w3id.org/comity/ontology/Meeting> }"
# What `comity export` writes beside the whole graph, and a folder of pages has as well.
EXPORTED = {
    "comity.nq.gz": "the N-Quads, compressed",
    "void.ttl": "what is in the data, counted (VoID)",
    "dcat.ttl": "title, licence, period, and every file with its size and checksum (DCAT 3)",
    "questions.ttl": "the questions as RDF, for SPARQL editors that list examples",
    "jsonld/meetings.jsonld": "the records of each class as JSON-LD; these are the meetings",
    "tables/meetings.csv": "tables for spreadsheets; these are the meetings",
    "tables/csv-metadata.json": "what each column of the tables holds (CSVW)",
}
# The services of a server: what people call each, where it is, and what it does.
SERVICES = (
    ("SPARQL 1.1", "/sparql", "queries by GET or POST; without one, its description in RDF"),
    (
        "Graphs",
        "/graphs?default",
        "the default graph, or ?graph= and a name (Graph Store Protocol, read)",
    ),
    ("VoID and DCAT", VOID, "what is in the data, counted; title, licence, publisher and files"),
    ("Examples", "/.well-known/sparql-examples", "the questions as RDF, for SPARQL editors"),
    ("Questions", "/api/questions", "one operation a question; answers as CSV, JSON and JSON-LD"),
    (
        "OpenAPI",
        "/api/openapi.json",
        "these operations described, for clients that are made from it",
    ),
    ("Reconciliation", "/reconcile", "names in tables to things of the graph (Reconciliation API 0.2)"),
    ("Services", "/.well-known/api-catalog", "all of these, for programs (RFC 9727)"),
)


def page(visit: Visit) -> Page:
    """Return the page of the data."""
    site, thing = visit.site, _latest(visit)
    data = {
        "dumps": _dumps(visit),
        "exported": tuple((name, f"{PATH}/{name}", said) for name, said in EXPORTED.items()),
        "services": SERVICES,
        "limits": PUBLIC,
        "megabytes": PUBLIC.size // MEGABYTE,
        "formats": alternates(thing) if thing else (),
        "snippets": tuple(_snippets(site.base, thing)),
        "network_formats": tuple(each.name for each in FILES.values()),
        "reconcile": f"{site.base}/reconcile",
        "thing": thing,
    }
    return Page(
        "Take the data",
        "data.html",
        PATH,
        data,
        SUMMARY,
        alternates=formats_of(visit),
        types=("Dataset",),
        structured=described(site),
        answer=_rows(visit),
    )


def formats_of(visit: Visit) -> tuple[Alternate, ...]:
    """Return the data set described as data: counted in RDF, for search engines, and its files as rows."""
    rows = as_rows(PATH, ("jsonld", "csv", "json"))
    if not visit.site.place.answers:
        return (Alternate(*FORMATS["ttl"], f"{PATH}/void.ttl"), *rows)
    return (*(Alternate(*FORMATS[end], address(VOID, format=end)) for end in RDF), *rows)


def _rows(visit: Visit) -> Rows:
    rows = ((each.name, each.form, each.media_type, each.holds) for each in dumps(visit.site))
    return Rows(("file", "format", "media_type", "holds"), tuple(tuple(map(Literal, row)) for row in rows))


def _dumps(visit: Visit) -> Table:
    columns = (Column("File", "row"), Column("Format"), Column("Holds", "prose"), Column("Bytes", "number"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Name(each.name, each.address),
            Words(each.form),
            Words(each.holds),
            Number(each.size) if each.size else None,
        )
        for each in dumps(visit.site)
    )
    return Table("Files of the whole graph", columns, rows)


def _latest(visit: Visit) -> Iri | None:
    """Return the last meeting, to show how one thing is had; nothing where the graph has none."""
    rows = visit.graph.select(LATEST).rows
    return next((meeting for (meeting,) in rows if isinstance(meeting, Iri)), None)


def _snippets(base: str, thing: Iri | None) -> Iterator[tuple[str, str]]:
    """Yield what to type for what, where a server answers at ``base``."""
    if thing:
        name = f"{base}/{thing.value.removeprefix(ROOT)}"
        yield "One thing as Turtle, by its name", f"curl -L -H 'Accept: text/turtle' {name}"
        yield "The same as JSON-LD", f"curl -L -H 'Accept: application/ld+json' {name}"
        yield "Only where it would lead (303 See Other)", f"curl -sI -H 'Accept: text/turtle' {name}"
    yield "A query", f"curl -H 'Accept: text/csv' {base}/sparql --data-urlencode 'query={QUERY}'"
    rows = f"{base}{address(f'/api/questions/{QUESTION}', format='csv')}"
    yield "A question", f"curl '{rows}'"
    yield "The whole graph", f"curl -O {base}/data/comity.nq"
