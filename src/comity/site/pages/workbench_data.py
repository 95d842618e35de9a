"""What the editor of the workbench completes from, and its examples, as JSON."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from comity.export import plain
from comity.names import Iri, Literal, Term
from comity.site import questions
from comity.site.visit import Visit
from comity.store import Graph

CLASSES = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count)
WHERE { ?thing a ?class FILTER (ISIRI(?class)) }
GROUP BY ?class ORDER BY ?class
"""
USES = """
SELECT ?class ?property (COUNT(*) AS ?count)
WHERE { ?thing a ?class ; ?property ?value FILTER (ISIRI(?class)) }
GROUP BY ?class ?property ORDER BY ?class ?property
"""
PROPERTIES = """
SELECT ?property ?range (COUNT(*) AS ?count)
WHERE {
  ?thing ?property ?value
  OPTIONAL { ?value a ?class FILTER (ISIRI(?class)) }
  BIND (COALESCE(?class, DATATYPE(?value)) AS ?range)
}
GROUP BY ?property ?range ORDER BY ?property ?range
"""
TOTALS = "SELECT ?property (COUNT(*) AS ?count) WHERE { ?thing ?property ?value } GROUP BY ?property"
TERMS = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?term ?label ?definition
WHERE {
  ?term skos:prefLabel ?label
  FILTER (LANGMATCHES(LANG(?label), "en"))
  OPTIONAL { ?term skos:definition ?definition FILTER (LANGMATCHES(LANG(?definition), "en")) }
  FILTER EXISTS { { ?thing a ?term } UNION { ?subject ?term ?value } }
}
"""
Described = Mapping[Term | None, tuple[str, str]]


def schema(visit: Visit) -> bytes:
    """Return classes with their properties and counts, and properties with their values and counts, as JSON.

    ``{"classes": [{"iri", "label", "definition", "count", "properties": {iri: count}}], "properties":
    [{"iri", "label", "definition", "count", "values": {iri of a class or datatype: count}}]}``
    """
    graph = visit.graph
    called: Described = {term: (_text(label), _text(said)) for term, label, said in graph.select(TERMS).rows}
    uses, values = _nested(graph, USES), _nested(graph, PROPERTIES)
    told = {
        "classes": [
            {**_named(class_, called), "count": count, "properties": uses[class_]}
            for class_, count in _counts(graph, CLASSES)
        ],
        "properties": [
            {**_named(property_, called), "count": count, "values": values[property_]}
            for property_, count in sorted(_counts(graph, TOTALS))
        ],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def examples(_: Visit) -> bytes:
    """Return the questions as JSON, ``[{"name", "summary", "tags", "query"}]``, queries without headers."""
    told = [
        {"name": each.name, "summary": each.summary, "tags": each.tags, "query": plain(each)}
        for each in questions.every().values()
    ]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


# What the script of the workbench fetches, by address.
DATA: Mapping[str, Callable[[Visit], bytes]] = {
    "/query/schema.json": schema,
    "/query/examples.json": examples,
}


def _named(term: str, called: Described) -> dict[str, str]:
    label, definition = called.get(Iri(term), ("", ""))
    return {"iri": term, "label": label or _local(term), "definition": definition}


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _counts(graph: Graph, query: str) -> Iterable[tuple[str, int]]:
    return ((str(term), int(str(count))) for term, count in graph.select(query).rows)


def _nested(graph: Graph, query: str) -> Mapping[str, dict[str, int]]:
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for outer, inner, count in graph.select(query).rows:
        if inner is not None:
            found[str(outer)][str(inner)] = int(str(count))
    return found


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal) else ""
