"""Words for records that have no label of their own: who did what, what was counted, what a source claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.ask.labels import Labels, labels
from comity.ask.rows import rows_about
from comity.names import PREFIXES, Iri, Term, kind_of
from comity.store import Graph

COMITY = PREFIXES["comity"]
# What tells a record of each kind, in the order in which it is said.
TELLING: Mapping[str, tuple[str, ...]] = {
    "participation": ("party", "role", "atMeeting", "inProcess"),
    "count": ("bound", "number", "counted", "asOf", "atMeeting", "countOf"),
    "claim": ("about", "ofProperty", "claims", "value", "chosen"),
}
EXACT = Iri(PREFIXES["bound"] + "exact")
CHOSEN = {"true": "", "false": "not chosen"}
QUERY = """
SELECT ?thing ?property ?value
WHERE {
  VALUES ?thing { {things} }
  ?thing ?property ?value .
}
ORDER BY ?thing ?property ?value
"""
Told = dict[str, list[Term]]


def described(graph: Graph, things: Iterable[Iri], about: Iri) -> Labels:
    """Return what ``things`` are called, or what they say where they have no label; ``about`` is left out.

    A participation is its party and role, a count its number and what is counted, a claim its property and
    value, each with what else it is on.
    """
    every = list(things)
    found = _told(graph, (thing for thing in every if kind_of(thing.value) in TELLING))
    called = labels(
        graph, [*every, *(term for told in found.values() for terms in told.values() for term in terms)]
    )
    words = {thing: " · ".join(_words(told, about, called)) for thing, told in found.items()}
    return Labels({**words, **called.known}, called.languages)


def _told(graph: Graph, things: Iterable[Iri]) -> dict[Iri, Told]:
    found: dict[Iri, Told] = {}
    for thing, prop, value in rows_about(graph, QUERY, things):
        if isinstance(thing, Iri) and value:
            name = str(prop).removeprefix(COMITY)
            if name in TELLING[kind_of(thing.value) or ""]:
                found.setdefault(thing, {}).setdefault(name, []).append(value)
    return {thing: _in_order(told, TELLING[kind_of(thing.value) or ""]) for thing, told in found.items()}


def _in_order(told: Told, names: Sequence[str]) -> Told:
    return {name: told[name] for name in names if name in told}


def _words(told: Told, about: Iri, called: Labels) -> Iterator[str]:
    for name, terms in told.items():
        kept = [term for term in terms if term not in {about, EXACT}]
        words = ", ".join(map(called, kept))
        words = CHOSEN.get(words, words) if name == "chosen" else words
        if words:
            yield words
