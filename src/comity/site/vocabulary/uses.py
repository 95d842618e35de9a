"""How the graph uses the terms: how often, and a record to show it by."""

from collections.abc import Iterator, Mapping, Sequence

from comity.ask import Facts
from comity.names import VOCABULARY, Iri, Literal
from comity.names import Term as Value
from comity.site.addresses import workbench
from comity.site.cells import Number
from comity.site.facts import Book
from comity.site.listings import prefixes
from comity.site.sheet import Sheet, cut
from comity.site.vocabulary.files import VOCABULARY as FILE
from comity.site.vocabulary.files import read
from comity.site.vocabulary.terms import Example
from comity.store import Graph, Triple, serialise

COUNTS = f"""SELECT ?term (COUNT(DISTINCT ?thing) AS ?count)
WHERE {{ ?thing a ?term FILTER (STRSTARTS(STR(?term), "{VOCABULARY}")) }}
GROUP BY ?term ORDER BY ?term"""
COUNTS_OF_PROPERTIES = f"""SELECT ?term (COUNT(*) AS ?count)
WHERE {{ ?thing ?term ?value FILTER (STRSTARTS(STR(?term), "{VOCABULARY}")) }}
GROUP BY ?term ORDER BY ?term"""
RICHEST = """SELECT ?thing (COUNT(DISTINCT ?property) AS ?held) (COUNT(*) AS ?rows)
WHERE {{ ?thing a <{term}> ; ?property ?value FILTER (?property != <{space}linkedTo>) }}
GROUP BY ?thing ORDER BY DESC(?held) ?rows ?thing LIMIT 1"""
FIRST = "SELECT ?thing ?value WHERE {{ ?thing <{term}> ?value }} ORDER BY ?thing ?value LIMIT 1"
MOST_TOLD = 6
TOLD_APART = {"type", "prefLabel", "altLabel", "evidence", "accordingTo", "linkedTo"}


class Uses:
    """How often ``graph`` uses each term, and examples; ``codes`` are the facts about the code lists."""

    def __init__(self, graph: Graph, codes: Mapping[Iri, Facts]) -> None:
        self._graph = graph
        self._sheet = Sheet(Book(graph, codes), Iri(""), compact=True)
        counted = (*graph.select(COUNTS).rows, *graph.select(COUNTS_OF_PROPERTIES).rows)
        self._counts = {str(term): int(str(count)) for term, count in counted}

    def number(self, term: str, is_class: bool) -> Number:
        """Return how often ``term`` is used, with the query that lists it."""
        short = f"comity:{term.removeprefix(VOCABULARY)}"
        pattern, shown = (
            (f"?thing a {short}", "?thing") if is_class else (f"?thing {short} ?value", "?thing ?value")
        )
        query = f"{prefixes(pattern)}SELECT DISTINCT {shown}\nWHERE {{ {pattern} }}\nORDER BY {shown}"
        return Number(self._counts.get(term, 0), workbench(query))

    def record(self, term: str) -> Example | None:
        """Return the record of the class ``term`` that says most, or nothing where there is none."""
        rows = self._graph.select(RICHEST.format(term=term, space=VOCABULARY)).rows
        if not rows or not isinstance(rows[0][0], Iri):
            return None
        thing = rows[0][0]
        self._sheet.book.read_around([thing])
        held = self._sheet.book[thing].held
        told = [f"{_label(name)} {self._values(held[name])}" for name in held if name not in TOLD_APART]
        words = f"“{self._sheet.name(thing).text}”: {'; '.join(told[:MOST_TOLD])}."
        return Example(_turtle(_triples(self._graph, thing)), words, self._sheet.name(thing))

    def statement(self, term: str) -> Example | None:
        """Return the first statement with the property ``term``, or nothing where there is none."""
        rows = self._graph.select(FIRST.format(term=term)).rows
        if not rows or not isinstance(rows[0][0], Iri) or rows[0][1] is None:
            return None
        thing, value = rows[0][0], rows[0][1]
        self._sheet.book.read_around([thing, *([value] if isinstance(value, Iri) else [])])
        name, label = self._sheet.name(thing), _label(term.removeprefix(VOCABULARY))
        words = f"“{name.text}” {label} “{self._values([value])}”."
        if isinstance(value, Literal):
            words = f"“{name.text}” has as {label}: {value.value}."
        return Example(_turtle([(thing, Iri(term), value)]), words, name)

    def _values(self, values: Sequence[Value]) -> str:
        return ", ".join(
            self._sheet.name(each).text if isinstance(each, Iri) else cut(str(each)) for each in values
        )


def _label(name: str) -> str:
    said = read(FILE).get(VOCABULARY + name)
    return said.one("prefLabel").lower() if said else name


def _triples(graph: Graph, thing: Iri) -> Iterator[Triple]:
    query = f"SELECT ?property ?value WHERE {{ <{thing}> ?property ?value }}"
    for prop, value in graph.select(query).rows:
        if prop and value and not str(prop).endswith("/linkedTo"):
            yield thing, prop, value


def _turtle(triples: Sequence[Triple] | Iterator[Triple]) -> str:
    """Return ``triples`` as Turtle; the page says once what the prefixes stand for."""
    lines = serialise(triples, "turtle").decode().splitlines()
    return "\n".join(line for line in lines if not line.startswith("@prefix")).strip()
