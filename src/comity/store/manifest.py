"""What a built graph says of itself: from which bytes it was made, and what it holds."""

import json
from dataclasses import asdict, dataclass

from comity.errors import StoreError

FORMAT = 1


@dataclass(frozen=True, slots=True)
class GraphEntry:
    """One named graph: its IRI, how many statements it has, the SHA-256 of what it is made of.

    That is a file or a rule, and in a graph from a dump its own N-Quads.
    """

    graph: str
    statements: int
    source: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A built dataset: the digest of its inputs; statements, bytes and SHA-256 of its N-Quads; its graphs."""

    format: int
    version: str
    inputs: str
    statements: int
    size: int
    digest: str
    graphs: tuple[GraphEntry, ...]

    def to_json(self) -> bytes:
        """Return the manifest as JSON that is the same for the same manifest."""
        return (json.dumps(asdict(self), indent=1, sort_keys=True) + "\n").encode()


def from_json(text: bytes) -> Manifest:
    """Return the manifest in ``text``; raises StoreError where it is not one of this format."""
    try:
        fields = json.loads(text)
        return Manifest(**{**fields, "graphs": tuple(GraphEntry(**entry) for entry in fields["graphs"])})
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError("manifest.json", f"an unreadable manifest ({error})", f"format {FORMAT}") from error
