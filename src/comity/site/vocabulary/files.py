"""The files of the vocabulary as they are, block by block."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from comity.ask import local_name
from comity.store import folders
from comity.text import Block, page

VOCABULARY, SHAPES, ALIGNMENTS = "comity.ttl", "shapes.ttl", "alignments.ttl"
SCHEMES = "schemes"


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of one subject: values by the last part of the property's IRI, such as ``domain``."""

    iri: str
    held: Mapping[str, tuple[str, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of the property ``name``, texts and IRIs alike."""
        return self.held.get(name, ())

    def one(self, name: str) -> str:
        """Return the first value of the property ``name``, or ``""``."""
        return next(iter(self.all(name)), "")


@cache
def read(name: str) -> Mapping[str, Said]:
    """Return what the file ``name`` of the vocabulary says of each subject, by IRI, in its order."""
    blocks = page((folders(["ours"]).ontology / name).read_text(encoding="utf-8")).blocks
    return {block.subject: Said(block.subject, _held(block)) for block in blocks}


@cache
def schemes() -> tuple[str, ...]:
    """Return the names of the files of code lists, in order."""
    return tuple(_schemes())


def _schemes() -> Iterator[str]:
    for path in sorted((folders(["ours"]).ontology / SCHEMES).glob("*.ttl")):
        yield f"{SCHEMES}/{path.name}"


def _held(block: Block) -> dict[str, tuple[str, ...]]:
    held: dict[str, tuple[str, ...]] = {}
    for value in block.values:
        # A bracket begins a list or a node without a name, whose values follow.
        if value.text not in {"(", "["}:
            name = local_name(value.predicate)
            held[name] = (*held.get(name, ()), value.text)
    return held
