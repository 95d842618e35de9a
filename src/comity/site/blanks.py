"""The blanks of a question: what can be put there, and what gives an answer."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity import ask
from comity.catalogue import PLACEHOLDER, Parameter, Query, asking, bind, serialise
from comity.errors import UsageError
from comity.names import KINDS, PREFIXES, SCHEMES, Iri, Literal, Term
from comity.search import PARTIES
from comity.site.ordering import by_name
from comity.store import Graph

# More than so many candidates are not tried; the blank is then a field with suggestions.
MOST = 500
THINGS = """
SELECT DISTINCT ?thing WHERE {{ ?thing a ?class FILTER ({tests}) }} ORDER BY ?thing LIMIT {limit}
"""
YEARS = """
SELECT DISTINCT ?year
WHERE {
  ?thing ?property ?date .
  FILTER (DATATYPE(?date) IN (xsd:date, xsd:gYear, xsd:gYearMonth))
  BIND (SUBSTR(STR(?date), 1, 4) AS ?year)
}
ORDER BY ?year
"""
# Inside these a value cannot be told from the rows, so that each has to be tried.
CLOSED = re.compile(r"\{\s*SELECT\b|\bHAVING\b|\bNOT\s+EXISTS\b", re.IGNORECASE)
# Questions behind networks take long, and are asked with filters there.
VIEW = "views"
Values = Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that gives an answer: as the address has it, as people call it, and as SPARQL writes it."""

    value: str
    text: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank: its name and what it is for, the values that stand in it, and those that it offers.

    Without ``choices`` any name can be typed, of the kind ``kind``; ``typed`` has the values so. ``several``
    tells whether the question is asked with more than one.
    """

    name: str
    about: str
    kind: str
    values: tuple[str, ...]
    typed: tuple[str, ...]
    choices: tuple[Choice, ...]
    several: bool


Piece = str | Blank


def blanks(graph: Graph, query: Query, values: Values) -> dict[str, Blank]:
    """Return the blanks of ``query`` by name; each offers what gives an answer while the others stay.

    ``values`` has the terms that stand in all of them.
    """
    return {name: _blank(graph, query, each, values) for name, each in query.parameters.items()}


def sentence(query: Query, found: Mapping[str, Blank]) -> tuple[Piece, ...]:
    """Return the question as a sentence with its blanks in place; nothing where no phrasing has all."""
    whole = (each for each in query.phrasings if sorted(PLACEHOLDER.findall(each)) == sorted(found))
    chosen = next(whole, None) if found else None
    return tuple(_pieces(chosen, found)) if chosen else ()


def answering(graph: Graph, query: Query, name: str, values: Values) -> tuple[Term, ...]:
    """Return the terms that give at least one row as value of ``name`` while the other values stay."""
    candidates = () if VIEW in query.tags else _candidates(graph, query.parameters[name])
    if not candidates:
        return ()
    if CLOSED.search(query.text):
        return tuple(each for each in candidates if _answers(graph, query, {**values, name: (each,)}))
    text = bind(query, {**values, name: candidates})
    table = graph.select(f"{asking(text, f'SELECT DISTINCT ?{name}')} ORDER BY ?{name}")
    return tuple(term for (term,) in table.rows if term is not None)


def _answers(graph: Graph, query: Query, values: Values) -> bool:
    text = bind(query, values)
    return graph.ask(text) if query.form == "ASK" else bool(graph.select(f"{text}\nLIMIT 1").rows)


def _blank(graph: Graph, query: Query, parameter: Parameter, values: Values) -> Blank:
    offered = answering(graph, query, parameter.name, values)
    called, standing = ask.labels(graph, offered), values[parameter.name]
    several = max(len(standing), len(parameter.examples)) > 1
    # In a list of which several are picked, those stand first, so that they are seen.
    ordered = sorted(offered, key=lambda term: (several and term not in standing, by_name(called(term))))
    choices = (Choice(ask.written(term), called(term), serialise(term)) for term in ordered)
    return Blank(
        parameter.name,
        parameter.description,
        parameter.kind,
        tuple(map(ask.written, standing)),
        tuple(_typed(graph, parameter, term) for term in standing),
        tuple(choices),
        several,
    )


def _typed(graph: Graph, parameter: Parameter, term: Term) -> str:
    """Return what people call ``term``, where no other thing is called that, else its short form."""
    name = ask.labels(graph, [term])(term)
    try:
        return name if ask.value(graph, name, parameter) == term else ask.written(term)
    except UsageError:
        return ask.written(term)


def _candidates(graph: Graph, parameter: Parameter) -> tuple[Term, ...]:
    if all(isinstance(term, Literal) for term in parameter.examples):
        return _years(graph, parameter.examples)
    kinds = PARTIES if parameter.kind == "party" else (parameter.kind,)
    spaces = [PREFIXES[kind] for kind in kinds if kind in KINDS]
    spaces += [f"{PREFIXES['scheme']}{kind}/" for kind in kinds if kind in SCHEMES]
    if not spaces:
        return ()
    tests = " || ".join(f'STRSTARTS(STR(?thing), "{space}")' for space in spaces)
    found = graph.select(THINGS.format(tests=tests, limit=MOST + 1)).rows
    return tuple(thing for (thing,) in found if isinstance(thing, Iri)) if len(found) <= MOST else ()


def _years(graph: Graph, examples: Sequence[Term]) -> tuple[Term, ...]:
    if not all(isinstance(each, Literal) and len(each.value) == 4 for each in examples):
        return ()
    prefix = f"PREFIX xsd: <{PREFIXES['xsd']}>"
    return tuple(year for (year,) in graph.select(f"{prefix}\n{YEARS}").rows if year is not None)


def _pieces(phrasing: str, found: Mapping[str, Blank]) -> Iterator[Piece]:
    end = 0
    for place in PLACEHOLDER.finditer(phrasing):
        yield phrasing[end : place.start()]
        yield found[place["parameter"]]
        end = place.end()
    yield phrasing[end:]
