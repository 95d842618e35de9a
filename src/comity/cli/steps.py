"""A topic from meeting to meeting, for people: each step with its strength, gloss, words and link."""

from collections.abc import Iterator

from comity.ask import Step, Timeline
from comity.cli.answers import proof
from comity.cli.output import counted, write
from comity.cli.strength import LEGEND, strength
from comity.names import visible

NOTE = "A meeting that is not listed said nothing of the topic that is recorded; that is silence, not a no."


def show(timeline: Timeline) -> None:
    """Print the timeline, its length first."""
    meetings = len({step.meeting for step in timeline.steps})
    size = f"{counted(len(timeline.steps), 'statement')} at {counted(meetings, 'meeting')}"
    write(f"{visible(timeline.label)}: {size}\n\n")
    for step in timeline.steps:
        write("".join(f"{visible(line)}\n" for line in (*_lines(step), "")))
    write(f"{LEGEND}\n{NOTE}\n")


def _lines(step: Step) -> Iterator[str]:
    yield f"{step.start or 'date not known'}  {step.meeting}"
    yield f"  {how(step)}: {', '.join(step.topics)}"
    yield f"  {step.gloss}"
    for each in step.evidence:
        yield from (f"  {line}" for line in proof(each))


def how(step: Step) -> str:
    """Return how firmly the step was said."""
    return strength(step.rank, step.stance, step.qualification, step.outlook)
