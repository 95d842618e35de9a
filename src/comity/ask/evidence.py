"""The words that stand behind each row of an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from comity.ask.links import fragment_link, web_link
from comity.ask.rows import rows_about
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Graph, Table

EVIDENCE = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?passage ?wording ?language ?sourceLabel ?date ?address ?speaker ?source
WHERE {
  VALUES ?thing { {things} }
  {
    { ?thing comity:evidence ?passage } UNION { ?thing a comity:Passage . BIND (?thing AS ?passage) }
    ?passage comity:inSource ?source .
    OPTIONAL { ?passage comity:wording ?wording }
    OPTIONAL { ?passage comity:spokenBy/skos:prefLabel ?speaker }
  } UNION {
    ?thing comity:accordingTo ?source .
    FILTER NOT EXISTS { ?thing comity:evidence ?words }
  }
  OPTIONAL { ?source skos:prefLabel ?sourceLabel }
  OPTIONAL { ?source comity:language ?language }
  OPTIONAL { ?source comity:publicationDate ?date }
  OPTIONAL { ?source comity:webAddress ?address }
}
ORDER BY ?thing ?source ?passage ?sourceLabel ?language ?date ?address ?speaker
"""
PASSAGE, CLAIM = PREFIXES["passage"], PREFIXES["claim"]
# An institution or a topic is named in passages too, but these do not prove what a row says of it.
PROVED = tuple(PREFIXES[kind] for kind in ("count", "item", "meeting", "participation", "statement"))
COLUMNS = ("wording", "wordingLanguage", "sourceLabel", "sourceDate", "sourceAddress", "link", "speaker")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one passage and where they stand; a source as a whole has no wording.

    ``link`` opens the source at the words; it is missing where the source has no web address.
    """

    wording: str | None
    language: str | None
    source: str | None
    date: str | None
    url: str | None
    link: str | None
    speaker: str | None


def evidence(graph: Graph, table: Table) -> tuple[tuple[Evidence, ...], ...]:
    """Return what supports each row of ``table``: its passages, else its claims' or its records' own.

    A row of nothing but institutions, topics and numbers has none: no passage says what it adds up.
    """
    rows = [_things(row) for row in table.rows]
    known: dict[Iri, dict[Term | None, Evidence]] = {}
    for thing, *found in rows_about(graph, EVIDENCE, (thing for row in rows for thing in row)):
        if isinstance(thing, Iri):
            passage, source = found[0], found[-1]
            known.setdefault(thing, {}).setdefault(passage or source, _evidence(found[1:-1]))
    return tuple(tuple(_once(known, row)) for row in rows)


def with_evidence(table: Table, supports: Sequence[Sequence[Evidence]]) -> Table:
    """Return ``table`` with a row for each support of each row, and the columns that describe it."""
    rows = [
        (*row, *(None if text is None else Literal(text) for text in astuple(each)))
        for row, found in zip(table.rows, supports, strict=True)
        for each in found or (Evidence(None, None, None, None, None, None, None),)
    ]
    return Table((*table.columns, *COLUMNS), tuple(rows))


def _things(row: Iterable[Term | None]) -> list[Iri]:
    things = [term for term in row if isinstance(term, Iri)]
    chosen = (
        [thing for thing in things if thing.value.startswith(space)] for space in (PASSAGE, CLAIM, PROVED)
    )
    return next(filter(None, chosen), [])


def _once(known: dict[Iri, dict[Term | None, Evidence]], things: Iterable[Iri]) -> Iterable[Evidence]:
    return dict.fromkeys(each for thing in things for each in known.get(thing, {}).values())


def _evidence(found: Sequence[Term | None]) -> Evidence:
    wording, language, source, date, address, speaker = (
        None if term is None else str(term) for term in found
    )
    tag = found[0].language if isinstance(found[0], Literal) else language
    link = fragment_link(address, wording) if address and wording else web_link(address or "")
    return Evidence(wording, tag, source, date, web_link(address or ""), link, speaker)
