"""The tool ``schema_card``: what to know before writing SPARQL, short enough for a context window."""

from collections.abc import Iterable, Iterator

from comity import ask
from comity.ask import Labels
from comity.assistant import inputs, outputs
from comity.assistant.held import Held
from comity.assistant.texts import clean
from comity.names import KINDS, PREFIXES, Iri, Term, shorten

CLASSES = """
SELECT ?class (COUNT(?thing) AS ?uses)
WHERE { ?thing a ?class }
GROUP BY ?class
ORDER BY DESC(?uses) ?class
"""
PROPERTIES = """
SELECT ?property (COUNT(*) AS ?uses)
WHERE { ?thing ?property ?value }
GROUP BY ?property
ORDER BY DESC(?uses) ?property
"""
# The rows of a property come with its most usual pair first.
ENDS = """
SELECT ?property ?of ?gives (COUNT(*) AS ?uses)
WHERE {
  ?thing ?property ?value ;
         a ?of .
  OPTIONAL { ?value a ?class }
  BIND (COALESCE(?class, DATATYPE(?value)) AS ?gives)
}
GROUP BY ?property ?of ?gives
ORDER BY DESC(?uses) ?property ?of ?gives
"""
CODES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?scheme ?code
WHERE { ?code skos:inScheme ?scheme }
ORDER BY ?scheme ?code
"""
# How the vocabulary itself is written down; a query on records has no need of it.
META = tuple(PREFIXES[prefix] for prefix in ("owl", "rdfs", "vann"))
EXAMPLES = ("where-was-it-agreed", "who-hosted")
MOST_CODES = 30
MOST_TERMS = 100
Count = tuple[Iri, int]


def schema_card(held: Held, _: inputs.SchemaCard) -> outputs.SchemaCard:
    """Return prefixes, classes and properties with how often they are used, code lists and two queries."""
    classes, properties = (list(_counts(held, query)) for query in (CLASSES, PROPERTIES))
    lists = _lists(held)
    called = ask.labels(held.graph, [*(term for term, _ in (*classes, *properties)), *lists])
    ends = _ends(held)
    return outputs.SchemaCard(
        dataset=held.dataset,
        notes=["The default graph is the union; each file of records is a named graph besides."],
        prefixes={prefix: PREFIXES[prefix] for prefix in ("comity", "rdf", "skos", "xsd", *KINDS)},
        kinds=list(KINDS),
        classes=[_term(count, called) for count in classes],
        properties=[_property(count, called, ends) for count in properties],
        code_lists=[_code_list(scheme, codes, called) for scheme, codes in lists.items()],
        examples=[_example(held, name) for name in EXAMPLES],
    )


def _counts(held: Held, query: str) -> Iterator[Count]:
    for term, uses in held.graph.select(query).rows[:MOST_TERMS]:
        if isinstance(term, Iri) and not term.value.startswith(META):
            yield term, int(str(uses))


def _ends(held: Held) -> dict[Iri, tuple[Term | None, Term | None]]:
    found: dict[Iri, tuple[Term | None, Term | None]] = {}
    for prop, of, gives, _ in held.graph.select(ENDS).rows:
        if isinstance(prop, Iri):
            found.setdefault(prop, (of, gives))
    return found


def _lists(held: Held) -> dict[Iri, list[Iri]]:
    found: dict[Iri, list[Iri]] = {}
    for scheme, code in held.graph.select(CODES).rows:
        if isinstance(scheme, Iri) and isinstance(code, Iri):
            found.setdefault(scheme, []).append(code)
    return found


def _term(count: Count, called: Labels) -> outputs.Term:
    term, uses = count
    return outputs.Term(name=_name(term), label=clean(called(term)), uses=uses)


def _property(
    count: Count, called: Labels, ends: dict[Iri, tuple[Term | None, Term | None]]
) -> outputs.Property:
    of, gives = (_name(end) if isinstance(end, Iri) else None for end in ends.get(count[0], (None, None)))
    return outputs.Property(**_term(count, called).model_dump(), of=of, gives=gives)


def _code_list(scheme: Iri, codes: list[Iri], called: Labels) -> outputs.CodeList:
    shown = _shown(codes)
    return outputs.CodeList(
        scheme=_name(scheme), label=clean(called(scheme)), size=len(codes), codes=list(shown)
    )


def _shown(codes: list[Iri]) -> Iterable[str]:
    return map(_name, codes if len(codes) <= MOST_CODES else ())


def _example(held: Held, name: str) -> outputs.Example:
    query = held.questions[name]
    lines = [line for line in query.text.splitlines() if not line.startswith("#")]
    return outputs.Example(question=query.summary, query="\n".join(lines).strip())


def _name(term: Iri) -> str:
    return clean(shorten(term.value))
