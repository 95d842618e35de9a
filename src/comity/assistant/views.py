"""The tools ``compare`` and ``timeline``."""

from collections.abc import Iterator, Mapping, Sequence

from comity import ask
from comity.ask import Comparison, Evidence
from comity.assistant import inputs, outputs
from comity.assistant.cells import Shown, proved, shown, supports
from comity.assistant.held import Held
from comity.assistant.paging import fitting, more
from comity.assistant.texts import clean
from comity.names import Iri

QUESTION = "how-did-a-topic-move"
MOST_NOTE = 2_000
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
    found = ask.timeline(held.graph, given.topic)
    kept = fitting(map(_step, found.steps[given.start : given.start + given.limit]), "timeline")
    return outputs.Timeline(
        dataset=held.dataset,
        notes=[] if found.steps else [clean(f"No row. {held.questions[QUESTION].description}", MOST_NOTE)],
        more=more(
            len(found.steps), given.start, len(kept), "ask again with start, or choose a narrower topic"
        ),
        topic=_thing(found.topic, found.label),
        total=len(found.steps),
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


def _step(step: ask.Step) -> outputs.Step:
    return outputs.Step(
        statement=_thing(step.statement, step.gloss),
        gloss=clean(step.gloss),
        start=step.start or None,
        meeting=_thing(step.meeting_iri, step.meeting),
        topics=list(map(_thing, step.topic_iris, step.topics)),
        stance=_thing(step.stance_iri, step.stance),
        rank=step.rank,
        qualification=_thing(step.qualification_iri, step.qualification) if step.qualification_iri else None,
        outlook=_thing(step.outlook_iri, step.outlook) if step.outlook_iri else None,
        evidence=proved(step.evidence),
    )


def _thing(iri: Iri, label: str) -> outputs.Thing:
    return outputs.Thing(iri=iri.value, label=clean(label))
