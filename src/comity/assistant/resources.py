"""What an assistant may read whole: the vocabulary, a question's file, a thing as Turtle."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from comity import catalogue, store
from comity.assistant.entity import turtle
from comity.assistant.held import Held
from comity.errors import LimitError, UsageError
from comity.names import GRAPH
from comity.store import folders

ONTOLOGY = "comity://ontology"
TURTLE, SPARQL = "text/turtle", "application/sparql-query"
VOCABULARY = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{GRAPH}ontology/comity> {{ ?s ?p ?o }} }}"
MOST_CHARACTERS = 200_000
MOST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Template:
    """A family of resources: its address, what a person reads of it, its media type and what reads one."""

    address: str
    title: str
    about: str
    media_type: str
    read: Callable[[Held, str], str]

    @property
    def beginning(self) -> str:
        """The address up to the place of the name."""
        return self.address.partition("{")[0]


def ontology(held: Held) -> str:
    """Return the vocabulary as Turtle, as the graph holds it."""
    return store.serialise(held.graph.construct(VOCABULARY), "turtle").decode()


def _question(_: Held, name: str) -> str:
    return catalogue.find(folders(["ours"]).queries, name).text


TEMPLATES = (
    Template(
        "comity://question/{name}",
        "A question's file",
        "The SPARQL of a question of list_questions, with what it leaves out and what an empty answer means.",
        SPARQL,
        _question,
    ),
    Template(
        "comity://entity/{name}",
        "A thing as Turtle",
        "The statements on a thing, named by a CURIE such as meeting:secd-6 or a percent-encoded label.",
        TURTLE,
        turtle,
    ),
)


def media_type(address: str) -> str:
    """Return the media type of what stands at ``address``; raises UsageError where nothing can."""
    return TURTLE if address == ONTOLOGY else _template(address).media_type


def read(held: Held, address: str) -> str:
    """Return the text at ``address``; raises UsageError, with the nearest, for a name that is not known."""
    text = ontology(held) if address == ONTOLOGY else _named(held, address)
    if len(text) > MOST_CHARACTERS:
        found = f"{len(text):,} characters"
        raise LimitError("resources", found, f"at most {MOST_CHARACTERS:,}; a tool gives less at a time")
    return text


def _named(held: Held, address: str) -> str:
    template = _template(address)
    return template.read(held, unquote(address.removeprefix(template.beginning)))


def _template(address: str) -> Template:
    for template in TEMPLATES:
        if address.startswith(template.beginning) and len(address) <= MOST_ADDRESS:
            return template
    known = " or ".join((ONTOLOGY, *(template.address for template in TEMPLATES)))
    raise UsageError("resources", repr(address[:200]), known)
