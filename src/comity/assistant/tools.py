"""The table of tools, and how one is called."""

import difflib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from comity.assistant import inputs, outputs
from comity.assistant.card import schema_card
from comity.assistant.entity import get_entity
from comity.assistant.finding import search
from comity.assistant.held import Held
from comity.assistant.plain import ask_in_words
from comity.assistant.questions import list_questions, run_question
from comity.assistant.selection import sparql_select
from comity.assistant.texts import clean
from comity.assistant.views import compare, timeline
from comity.errors import LimitError, UsageError

MOST_CHARACTERS = 60_000
MOST_ECHOED = 200
Given = Mapping[str, Any]
Structured = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: what a person reads of it, what it takes and gives, and what does the work."""

    name: str
    title: str
    about: str
    takes: type[inputs.Inputs]
    gives: type[outputs.Answer]
    work: Callable[[Held, Any], outputs.Answer]


ALL = (
    Tool(
        "list_questions",
        "List the questions",
        "The questions that the graph can answer, by area or words, with their parameters. Start here.",
        inputs.ListQuestions,
        outputs.Questions,
        list_questions,
    ),
    Tool(
        "run_question",
        "Answer a question",
        "The answer to a question of list_questions: rows of things and values, each with the words that "
        "prove it. The notes say what was assumed and what an empty answer means.",
        inputs.RunQuestion,
        outputs.QuestionAnswer,
        run_question,
    ),
    Tool(
        "ask_in_words",
        "Ask in plain words",
        "Which question plain words ask, and its answer where that is sure, else the readings to choose "
        "from. No model guesses: unsure is said.",
        inputs.AskInWords,
        outputs.Understood,
        ask_in_words,
    ),
    Tool(
        "search",
        "Search names and words",
        "Things found by name, abbreviation, gloss or quoted words, the best first, with their IRIs.",
        inputs.Search,
        outputs.Hits,
        search,
    ),
    Tool(
        "get_entity",
        "Show one thing",
        "What the graph says of one thing and what points at it, with the words behind.",
        inputs.GetEntity,
        outputs.Entity,
        get_entity,
    ),
    Tool(
        "compare",
        "Compare meetings",
        "Two to four meetings side by side: how firmly each spoke on a topic, what is new, stronger or gone.",
        inputs.Compare,
        outputs.Comparison,
        compare,
    ),
    Tool(
        "timeline",
        "Follow a topic",
        "Every statement on a topic from the first meeting to the last: how firm, and in which words.",
        inputs.Timeline,
        outputs.Timeline,
        timeline,
    ),
    Tool(
        "schema_card",
        "Read the schema",
        "Prefixes, classes, properties with counts, code lists, two queries: read it before sparql_select.",
        inputs.SchemaCard,
        outputs.SchemaCard,
        schema_card,
    ),
    Tool(
        "sparql_select",
        "Run a SPARQL query",
        "A SELECT or ASK query of SPARQL 1.1, read-only, within limits of time and size. A question of "
        "list_questions, where one fits, says more of what its answer means.",
        inputs.SparqlSelect,
        outputs.Selection,
        sparql_select,
    ),
)
TOOLS: Mapping[str, Tool] = {tool.name: tool for tool in ALL}


def find(name: str) -> Tool:
    """Return the tool called ``name``; raises UsageError, with the nearest, where there is none."""
    if name not in TOOLS:
        near = difflib.get_close_matches(name[:MOST_ECHOED], TOOLS, n=3) or TOOLS
        raise UsageError("tools", f"no tool {name[:MOST_ECHOED]!r}", " or ".join(near))
    return TOOLS[name]


def checked(tool: Tool, given: Given) -> inputs.Inputs:
    """Return ``given`` as the tool takes it; raises UsageError for the first of it that does not fit."""
    try:
        return tool.takes.model_validate(given)
    except ValidationError as error:
        raise _unfit(tool, error) from error


def _unfit(tool: Tool, error: ValidationError) -> UsageError:
    first = error.errors()[0]
    place = clean(".".join(map(str, (tool.name, *first["loc"]))), MOST_ECHOED)
    if first["type"] == "missing":
        return UsageError(place, "nothing", "a value")
    found = clean(repr(first["input"]), MOST_ECHOED)
    return UsageError(place, found, first["msg"].removeprefix("Input should be "))


def called(tool: Tool, held: Held, given: inputs.Inputs) -> Structured:
    """Return the answer of ``tool`` as JSON has it; raises LimitError for one that is too long."""
    answer = tool.work(held, given).model_dump(mode="json", exclude_none=True)
    size = len(text(answer))
    if size > MOST_CHARACTERS:
        raise LimitError(
            tool.name, f"an answer of {size:,} characters", f"at most {MOST_CHARACTERS:,}; ask for less"
        )
    return answer


def text(answer: Structured) -> str:
    """Return an answer as JSON on one line."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
