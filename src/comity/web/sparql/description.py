"""What the endpoint says of itself: SPARQL 1.1 Service Description."""

from collections.abc import Iterator

from comity.names import PREFIXES, Iri, Literal
from comity.store import Triple, serialise
from comity.web.descriptions import VOID
from comity.web.edition import Edition
from comity.web.sparql.formats import GRAPHS, TABLES

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
NAMES = {
    "csv": "SPARQL_Results_CSV",
    "json": "SPARQL_Results_JSON",
    "jsonld": "JSON-LD",
    "nquads": "N-Quads",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "trig": "TriG",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "xml": "SPARQL_Results_XML",
}
TYPE = Iri(PREFIXES["rdf"] + "type")


def description(edition: Edition, format_: str) -> bytes:
    """Return the description of the service as RDF in one of the formats of ``serialise``."""
    return serialise(_triples(edition), format_)


def _triples(edition: Edition) -> Iterator[Triple]:
    address = f"{edition.base}/sparql"
    service, dataset, union = Iri(f"{address}#service"), edition.dataset, Iri(f"{address}#union")
    yield service, TYPE, _sd("Service")
    yield service, _sd("endpoint"), Iri(address)
    yield service, _sd("supportedLanguage"), _sd("SPARQL11Query")
    yield service, _sd("feature"), _sd("UnionDefaultGraph")
    for name in sorted({*TABLES.values(), *GRAPHS.values()}):
        yield service, _sd("resultFormat"), Iri(FORMATS + NAMES[name])
    yield service, _sd("defaultDataset"), dataset
    yield dataset, TYPE, _sd("Dataset")
    yield dataset, _sd("defaultGraph"), union
    yield union, TYPE, _sd("Graph")
    yield dataset, Iri(PREFIXES["rdfs"] + "seeAlso"), Iri(f"{edition.base}{VOID}")
    for number, graph in enumerate(edition.graphs, 1):
        named = Iri(f"{address}#graph-{number}")
        yield dataset, _sd("namedGraph"), named
        yield named, TYPE, _sd("NamedGraph")
        yield named, _sd("name"), Iri(graph)
        yield named, Iri(PREFIXES["void"] + "triples"), _count(edition.graphs[graph])


def _sd(local: str) -> Iri:
    return Iri(SD + local)


def _count(number: int) -> Literal:
    return Literal(str(number), PREFIXES["xsd"] + "integer")
