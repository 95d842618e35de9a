"""The words that stand behind each row of an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from comity.ask.links import fragment_link, web_link
from comity.ask.rows import rows_about, thing
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Graph, Table

EVIDENCE = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?passage ?wording ?language ?sourceLabel ?date ?address ?speaker ?source ?start ?end
WHERE {
  VALUES ?thing { {things} }
  {
    { ?thing comity:evidence ?passage } UNION { ?thing a comity:Passage . BIND (?thing AS ?passage) }
    ?passage comity:inSource ?source .
    OPTIONAL { ?passage comity:wording ?wording }
    OPTIONAL { ?passage comity:spokenBy/skos:prefLabel ?speaker }
    OPTIONAL { ?passage comity:start ?start ; comity:end ?end }
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
UNPROVED = (
    "No words stand behind these rows: they name no meeting, agenda item, statement or other record that "
    "has a passage."
)
COLUMNS = ("wording", "wordingLanguage", "sourceLabel", "sourceDate", "sourceAddress", "link", "speaker")
FIELDS = ("wording", "language", "source", "date", "url", "link", "speaker")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one passage and where they stand; a source as a whole has no wording.

    ``link`` opens the source at the words; it is missing where the source has no web address. The words
    stand in ``document`` from the character ``start`` up to ``end``, where its text was at hand; two places
    with the same words are equal.
    """

    wording: str | None
    language: str | None
    source: str | None
    date: str | None
    url: str | None
    link: str | None
    speaker: str | None
    passage: Iri | None = field(default=None, compare=False)
    document: Iri | None = field(default=None, compare=False)
    start: int | None = field(default=None, compare=False)
    end: int | None = field(default=None, compare=False)


def evidence(graph: Graph, table: Table) -> tuple[tuple[Evidence, ...], ...]:
    """Return what supports each row of ``table``: its passages, else its claims' or its records' own.

    A row of nothing but institutions, topics and numbers has none: no passage says what it adds up.
    """
    rows = [_things(row) for row in table.rows]
    known = behind(graph, (each for row in rows for each in row))
    return tuple(tuple(dict.fromkeys(each for thing in row for each in known[thing])) for row in rows)


def behind(graph: Graph, things: Iterable[Iri]) -> dict[Iri, tuple[Evidence, ...]]:
    """Return what supports the record of each of ``things``, of any kind: its passages, else its sources."""
    known: dict[Iri, dict[Term | None, Evidence]] = {thing: {} for thing in things}
    for proved, *found in rows_about(graph, EVIDENCE, known):
        if isinstance(proved, Iri):
            passage, source = found[0], found[7]
            known[proved].setdefault(passage or source, _evidence(found))
    return {thing: tuple(dict.fromkeys(found.values())) for thing, found in known.items()}


def with_evidence(table: Table, supports: Sequence[Sequence[Evidence]]) -> Table:
    """Return ``table`` with a row for each support of each row, and the columns that describe it."""
    rows = [
        (*row, *(None if (text := getattr(each, name)) is None else Literal(text) for name in FIELDS))
        for row, found in zip(table.rows, supports, strict=True)
        for each in found or (Evidence(None, None, None, None, None, None, None),)
    ]
    return Table((*table.columns, *COLUMNS), tuple(rows))


def is_proved(table: Table) -> bool:
    """Tell whether ``table`` has the columns that describe what supports its rows."""
    return table.columns[-len(COLUMNS) :] == COLUMNS


def _things(row: Iterable[Term | None]) -> list[Iri]:
    things = [term for term in row if isinstance(term, Iri)]
    chosen = (
        [thing for thing in things if thing.value.startswith(space)] for space in (PASSAGE, CLAIM, PROVED)
    )
    return next(filter(None, chosen), [])


def _evidence(found: Sequence[Term | None]) -> Evidence:
    passage, words, *told = found[:7]
    wording, language, source, date, address, speaker = (_text(term) for term in (words, *told))
    tag = words.language if isinstance(words, Literal) else language
    link = fragment_link(address, wording) if address and wording else web_link(address or "")
    return Evidence(
        *(wording, tag, source, date, web_link(address or ""), link, speaker),
        passage=thing(passage),
        document=thing(found[7]),
        start=_whole(found[8]),
        end=_whole(found[9]),
    )


def _whole(term: Term | None) -> int | None:
    return None if term is None else int(str(term))


def _text(term: Term | None) -> str | None:
    return None if term is None else str(term)
