"""What each tool takes, as pydantic models: the source of the input schemas, and what checks the input."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from comity.names import KINDS, SCHEMES

MOST_SIGNS = 500
MOST_VALUES = 50
MOST_QUERY = 50_000
MOST_ROWS = 200
NAMED = "a label, short name, CURIE such as meeting:secd-6, or IRI"

Name = Annotated[str, Field(min_length=1, max_length=MOST_SIGNS)]
Number = Annotated[int, Field(ge=-9_999, le=999_999_999)]
Kind = Literal[(*KINDS, *SCHEMES)]  # type: ignore[valid-type]
Start = Annotated[
    int,
    Field(
        ge=0, le=1_000_000, description="the number of entries to pass over: next_start of the answer before"
    ),
]
Limit = Annotated[int, Field(ge=1, le=MOST_ROWS, description="the most entries to return")]


class Inputs(BaseModel):
    """What every tool takes: nothing that it does not name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ListQuestions(Inputs):
    """A filter of the questions."""

    area: Name | None = Field(None, description="one of the areas that the answer lists, such as agreements")
    words: Name | None = Field(None, description="words, all of which the question has in its texts")
    start: Start = 0


class RunQuestion(Inputs):
    """A question and the values of its parameters."""

    question: Name = Field(description="its name, from list_questions")
    parameters: dict[Name, Name | Number | Annotated[list[Name | Number], Field(max_length=MOST_VALUES)]] = (
        Field(
            default_factory=dict,
            max_length=20,
            description=f"by name, one value or several: {NAMED}; one left out keeps its example",
        )
    )
    start: Start = 0
    limit: Limit = 50


class AskInWords(Inputs):
    """A question in plain words."""

    text: Name = Field(description="a question in English, such as: who hosted the fifth meeting?")
    start: Start = 0
    limit: Limit = 50


class Search(Inputs):
    """A text to look for."""

    text: Name = Field(description="a name or words, in any language; typing errors are forgiven")
    kind: Kind | None = Field(None, description="look only among things of this kind")
    limit: Limit = 10


class GetEntity(Inputs):
    """A thing to be shown."""

    name: Name = Field(description=NAMED)
    start: Start = 0
    limit: Limit = 60


class Compare(Inputs):
    """Meetings to be set side by side."""

    meetings: list[Name] = Field(
        min_length=2, max_length=4, description=f"two to four meetings, each {NAMED}"
    )
    start: Start = 0
    limit: Limit = 50


class Timeline(Inputs):
    """A topic to be followed."""

    topic: Name = Field(description=f"{NAMED}; narrower topics are included")
    start: Start = 0
    limit: Limit = 50


class SchemaCard(Inputs):
    """Nothing: there is one card."""


class SparqlSelect(Inputs):
    """A query."""

    query: str = Field(
        min_length=1,
        max_length=MOST_QUERY,
        description="SPARQL 1.1, SELECT or ASK, with its PREFIX lines and an ORDER BY; no SERVICE, no update",
    )
    start: Start = 0
    limit: Limit = 50
