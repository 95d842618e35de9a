"""The graph as Python users hold it: questions, results, frames, things."""

from comity.knowledge.entity import Entity
from comity.knowledge.exploring import Explorer, explorer
from comity.knowledge.graph import KnowledgeGraph
from comity.knowledge.opening import open  # noqa: A004 (read as comity.open)
from comity.knowledge.partial import PartialDate
from comity.knowledge.questions import Question, Questions
from comity.knowledge.result import Result
from comity.knowledge.row import Row
from comity.knowledge.values import Terms, Thing, Value
from comity.knowledge.views import ComparisonResult, TimelineResult

__all__ = [
    "ComparisonResult",
    "Entity",
    "Explorer",
    "KnowledgeGraph",
    "PartialDate",
    "Question",
    "Questions",
    "Result",
    "Row",
    "Terms",
    "Thing",
    "TimelineResult",
    "Value",
    "explorer",
    "open",
]
