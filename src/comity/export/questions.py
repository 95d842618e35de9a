"""The questions as RDF, in the form in which SPARQL editors list examples (SIB sparql-examples, on SHACL).

A query's text goes without its ``#+`` header, which the triples say. Parameters have no triples: SHACL binds
them before a query runs, which it forbids for a variable in ``VALUES``, as our examples are.
"""

from collections.abc import Iterable, Iterator

from comity.catalogue import Query, prefixes
from comity.errors import QueryError
from comity.export.facts import Triple, describe, english, name
from comity.names import PREFIXES, ROOT, Iri, Literal

EXECUTABLES = {
    "ASK": ("sh:SPARQLAskExecutable", "sh:ask"),
    "CONSTRUCT": ("sh:SPARQLConstructExecutable", "sh:construct"),
    "SELECT": ("sh:SPARQLSelectExecutable", "sh:select"),
}
DECLARED = Iri(f"{ROOT}prefixes")


def questions(queries: Iterable[Query], endpoint: str | None = None) -> Iterator[Triple]:
    """Return the description of ``queries``, each named ``question:<name>``, and of their prefixes.

    ``endpoint`` is the address where they can be asked, the ``schema:target`` of each; without one none is
    said to have a target, and SIB's own shapes want one. Raises QueryError for a form that SHACL cannot hold.
    """
    spaces: dict[str, str] = {}
    for query in queries:
        spaces |= prefixes(query.text)
        yield from _question(query, endpoint)
    yield from _declarations(spaces)


def plain(query: Query) -> str:
    """Return the SPARQL text of ``query`` without its header."""
    lines = query.text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("#+")).strip()


def _question(query: Query, endpoint: str | None) -> Iterator[Triple]:
    if query.form not in EXECUTABLES:
        raise QueryError(query.path, 1, f"a {query.form} query", " or ".join(EXECUTABLES))
    class_, text = EXECUTABLES[query.form]
    yield from describe(
        name(f"question:{query.name}"),
        ("rdf:type", name("sh:SPARQLExecutable")),
        ("rdf:type", name(class_)),
        ("rdfs:comment", english(query.summary)),
        *([("dcterms:description", english(query.description))] if query.description else []),
        ("sh:prefixes", DECLARED),
        (text, Literal(plain(query))),
        *(("schema:keywords", Literal(tag)) for tag in query.tags),
        *([("schema:target", Iri(endpoint))] if endpoint else []),
    )


def _declarations(spaces: dict[str, str]) -> Iterator[Triple]:
    yield from describe(DECLARED, ("rdf:type", name("owl:Ontology")))
    for prefix, space in spaces.items():
        declaration = Iri(f"{DECLARED}/{prefix}")
        yield from describe(DECLARED, ("sh:declare", declaration))
        yield from describe(
            declaration,
            ("rdf:type", name("sh:PrefixDeclaration")),
            ("sh:prefix", Literal(prefix)),
            ("sh:namespace", Literal(space, PREFIXES["xsd"] + "anyURI")),
        )
