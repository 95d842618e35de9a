"""How a topic moved: every statement on it, from the first meeting to the last."""

from collections.abc import Iterable
from dataclasses import dataclass

from comity.ask.descriptions import labels
from comity.ask.evidence import Evidence, evidence, with_evidence
from comity.ask.labels import Labels
from comity.ask.rows import Record, records, thing
from comity.catalogue import bind, find
from comity.names import Iri
from comity.search import resolve
from comity.store import Graph, Table, folders

Proved = tuple[Record, tuple[Evidence, ...]]
QUESTION = "how-did-a-topic-move"


@dataclass(frozen=True, slots=True)
class Step:
    """One statement on the topic: when and where, on which narrower topics, how firmly, and in which words.

    ``rank`` is that of the stance, 1 to 6; ``start`` is empty where the date of the meeting is not known.
    ``topics`` and ``topic_iris`` are in one order.
    """

    statement: Iri
    start: str
    meeting: str
    meeting_iri: Iri
    topics: tuple[str, ...]
    topic_iris: tuple[Iri, ...]
    stance: str
    stance_iri: Iri
    rank: int
    qualification: str
    qualification_iri: Iri | None
    outlook: str
    outlook_iri: Iri | None
    gloss: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of a topic and those below it, by date, then rank; ``table`` has them with their words."""

    topic: Iri
    label: str
    steps: tuple[Step, ...]
    table: Table


def timeline(graph: Graph, topic: str) -> Timeline:
    """Return how ``topic``, a label, CURIE or IRI, moved; raises UsageError for one that is not known."""
    chosen = resolve(graph, topic, "topic")
    query = find(folders(["ours"]).queries, QUESTION)
    table = graph.select(bind(query, {"topic": [chosen]}), str(query.path))
    supports = evidence(graph, table)
    called = labels(graph, (chosen, *(term for row in table.rows for term in row)))
    steps = _steps(zip(records(table), supports, strict=True), called)
    return Timeline(chosen, called(chosen), steps, with_evidence(table, supports))


def _steps(found: Iterable[Proved], called: Labels) -> tuple[Step, ...]:
    statements: dict[object, list[Proved]] = {}
    for record, supports in found:
        statements.setdefault(record["statement"], []).append((record, supports))
    return tuple(_step(rows, called) for rows in statements.values())


def _step(rows: list[Proved], called: Labels) -> Step:
    first = rows[0][0]
    topics = tuple(dict.fromkeys(_iri(record, "narrower") for record, _ in rows))
    return Step(
        statement=_iri(first, "statement"),
        start=called(first["start"]),
        meeting=called(first["meeting"]),
        meeting_iri=_iri(first, "meeting"),
        topics=tuple(map(called, topics)),
        topic_iris=topics,
        stance=called(first["stance"]),
        stance_iri=_iri(first, "stance"),
        rank=int(called(first["rank"])),
        qualification=called(first["qualification"]),
        qualification_iri=thing(first["qualification"]),
        outlook=called(first["outlook"]),
        outlook_iri=thing(first["outlook"]),
        gloss=called(first["gloss"]),
        evidence=tuple(dict.fromkeys(each for _, supports in rows for each in supports)),
    )


def _iri(record: Record, column: str) -> Iri:
    return Iri(str(record[column]))
