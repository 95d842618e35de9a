"""The tools ``compare`` and ``timeline``."""

from collections.abc import Iterator, Mapping, Sequence

from comity import ask
from comity.ask import Comparison, Evidence
from comity.assistant import inputs, outputs
from comity.assistant.cells import Shown, proved, shown, supports
from comity.assistant.held import LIMITS, Held
from comity.assistant.paging import fitting, more
from comity.assistant.texts import clean
from comity.names import Iri, Term
from comity.store import Table

QUESTION = "how-did-a-topic-move"
Record = Mapping[str, Term | None]
Proofs = Mapping[Iri, tuple[Evidence, ...]]


def compare(held: Held, given: inputs.Compare) -> outputs.Comparison:
    """Return two to four meetings side by side, topic by topic, with the words behind.

    Raises UsageError for a meeting that is not known or whose agenda is not.
    """
    found = ask.compare(held.graph, given.meetings)
    how = shown(held.graph, [*_meetings(found), *_named(found)])
    passages = sorted({each for row in found.rows for cell in row.cells if cell for each in cell.passages})
    behind = dict(zip(passages, supports(held.graph, passages), strict=True))
    page = found.rows[given.start : given.start + given.limit]
    kept = fitting((_topic(row, _meetings(found), how, behind) for row in page), "compare")
    return outputs.Comparison(
        dataset=held.dataset,
        more=more(len(found.rows), given.start, len(kept), "ask again with start, or compare fewer meetings"),
        summary=found.summary,
        meetings=[_meeting(column, how) for column in found.columns],
        topics=kept,
    )


def timeline(held: Held, given: inputs.Timeline) -> outputs.Timeline:
    """Return the statements on a topic, from the first meeting to the last, with the words behind.

    Raises UsageError, with the nearest names, for a topic that is not known.
    """
    answer = ask.answer(held.graph, held.questions[QUESTION], {"topic": [given.topic]}, LIMITS)
    steps = _by_statement(answer.table)
    page = [each for records in steps[given.start : given.start + given.limit] for each in records]
    (topic,) = answer.values["topic"]
    how = shown(held.graph, [topic, *(term for record in page for term in record.values())])
    kept = fitting(_steps(held, steps[given.start : given.start + given.limit], how), "timeline")
    return outputs.Timeline(
        dataset=held.dataset,
        notes=[clean(note, 2_000) for note in answer.remarks],
        more=more(len(steps), given.start, len(kept), "ask again with start, or choose a narrower topic"),
        topic=how.thing(Iri(str(topic))),
        total=len(steps),
        steps=kept,
    )


def _meetings(found: Comparison) -> list[Iri]:
    return [column.meeting for column in found.columns]


def _named(found: Comparison) -> Iterator[Iri]:
    for row in found.rows:
        yield row.topic
        yield from (cell.statement for cell in row.cells if cell and cell.statement)


def _meeting(column: ask.Column, how: Shown) -> outputs.Meeting:
    start, end, place = (clean(text) for text in (column.start, column.end, column.place))
    return outputs.Meeting(meeting=how.thing(column.meeting), start=start, end=end, place=place)


def _topic(row: ask.Row, meetings: Sequence[Iri], how: Shown, behind: Proofs) -> outputs.Topic:
    said = [
        _said(cell, how.thing(meeting), how, behind)
        for meeting, cell in zip(meetings, row.cells, strict=True)
        if cell
    ]
    path = [clean(label) for label in row.path]
    return outputs.Topic(topic=how.thing(row.topic), path=path, mark=row.mark, said=said)


def _said(cell: ask.Cell, meeting: outputs.Thing, how: Shown, behind: Proofs) -> outputs.Said:
    found = tuple(dict.fromkeys(each for passage in cell.passages for each in behind[passage]))
    return outputs.Said(
        meeting=meeting,
        stance=clean(cell.stance),
        qualification=clean(cell.qualification),
        outlook=clean(cell.outlook),
        gloss=clean(cell.gloss),
        statement=how.perhaps(cell.statement),
        others=cell.others,
        evidence=proved(found),
    )


def _by_statement(table: Table) -> list[list[Record]]:
    statements: dict[Term | None, list[Record]] = {}
    for row in table.rows:
        record = dict(zip(table.columns, row, strict=True))
        statements.setdefault(record["statement"], []).append(record)
    return list(statements.values())


def _steps(held: Held, statements: Sequence[Sequence[Record]], how: Shown) -> list[outputs.Step]:
    passages = sorted({each for records in statements for each in _things(records, "passage")})
    behind = dict(zip(passages, supports(held.graph, passages), strict=True))
    return [_step(records, how, behind) for records in statements]


def _step(records: Sequence[Record], how: Shown, behind: Proofs) -> outputs.Step:
    first = records[0]
    found = (each for passage in _things(records, "passage") for each in behind[passage])
    return outputs.Step(
        statement=_thing(first, "statement", how),
        gloss=clean(str(first["gloss"])),
        start=str(first["start"]) if first["start"] else None,
        meeting=_thing(first, "meeting", how),
        topics=[how.thing(topic) for topic in _things(records, "narrower")],
        stance=_thing(first, "stance", how),
        rank=int(str(first["rank"])),
        qualification=how.perhaps(first["qualification"]),
        outlook=how.perhaps(first["outlook"]),
        evidence=proved(tuple(dict.fromkeys(found))),
    )


def _thing(record: Record, column: str, how: Shown) -> outputs.Thing:
    return how.thing(Iri(str(record[column])))


def _things(records: Sequence[Record], column: str) -> list[Iri]:
    return list(dict.fromkeys(term for each in records if isinstance(term := each[column], Iri)))
