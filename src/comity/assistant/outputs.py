"""What each tool gives, as pydantic models: the source of the output schemas."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """A part of an answer; what is not known is left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Dataset(Part):
    """Which data an answer is from; to be named wherever the answer is used."""

    version: str | None = None
    digest: str | None = Field(None, description="SHA-256 of the dataset as N-Quads")


class Thing(Part):
    """Something in the graph."""

    iri: str
    label: str


class Value(Part):
    """A value as the graph or the query has it."""

    value: str
    datatype: str | None = Field(None, description="a CURIE; left out for text")
    language: str | None = None


Cell = Thing | Value


class Proof(Part):
    """The words of one passage and where they stand; a source as a whole has no wording."""

    wording: str | None = None
    source: str | None = None
    date: str | None = None
    speaker: str | None = None
    link: str | None = Field(None, description="opens the source at the words")


class Proofs(Part):
    """The first pieces of evidence, and how many more there are."""

    shown: list[Proof]
    left: int


class More(Part):
    """Told where an answer is cut: how many entries are left, and how to get them or ask for fewer."""

    left: int
    next_start: int
    hint: str


class Answer(Part):
    """What every answer says of itself."""

    dataset: Dataset
    notes: list[str] = Field(default_factory=list, description="what the reader must know")
    more: More | None = None


class Row(Part):
    """A row: a cell for each column that is bound, and the words behind it."""

    cells: dict[str, Cell]
    evidence: Proofs | None = None


class Parameter(Part):
    """What a question leaves open."""

    name: str
    about: str
    kind: str
    example: str


class Question(Part):
    """A question that the graph can answer."""

    name: str
    summary: str
    areas: list[str]
    parameters: list[Parameter]


class Questions(Answer):
    """The questions that fit, and all areas there are."""

    areas: list[str]
    questions: list[Question]


class QuestionAnswer(Answer):
    """The answer to a question, and the values it was asked with."""

    question: str
    summary: str
    description: str
    asked_with: dict[str, list[Cell]]
    columns: list[str]
    total: int
    rows: list[Row]


class Reading(Part):
    """One way to take plain words: a question and its values; ``missing`` names parameters without one."""

    question: str
    summary: str
    asked_with: dict[str, list[Cell]]
    missing: list[str]


class Understood(Answer):
    """What plain words were taken to ask, and the answer where that is sure."""

    verdict: Literal["understood", "close", "unsure"]
    readings: list[Reading]
    nearest: list[Reading]
    answer: QuestionAnswer | None = None


class Found(Part):
    """A thing that was found, and the text of it that matched; score is 1 for an exact name."""

    iri: str
    label: str
    kind: str
    matched: str
    field: str
    first: str | None = None
    last: str | None = None
    score: float


class Hits(Answer):
    """What was found, the best first."""

    hits: list[Found]


class Fact(Part):
    """What is said of a thing, and the passage or source that says just this, where sources were compared."""

    property: Thing
    value: Cell
    according_to: Thing | None = None


class Link(Part):
    """What points at a thing, and the words behind it."""

    thing: Thing
    property: Thing
    evidence: Proofs | None = None


class Entity(Answer):
    """A thing: its names, the words behind its record, what is said of it, and what points at it."""

    thing: Thing
    kind: str
    names: list[str]
    evidence: Proofs | None = None
    facts: list[Fact]
    links: list[Link]


class Meeting(Part):
    """A meeting that was compared; what is not known of it is empty."""

    meeting: Thing
    start: str
    end: str
    place: str


class Said(Part):
    """The firmest that one meeting said on a topic; ``others`` counts its other statements on it."""

    meeting: Thing
    stance: str
    qualification: str
    outlook: str
    gloss: str
    statement: Thing | None = None
    others: int
    evidence: Proofs | None = None


class Topic(Part):
    """A topic and what each meeting said on it; a meeting that is missing did not name it.

    The mark sets the last meeting against the latest earlier one: new, stronger, same, weaker or gone.
    """

    topic: Thing
    path: list[str]
    mark: str
    said: list[Said]


class Comparison(Answer):
    """Meetings in the order of their dates, and topics in the order of the tree."""

    summary: str
    meetings: list[Meeting]
    topics: list[Topic]


class Step(Part):
    """One statement on a topic; ``rank`` is that of the stance, from 1, on the agenda, to 6, agreed."""

    statement: Thing
    gloss: str
    start: str | None = None
    meeting: Thing
    topics: list[Thing]
    stance: Thing
    rank: int
    qualification: Thing | None = None
    outlook: Thing | None = None
    evidence: Proofs | None = None


class Timeline(Answer):
    """The statements on a topic and those below it, by date, then rank."""

    topic: Thing
    total: int
    steps: list[Step]


class Term(Part):
    """A class or a property as a CURIE, its label and how often it is used."""

    name: str
    label: str
    uses: int


class Property(Term):
    """A property, and the most usual class of what has it and class or datatype of what it gives."""

    of: str | None = None
    gives: str | None = None


class CodeList(Part):
    """A list of codes: its codes as CURIEs, but for the topics, of which there are many."""

    scheme: str
    label: str
    size: int
    codes: list[str]


class Example(Part):
    """A query that runs as it stands."""

    question: str
    query: str


class SchemaCard(Answer):
    """What to know before writing SPARQL for this graph."""

    prefixes: dict[str, str]
    kinds: list[str]
    classes: list[Term]
    properties: list[Property]
    code_lists: list[CodeList]
    examples: list[Example]


class Selection(Answer):
    """The answer to a query; ASK gives one row with the column answer."""

    columns: list[str]
    total: int
    rows: list[Row]
