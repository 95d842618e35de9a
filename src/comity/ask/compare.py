"""Two to four meetings side by side: what was said on each topic, how firmly, and what changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.ask.descriptions import labels
from comity.ask.labels import Labels
from comity.ask.rows import Record, records, rows_about, thing
from comity.ask.topics import Tree, tree
from comity.catalogue import bind, find
from comity.errors import UsageError
from comity.names import PREFIXES, Iri, Literal, Term, shorten
from comity.search import resolve
from comity.store import Graph, Table, folders

QUESTION = "compare-meetings"
FEWEST, MOST = 2, 4
MEETINGS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?meeting ?label ?start ?end ?place
WHERE {
  VALUES ?meeting { {things} }
  ?meeting skos:prefLabel ?label .
  OPTIONAL { ?meeting comity:startDate ?start }
  OPTIONAL { ?meeting comity:endDate ?end }
  OPTIONAL { ?meeting comity:place/skos:prefLabel ?place }
}
ORDER BY (!BOUND(?start)) STR(?start) ?meeting ?label ?place
"""
MARKS = ("new", "stronger", "same", "weaker", "gone")


@dataclass(frozen=True, slots=True)
class Column:
    """One of the meetings compared; what is not known of it is empty."""

    meeting: Iri
    label: str
    start: str
    end: str
    place: str


