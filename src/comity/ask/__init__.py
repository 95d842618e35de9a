"""Ask the graph: names resolved, questions answered, words shown, meetings compared, topics followed."""

from comity.ask.answers import Answer, Assumption, answer, construct, truth
from comity.ask.authors import Author
from comity.ask.citation import CitationStyle, Cited, Work, cite, work
from comity.ask.compare import Cell, Column, Comparison, Row, compare, comparison_table
from comity.ask.descriptions import described
from comity.ask.evidence import Evidence, evidence, with_evidence
from comity.ask.formats import to_csv, to_json
from comity.ask.labelling import with_labels
from comity.ask.labels import Labels, labels
from comity.ask.links import fragment_link, web_link
from comity.ask.resolve import resolve
from comity.ask.timeline import Step, Timeline, timeline
from comity.ask.values import value

__all__ = [
    "Answer",
    "Assumption",
    "Author",
    "Cell",
    "CitationStyle",
    "Cited",
    "Column",
    "Comparison",
    "Evidence",
    "Labels",
    "Row",
    "Step",
    "Timeline",
    "Work",
    "answer",
    "cite",
    "compare",
    "comparison_table",
    "construct",
    "described",
    "evidence",
    "fragment_link",
    "labels",
    "resolve",
    "timeline",
    "to_csv",
    "to_json",
    "truth",
    "value",
    "web_link",
    "with_evidence",
    "with_labels",
    "work",
]
