"""What the first page shows: how much there is, questions with their answers, meetings by year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity import ask
from comity.ask import Facts
from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph, Result
from comity.names import Iri, shorten
from comity.site.addresses import address, workbench
from comity.site.cells import Cell, Column, Number, Table, cell
from comity.site.facts import Book
from comity.site.listings import prefixes
from comity.site.sheet import Sheet
from comity.store import Graph

MOST_ROWS, MOST_PARTIES = 3, 10
COUNTS: Mapping[str, str] = {
    "meetings": "?thing a comity:Meeting .",
    "with an agenda that is coded": "?item comity:onAgendaOf ?thing .",
    "agreements": "?thing a comity:Agreement .",
    "statements": "?thing a comity:Statement .",
    "passages as proof": "?thing a comity:Passage .",
    "sources": "?thing a comity:Source .",
}
BY_YEAR = """PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?party ?year (COUNT(DISTINCT ?meeting) AS ?meetings)
WHERE {
  ?participation comity:party ?party ; comity:atMeeting ?meeting .
  ?party a comity:Institution .
  ?meeting comity:startDate ?start .
  BIND (SUBSTR(STR(?start), 1, 4) AS ?year)
}
GROUP BY ?party ?year
ORDER BY ?party ?year"""


@dataclass(frozen=True, slots=True)
class Card:
    """A question as a researcher asks it, its address, and the first rows of its answer."""

    text: str
    address: str
    rows: tuple[tuple[Cell, ...], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Example:
    """A question that is asked on the first page, with its blanks filled, and the columns that are shown."""

    text: str
    question: str
    columns: tuple[str, ...]
    values: Mapping[str, str]


EXAMPLES = (
    Example(
        "At which meetings was Internet governance agreed on, and how firmly?",
        "where-was-it-agreed",
        ("start", "gloss", "stance"),
        {"topic": "topic:internet-governance"},
    ),
    Example(
        "How did the view of the IANA transition move from meeting to meeting?",
        "how-did-the-view-move",
        ("start", "gloss", "stance"),
        {"topic": "topic:iana-transition"},
    ),
    Example(
        "Who hosted each meeting of the Sino-European Cyber Dialogue?",
        "who-hosted",
        ("meeting", "host"),
        {"series": "series:secd"},
    ),
    Example(
        "Where do sources disagree?",
        "where-do-sources-disagree",
        ("thing", "property", "value", "source"),
        {},
    ),
    Example(
        "Which parties took part in the most meetings?", "which-parties-meet-most", ("party", "meetings"), {}
    ),
    Example(
        "Which norms does the UN report of 2015 set out?",
        "what-does-an-instrument-set-out",
        ("notation", "norm"),
        {"instrument": "instrument:a-70-174"},
    ),
)


def counts(graph: Graph) -> Iterator[tuple[str, Number]]:
    """Yield what there is in the graph, each with its number and the query that made it."""
    for noun, pattern in COUNTS.items():
        query = f"{prefixes(pattern)}SELECT (COUNT(DISTINCT ?thing) AS ?count)\nWHERE {{ {pattern} }}"
        ((count,),) = graph.select(query).rows
        yield noun, Number(int(str(count)), workbench(query))


def cards(kg: KnowledgeGraph, codes: Mapping[Iri, Facts]) -> Iterator[Card]:
    """Yield the questions of the first page with their answers, those that this graph has an answer to."""
    for example in EXAMPLES:
        try:
            result = kg.ask(example.question, timeout=None, **example.values)
        except UsageError:  # a graph of other records lacks the thing that the example names
            continue
        if result.rows:
            yield _card(example, result, Sheet(Book(kg.graph, codes), Iri(""), compact=True))


def by_year(graph: Graph) -> Table | None:
    """Return the meetings a year of the institutions with the most, each number leading to the meetings."""
    rows = [(party, str(year), int(str(count))) for party, year, count in graph.select(BY_YEAR).rows]
    held: dict[Iri, dict[str, int]] = {}
    for party, year, count in rows:
        if isinstance(party, Iri):
            held.setdefault(party, {})[year] = count
    most = sorted(held, key=lambda party: (-sum(held[party].values()), party))[:MOST_PARTIES]
    found = {int(year) for party in most for year in held[party]}
    years = [str(year) for year in range(min(found, default=0), max(found, default=-1) + 1)]
    called = ask.labels(graph, most)
    columns = (Column("Institution", "row"), *(Column(year, "number") for year in years))
    made = tuple((cell(party, called), *_years(party, held[party], years)) for party in most)
    return Table("Meetings in which institutions had a role, by year", columns, made) if made else None


def _years(party: Iri, held: Mapping[str, int], years: Sequence[str]) -> Iterator[Cell]:
    for year in years:
        where = address("/page/meeting", party=shorten(party.value), year=year)
        yield Number(held[year], where) if year in held else None


def _card(example: Example, result: Result, sheet: Sheet) -> Card:
    places = [result.columns.index(name) for name in example.columns if name in result.columns]
    picked = list(dict.fromkeys(tuple(row[at] for at in places) for row in result.table.rows))
    sheet.book.read_around(term for row in picked[:MOST_ROWS] for term in row if isinstance(term, Iri))
    rows = tuple(tuple(sheet.cell(term) for term in row) for row in picked[:MOST_ROWS])
    where = address(f"/questions/{example.question}", **example.values)
    return Card(example.text, where, rows, max(0, len(picked) - MOST_ROWS))
