"""Comparisons and timelines as results, their structure at hand."""

from comity import ask, catalogue
from comity.ask import Comparison, Timeline
from comity.knowledge.asked import Asked
from comity.knowledge.result import Result
from comity.names import Term
from comity.store import Graph, folders


class ComparisonResult(Result):
    """Meetings side by side, a row for each topic and meeting that names it; ``comparison`` is the whole."""

    def __init__(self, graph: Graph, comparison: Comparison) -> None:
        meetings = tuple(column.meeting for column in comparison.columns)
        asked = _asked("compare-meetings", "meeting", meetings, (comparison.summary,))
        super().__init__(graph, ask.comparison_table(comparison), asked)
        self.comparison = comparison


class TimelineResult(Result):
    """How a topic moved, a row for each statement and passage with its words; ``timeline`` has its steps."""

    def __init__(self, graph: Graph, timeline: Timeline) -> None:
        asked = _asked("how-did-a-topic-move", "topic", (timeline.topic,), ())
        super().__init__(graph, timeline.table, asked)
        self.timeline = timeline


def _asked(question: str, parameter: str, values: tuple[Term, ...], notes: tuple[str, ...]) -> Asked:
    query = catalogue.find(folders(["ours"]).queries, question)
    given = {parameter: values}
    command = ask.command(query, {parameter: tuple(map(ask.written, values))})
    text = catalogue.bind(query, given)
    return Asked(text, query.form, question, query.summary, given, notes, command=command)
