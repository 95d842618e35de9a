"""Ask the graph: names resolved, questions answered, words shown, meetings compared, topics followed."""

from comity.ask.answers import Answer, Assumption, answer, construct, truth
from comity.ask.citation import CitationStyle, Cited, cite
from comity.ask.commands import command
from comity.ask.compare import MARKS, Cell, Column, Comparison, Row, compare, comparison_table
from comity.ask.descriptions import labels
from comity.ask.echoes import echoes
from comity.ask.evidence import UNPROVED, Evidence, behind, evidence, is_proved, with_evidence
from comity.ask.facts import Facts, facts, gathered, local_name, pointing
from comity.ask.formats import to_csv, to_json
from comity.ask.labelling import with_labels
from comity.ask.labels import Labels
from comity.ask.links import fragment_link, web_link
from comity.ask.timeline import Step, Timeline, timeline
from comity.ask.values import value, written
from comity.search import resolve
from comity.store import Author, Work, work

__all__ = [
    "MARKS",
    "UNPROVED",
    "Answer",
    "Assumption",
    "Author",
    "Cell",
    "CitationStyle",
    "Cited",
    "Column",
    "Comparison",
    "Evidence",
    "Facts",
    "Labels",
    "Row",
    "Step",
    "Timeline",
    "Work",
    "answer",
    "behind",
    "cite",
    "command",
    "compare",
    "comparison_table",
    "construct",
    "echoes",
    "evidence",
    "facts",
    "fragment_link",
    "gathered",
    "is_proved",
    "labels",
    "local_name",
    "pointing",
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
    "written",
]
