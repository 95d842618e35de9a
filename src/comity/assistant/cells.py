"""Terms and evidence as an answer shows them: things by IRI and label, and only those of the graph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity import ask
from comity.ask import Evidence, Labels
from comity.assistant.outputs import Cell, Proof, Proofs, Thing, Value
from comity.assistant.texts import clean
from comity.catalogue import serialise
from comity.names import PREFIXES, Iri, Literal, Term, shorten
from comity.store import Graph, Table

SIZE = 500
MOST_PROOFS = 3
TEXTS = {PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString"}
PRESENT = """
SELECT ?thing
WHERE {{
  VALUES ?thing {{ {things} }}
  FILTER (
    EXISTS {{ ?thing ?property ?value }} || EXISTS {{ ?subject ?property ?thing }}
    || EXISTS {{ ?subject ?thing ?value }} || EXISTS {{ GRAPH ?thing {{ ?subject ?property ?value }} }}
  )
}}
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """How terms are shown: what things are called, and which of them are in the graph."""

    called: Labels
    present: frozenset[Term]

    def thing(self, term: Iri) -> Thing:
        """Return a thing of the graph by IRI and label."""
        return Thing(iri=term.value, label=clean(self.called(term)))

    def perhaps(self, term: Term | None) -> Thing | None:
        """Return the thing, or nothing for what is no thing of the graph."""
        return self.thing(term) if isinstance(term, Iri) and term in self.present else None

    def cell(self, term: Term | None) -> Cell | None:
        """Return a thing or a value, or nothing for an IRI that is not in the graph, and for nothing."""
        match term:
            case Literal(value, datatype, language):
                kind = None if datatype in TEXTS else clean(shorten(datatype))
                return Value(value=clean(value), datatype=kind, language=language)
            case Iri():
                return self.perhaps(term)
        return None if term is None else Value(value=clean(str(term)), datatype=None)

    def strangers(self, terms: Iterable[Term | None]) -> tuple[str, ...]:
        """Return the note, if one is due, that some of ``terms`` are left out: the graph lacks them."""
        made = {term for term in terms if isinstance(term, Iri)} - self.present
        return (
            (f"left out, being not in the graph but made by the query: {len(made):,} of the IRIs",)
            if made
            else ()
        )


def shown(graph: Graph, terms: Iterable[Term | None]) -> Shown:
    """Return how ``terms`` are shown."""
    every = list(terms)
    return Shown(ask.labels(graph, every), frozenset(_present(graph, every)))


def proved(found: Sequence[Evidence]) -> Proofs | None:
    """Return the first pieces of evidence and how many are not shown, or nothing where there is none."""
    left = len(found) - MOST_PROOFS
    shown = [_proof(each) for each in found[:MOST_PROOFS]]
    return Proofs(shown=shown, left=max(left, 0)) if shown else None


def supports(graph: Graph, things: Iterable[Iri]) -> tuple[tuple[Evidence, ...], ...]:
    """Return what supports the record of each of ``things``."""
    return ask.evidence(graph, Table(("thing",), tuple((thing,) for thing in things)))


def _proof(found: Evidence) -> Proof:
    texts = (found.wording, found.source, found.date, found.speaker)
    wording, source, date, speaker = (None if text is None else clean(text) for text in texts)
    return Proof(wording=wording, source=source, date=date, speaker=speaker, link=found.link)


def _present(graph: Graph, terms: Iterable[Term | None]) -> Iterator[Term]:
    things = sorted({term for term in terms if isinstance(term, Iri)})
    for start in range(0, len(things), SIZE):
        listed = " ".join(serialise(thing) for thing in things[start : start + SIZE])
        yield from (thing for (thing,) in graph.select(PRESENT.format(things=listed)).rows if thing)
