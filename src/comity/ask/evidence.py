"""The words that stand behind each row of an answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from comity.ask.facts import Facts, facts
from comity.ask.links import fragment_link, web_link
from comity.ask.tallies import tallied
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Graph, Table

Known = Mapping[Iri, Facts]
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


def evidence(graph: Graph, table: Table, query: str = "") -> tuple[tuple[Evidence, ...], ...]:
    """Return what supports each row of ``table``: its passages, else its claims' or its records' own.

    A row with a number has what supports that which the ``query``, the text that it answers, counts. A row of
    nothing but institutions, topics and other numbers has none: no passage says what it adds up.
    """
    counted = tallied(graph, query, table)
    rows = [_things(things or row) for things, row in zip(counted, table.rows, strict=True)]
    known = behind(graph, (each for row in rows for each in row))
    return tuple(tuple(dict.fromkeys(each for thing in row for each in known[thing])) for row in rows)


def behind(graph: Graph, things: Iterable[Iri]) -> dict[Iri, tuple[Evidence, ...]]:
    """Return what supports the record of each of ``things``, of any kind: its passages, else its sources."""
    every = facts(graph, things)
    # One query with all that is optional takes an engine longer than these three.
    passages = facts(graph, (passage for each in every.values() for passage in _passages(each)))
    named = (each.things("inSource", "spokenBy") for each in passages.values())
    wholes = (each.things("accordingTo") for each in every.values())
    others = facts(graph, (thing for found in (*named, *wholes) for thing in found))
    return {thing: tuple(_supports(each, passages, others)) for thing, each in every.items()}


def with_evidence(table: Table, supports: Sequence[Sequence[Evidence]]) -> Table:
    """Return ``table`` with a row for each support of each row, and the columns that describe it.

    Such a column whose name ``table`` has already is called ``evidence…``, as ``evidenceWording``.
    """
    rows = [
        (*row, *(None if (text := getattr(each, name)) is None else Literal(text) for name in FIELDS))
        for row, found in zip(table.rows, supports, strict=True)
        for each in found or (Evidence(None, None, None, None, None, None, None),)
    ]
    return Table((*table.columns, *_added(table.columns)), tuple(rows))


def is_proved(table: Table) -> bool:
    """Tell whether ``table`` has the columns that describe what supports its rows."""
    own, added = table.columns[: -len(COLUMNS)], table.columns[-len(COLUMNS) :]
    return added == _added(own)


def _added(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(_free(name, columns) for name in COLUMNS)


def _free(name: str, taken: Sequence[str]) -> str:
    return _free(f"evidence{name[0].upper()}{name[1:]}", taken) if name in taken else name


def _things(row: Iterable[Term | None]) -> list[Iri]:
    things = [term for term in row if isinstance(term, Iri)]
    chosen = (
        [thing for thing in things if thing.value.startswith(space)] for space in (PASSAGE, CLAIM, PROVED)
    )
    return next(filter(None, chosen), [])


def _passages(said: Facts) -> tuple[Iri, ...]:
    return (said.thing,) if said.has_type("Passage") else said.things("evidence")


def _supports(said: Facts, passages: Known, others: Known) -> Iterable[Evidence]:
    """Return what supports one thing, each once, in the order of the sources and of the passages."""
    found = [(source, each) for each in _passages(said) for source in passages[each].things("inSource")]
    if found or said.things("evidence"):
        return dict.fromkeys(
            _evidence(passages[each], others[source], others) for source, each in sorted(found)
        )
    return dict.fromkeys(_whole(others[source]) for source in sorted(said.things("accordingTo")))


def _whole(source: Facts) -> Evidence:
    address = web_link(source.text("webAddress") or "")
    told = (_label(source), source.text("publicationDate"), address, address, None)
    return Evidence(None, source.text("language"), *told, document=source.thing)


def _evidence(passage: Facts, source: Facts, others: Known) -> Evidence:
    whole, wording, speaker = _whole(source), passage.text("wording"), passage.thing_of("spokenBy")
    tag = next((words.language for words in passage.all("wording") if isinstance(words, Literal)), None)
    start, end = passage.text("start"), passage.text("end")
    return replace(
        whole,
        wording=wording,
        language=tag or whole.language,
        link=fragment_link(whole.url, wording) if whole.url and wording else whole.link,
        speaker=_label(others[speaker]) if speaker else None,
        passage=passage.thing,
        start=int(start) if start and end else None,
        end=int(end) if start and end else None,
    )


def _label(said: Facts) -> str | None:
    return said.label.value if said.label else None
