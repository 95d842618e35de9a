"""The texts that the index holds, read from any graph in a few queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.names import PREFIXES, ROOT, Iri, Literal, kind_of, shorten
from comity.search.meetings import Meeting, called, meetings
from comity.search.paging import rows
from comity.search.periods import Period, periods
from comity.store import Graph

TERM = "term"
UNDATED = Period()
CODE = 2
NAMES = ("label", "name", "notation")
TEXTS = ("gloss", "definition", "wording")
FIELDS = {
    PREFIXES["skos"] + "prefLabel": "label",
    PREFIXES["skos"] + "altLabel": "name",
    PREFIXES["comity"] + "shortName": "name",
    PREFIXES["skos"] + "notation": "notation",
    PREFIXES["comity"] + "symbol": "notation",
    PREFIXES["comity"] + "isoCode": "notation",
    PREFIXES["skos"] + "definition": "definition",
    PREFIXES["skos"] + "scopeNote": "definition",
    PREFIXES["comity"] + "wording": "wording",
}
QUERY = """
SELECT DISTINCT ?thing ?text
WHERE {{
  ?thing <{property}> ?text .
  FILTER (STRSTARTS(STR(?thing), "{root}"))
  {{after}}
}}
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as it is shown: its IRI, English label, kind, and the dates it spans."""

    iri: str
    label: str
    kind: str
    period: Period = UNDATED


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of a thing; one that is not ``listed`` is found only when it is given whole, as a name."""

    thing: str
    field: str
    language: str | None
    text: str
    listed: bool = True


def entries(graph: Graph) -> tuple[list[Thing], list[Entry]]:
    """Return the things of ``graph`` that have a text, and all their texts, each sorted."""
    written = sorted(set(_written(graph)), key=repr)
    known = meetings(graph)
    spans = periods(graph, known)
    of_thing: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in written:
        of_thing[entry.thing].append(entry)
    things = [
        Thing(iri, _label(iri, own), kind(iri), spans.get(iri, UNDATED)) for iri, own in of_thing.items()
    ]
    return things, [*written, *_implied(known, of_thing)]


def kind(iri: str) -> str:
    """Return the kind of the thing called ``iri``; the vocabulary and its schemes hold terms."""
    return kind_of(iri) or TERM


def _written(graph: Graph) -> Iterator[Entry]:
    for name, field in FIELDS.items():
        for thing, text in rows(graph, QUERY.format(property=name, root=ROOT), ("thing",)):
            if isinstance(thing, Iri) and isinstance(text, Literal):
                gloss = field == "label" and kind(thing.value) == "statement"
                yield Entry(thing.value, "gloss" if gloss else field, text.language, text.value)


def _label(iri: str, own: Iterable[Entry]) -> str:
    titles = [entry for entry in own if entry.field in {"label", "gloss"}]
    english = [entry for entry in titles if entry.language == "en"]
    for entry in (*english, *titles):
        return entry.text
    wordings = [f"“{entry.text}”" for entry in own if entry.field == "wording"]
    return wordings[0] if wordings else shorten(iri)


def _implied(known: Iterable[Meeting], of_thing: Mapping[str, Sequence[Entry]]) -> Iterator[Entry]:
    """Yield the names that follow from an IRI, or from a meeting's number in its series."""
    for iri in of_thing:
        slug = iri.rpartition("/")[2]
        if kind(iri) != TERM and len(slug) > CODE:  # a shorter one is an ISO code already, and a word besides
            yield Entry(iri, "notation", None, slug, listed=False)
    series = {
        iri: [entry.text for entry in own if entry.field in NAMES and entry.language in {"en", None}]
        for iri, own in of_thing.items()
        if kind(iri) == "series"
    }
    for meeting, name in called(known, series):
        if meeting in of_thing:
            yield Entry(meeting, "name", "en", name, listed=name.count(" ") == 1 and name[-1].isdigit())