@dataclass(frozen=True, slots=True)
class Cell:
    """The firmest that one meeting said on one topic, and how many other statements it made on it.

    ``rank`` is that of the stance, 1 to 6; ``degree`` that of the qualification, 0 where the words are plain.
    An item that no statement is about is on the agenda, which is no stance that anybody took.
    """

    statement: Iri | None
    stance: str
    stance_iri: Iri | None
    rank: int
    degree: int
    qualification: str
    qualification_iri: Iri | None
    outlook: str
    outlook_iri: Iri | None
    gloss: str
    passages: tuple[Iri, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Row:
    """One topic: its place in the tree, a cell for each meeting, and what changed at the last of them.

    The mark sets the last meeting against the latest earlier one that names the topic.
    """

    topic: Iri
    path: tuple[str, ...]
    cells: tuple[Cell | None, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Meetings in the order of their dates, and topics in the order of the tree."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def summary(self) -> str:
        """One sentence on what changed, from the counts."""
        marks = Counter(row.mark for row in self.rows)
        counted = ", ".join(f"{marks[mark]} {mark}" for mark in MARKS if marks[mark])
        return f"Of {len(self.rows)} topics, at the last of {len(self.columns)} meetings: {counted}."


def compare(graph: Graph, meetings: Sequence[str]) -> Comparison:
    """Return the comparison of two to four meetings, each given by a label, CURIE, IRI or slug.

    Raises UsageError for another number of meetings, for one that is not known or whose agenda is not.
    """
    chosen = tuple(dict.fromkeys(resolve(graph, text, "meeting") for text in meetings))
    if not FEWEST <= len(chosen) <= MOST:
        raise UsageError("compare", f"{len(chosen)} different meetings", f"{FEWEST} to {MOST}")
    query = find(folders(["ours"]).queries, QUESTION)
    table = graph.select(bind(query, {"meeting": chosen}), str(query.path))
    columns = _columns(graph, chosen)
    _refuse_uncoded(columns, table)
    called = labels(graph, (term for row in table.rows for term in row))
    return Comparison(columns, _rows(_said(table, called), columns, tree(graph)))


def comparison_table(comparison: Comparison) -> Table:
    """Return ``comparison`` as a table, one row for each topic and meeting that names it."""
    about = ("topic", "topicLabel", "mark", "meeting", "start")
    how = ("stance", "stanceLabel", "rank", "qualification", "outlook", "gloss", "statement")
    rows = [
        (*_about(row), *_when(column), *_how(cell))
        for row in comparison.rows
        for column, cell in zip(comparison.columns, row.cells, strict=True)
        if cell
    ]
    return Table((*about, *how), tuple(rows))


def _about(row: Row) -> tuple[Term | None, ...]:
    return (row.topic, Literal(row.path[-1]), Literal(row.mark))


def _when(column: Column) -> tuple[Term | None, ...]:
    return (column.meeting, _text(column.start))


def _how(cell: Cell) -> tuple[Term | None, ...]:
    rank = Literal(str(cell.rank), PREFIXES["xsd"] + "integer")
    firmly = (cell.stance_iri, Literal(cell.stance), rank)
    return (*firmly, cell.qualification_iri, cell.outlook_iri, _text(cell.gloss), cell.statement)


def _text(text: str) -> Term | None:
    return Literal(text) if text else None


def _columns(graph: Graph, meetings: Iterable[Iri]) -> tuple[Column, ...]:
    found: dict[Iri, Column] = {}
    for meeting, *known in rows_about(graph, MEETINGS, meetings):
        if isinstance(meeting, Iri):
            found.setdefault(meeting, Column(meeting, *("" if each is None else str(each) for each in known)))
    return tuple(found.values())


def _refuse_uncoded(columns: Iterable[Column], table: Table) -> None:
    coded = {record["meeting"] for record in records(table)}
    for column in columns:
        if column.meeting not in coded:
            found = f"no agenda of {shorten(column.meeting.value)}"
            raise UsageError(
                "compare", found, "a meeting whose agenda is recorded: its silence would say nothing"
            )


Said = Mapping[tuple[Iri, Iri], Cell]


def _said(table: Table, called: Labels) -> Said:
    places: dict[tuple[Iri, Iri], dict[Term | None, list[Record]]] = {}
    for record in records(table):
        meeting, topic = record["meeting"], record["topic"]
        if isinstance(meeting, Iri) and isinstance(topic, Iri):
            statements = places.setdefault((meeting, topic), {})
            statements.setdefault(record["statement"] or record["item"], []).append(record)
    return {place: _firmest(list(statements.values()), called) for place, statements in places.items()}


def _firmest(statements: list[list[Record]], called: Labels) -> Cell:
    cells = [_cell(statement, called, len(statements) - 1) for statement in statements]
    return max(cells, key=_strength)


def _cell(statement: list[Record], called: Labels, others: int) -> Cell:
    first = statement[0]
    passages = (each["passage"] for each in statement)
    return Cell(
        statement=thing(first["statement"]),
        stance=called(first["stance"]) if first["statement"] else "On the agenda",
        stance_iri=thing(first["stance"]),
        rank=_number(first["rank"], 1),
        degree=_number(first["degree"], 0),
        qualification=called(first["qualification"]),
        qualification_iri=thing(first["qualification"]),
        outlook=called(first["outlook"]),
        outlook_iri=thing(first["outlook"]),
        gloss=called(first["gloss"]),
        passages=tuple(dict.fromkeys(each for each in passages if isinstance(each, Iri))),
        others=others,
    )


def _number(term: Term | None, otherwise: int) -> int:
    return otherwise if term is None else int(str(term))


def _strength(cell: Cell) -> tuple[int, int]:
    return (cell.rank, cell.degree)


def _rows(said: Said, columns: Sequence[Column], topics: Tree) -> tuple[Row, ...]:
    rows = [_row(topic, said, columns, topics) for topic in {topic for _, topic in said}]
    return tuple(sorted(rows, key=lambda row: (row.path, row.topic)))


def _row(topic: Iri, said: Said, columns: Sequence[Column], topics: Tree) -> Row:
    cells = tuple(said.get((column.meeting, topic)) for column in columns)
    return Row(topic, topics.path(topic), cells, _mark(cells))


def _mark(cells: Sequence[Cell | None]) -> str:
    last, earlier = cells[-1], [cell for cell in cells[:-1] if cell]
    if last is None:
        return "gone"
    if not earlier:
        return "new"
    now, before = _strength(last), _strength(earlier[-1])
    return "same" if now == before else "stronger" if now > before else "weaker"
