"""What a search finds, as a result."""

from collections.abc import Iterable

from comity.knowledge.asked import Asked
from comity.knowledge.result import Result
from comity.names import PREFIXES, Literal, Term
from comity.search import Hit
from comity.store import Graph, Table

COLUMNS = ("thing", "label", "kind", "matched", "field", "first", "last", "score")
XSD = PREFIXES["xsd"]
# The forms that these datatypes have differ in length.
DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def found(graph: Graph, text: str, hits: Iterable[Hit]) -> Result:
    """Return ``hits`` as a result, the best first."""
    asked = Asked("", "SEARCH", "search", "Things that answer to", {"text": (Literal(text),)})
    return Result(graph, Table(COLUMNS, tuple(map(_row, hits))), asked)


def _row(hit: Hit) -> tuple[Term | None, ...]:
    matched = (
        Literal(hit.matched, PREFIXES["rdf"] + "langString", hit.language)
        if hit.language
        else Literal(hit.matched)
    )
    words = (Literal(hit.label), Literal(hit.kind), matched, Literal(hit.field))
    return (hit.iri, *words, _date(hit.first), _date(hit.last), Literal(f"{hit.score:.3f}", f"{XSD}double"))


def _date(text: str | None) -> Term | None:
    return None if text is None else Literal(text, XSD + DATES.get(len(text), "string"))
