"""What things are called, or what they say where they have no label: who did what, what was counted."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from comity.ask.labels import Labels, names_of
from comity.ask.rows import rows_about
from comity.names import PREFIXES, Iri, Term, kind_of
from comity.store import Graph

COMITY = PREFIXES["comity"]
# What tells a record of each kind, in the order in which it is said.
TELLING: Mapping[str, tuple[str, ...]] = {
    "participation": ("party", "role", "atMeeting", "inProcess"),
    "count": ("bound", "number", "counted", "asOf", "atMeeting", "countOf"),
    "claim": ("about", "ofProperty", "claims", "value", "chosen"),
    "omission": ("inSource",),
}
BEFORE = {"omission": "left out of "}
# What is no part of the name of a count whose number sources give differently.
DISPUTED = {"bound", "number"}
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
RIVALS = f"""
PREFIX comity: <{COMITY}>
SELECT DISTINCT ?thing
WHERE {{
  VALUES ?thing {{ {{things}} }}
  ?claim comity:about ?thing ; comity:ofProperty comity:number .
}}
ORDER BY ?thing
"""
Told = dict[str, list[Term]]


def labels(graph: Graph, terms: Iterable[Term | None], about: Iri | None = None) -> Labels:
    """Return what the things among ``terms`` are called, or what they say where they have no label.

    A participation is its party and role, a count its number and what is counted, a claim its property and
    value, each with what else it is on but ``about``. A number in dispute is left out.
    """
    every = [term for term in terms if isinstance(term, Iri)]
    found = _told(graph, (thing for thing in every if kind_of(thing.value) in TELLING))
    called = names_of(graph, every)
    if not found:
        return called
    told_of = labels(graph, (term for told in found.values() for terms in told.values() for term in terms))
    words = {thing: _described(thing, told, about, told_of) for thing, told in found.items()}
    return Labels({**words, **called.known}, called.languages)


def _told(graph: Graph, things: Iterable[Iri]) -> dict[Iri, Told]:
    found: dict[Iri, Told] = {}
    for thing, prop, value in rows_about(graph, QUERY, things):
        if isinstance(thing, Iri) and value:
            name = str(prop).removeprefix(COMITY)
            if name in TELLING[kind_of(thing.value) or ""]:
                found.setdefault(thing, {}).setdefault(name, []).append(value)
    counts = [thing for thing in found if kind_of(thing.value) == "count"]
    disputed = {thing for (thing,) in rows_about(graph, RIVALS, counts)}
    return {
        thing: _in_order(told, TELLING[kind_of(thing.value) or ""], DISPUTED if thing in disputed else set())
        for thing, told in found.items()
    }


def _in_order(told: Told, names: Sequence[str], left_out: Collection[str]) -> Told:
    return {name: told[name] for name in names if name in told and name not in left_out}


def _described(thing: Iri, told: Told, about: Iri | None, called: Labels) -> str:
    return BEFORE.get(kind_of(thing.value) or "", "") + " · ".join(_words(told, about, called))


def _words(told: Told, about: Iri | None, called: Labels) -> Iterator[str]:
    for name, terms in told.items():
        kept = [term for term in terms if term not in {about, EXACT}]
        words = ", ".join(map(called, kept))
        words = CHOSEN.get(words, words) if name == "chosen" else words
        if words:
            yield words
