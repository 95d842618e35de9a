"""The shapes in words: what a record of each class holds, how often, and which rules bind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from comity.names import PREFIXES
from comity.site.vocabulary.files import SHAPES, Said, read

# What the shape of a value is called, where its name does not say it to everybody.
NOUNS = {
    "a-position": "whole number",
    "a-positive-number": "whole number from 1",
    "a-referent": "thing that is referred to",
    "a-term": "property of the vocabulary",
    "a-counted-kind": "kind of what is counted",
    "a-counted-whole": "process, instrument or series",
    "an-address": "web address",
    "an-adopter": "party, process or meeting",
    "an-institution-or-state": "institution or state",
    "a-process-or-institution": "process or institution",
}
DATATYPES = {"langString": "text", "integer": "whole number", "string": "text", "boolean": "true or false"}


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a record of ``owner``, a class, may hold of ``props``: how much in words, and what is expected."""

    owner: str
    props: tuple[str, ...]
    much: str
    expected: str


@dataclass(frozen=True, slots=True)
class Shape:
    """All that binds the records of one class: a constraint a property, and rules across properties."""

    constraints: tuple[Constraint, ...]
    rules: tuple[str, ...]


@cache
def shapes() -> Mapping[str, Shape]:
    """Return the shapes by the IRI of the class that they bind."""
    said = read(SHAPES)
    found: dict[str, Shape] = {}
    for shape in said.values():
        for owner in shape.all("targetClass"):
            before = found.get(owner, Shape((), ()))
            held = (said[each] for each in shape.all("property"))
            made = (_constraint(owner, each) for each in held)
            rules = (said[each].one("message") for each in shape.all("sparql"))
            found[owner] = Shape((*before.constraints, *made), (*before.rules, *rules))
    return found


def on(prop: str) -> tuple[Constraint, ...]:
    """Return the constraints on the property ``prop``, one a class that it is held by."""
    return tuple(each for shape in shapes().values() for each in shape.constraints if prop in each.props)


def much(least: int, most: int | None, noun: str) -> str:
    """Return how much of something a record holds.

    >>> much(1, 1, "meeting"), much(0, None, "place")
    ('exactly one meeting', 'place, any number')
    """
    if most == 1:
        return f"{'exactly' if least else 'at most'} one {noun}"
    return f"at least one {noun}" if least else f"{noun}, any number"


def _constraint(owner: str, shape: Said) -> Constraint:
    # A path that is one of several begins with the name of that choice.
    props = tuple(each for each in shape.all("path") if not each.startswith(PREFIXES["sh"]))
    least = int(shape.one("minCount") or shape.one("qualifiedMinCount") or 0)
    most = int(shape.one("maxCount")) if shape.one("maxCount") else None
    noun = "of these" if len(props) > 1 else _noun(shape)
    return Constraint(owner, props, much(least, most, noun), shape.one("message"))


def _noun(shape: Said) -> str:
    name = shape.one("node").removeprefix(PREFIXES["shape"])
    if name:
        return NOUNS.get(name, name.partition("-")[2].replace("-", " "))
    kind = (shape.one("datatype") or shape.one("nodeKind")).rpartition("#")[2]
    return "true or false" if shape.all("in") else DATATYPES.get(kind, {"IRI": "thing"}.get(kind, "value"))
