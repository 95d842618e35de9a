"""What was found, as a table of terms."""

from collections.abc import Iterable

from comity.names import PREFIXES, Literal, Term
from comity.search.hits import Hit
from comity.store import Table

COLUMNS = ("thing", "label", "kind", "matched", "field", "first", "last", "score")
XSD = PREFIXES["xsd"]
# The forms that these datatypes have differ in length.
DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}


def listed(hits: Iterable[Hit]) -> Table:
    """Return ``hits`` as a table, the text that matched with its language, dates as precise as they are."""
    return Table(COLUMNS, tuple(map(_row, hits)))


def _row(hit: Hit) -> tuple[Term | None, ...]:
    tagged = (f"{PREFIXES['rdf']}langString", hit.language) if hit.language else ()
    words = (Literal(hit.label), Literal(hit.kind), Literal(hit.matched, *tagged), Literal(hit.field))
    return (hit.iri, *words, _date(hit.first), _date(hit.last), Literal(f"{hit.score:.4f}", f"{XSD}double"))


def _date(text: str | None) -> Term | None:
    return None if text is None else Literal(text, XSD + DATES.get(len(text), "string"))
