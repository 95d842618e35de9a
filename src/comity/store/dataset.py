"""The dataset as a function of its files: every statement parsed, every link derived, in sorted N-Quads."""

import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from itertools import chain

import pyoxigraph as ox

from comity.store.derive import derive
from comity.store.files import SourceFile
from comity.store.manifest import FORMAT, GraphEntry, Manifest
from comity.store.turtle import parse


def inputs_digest(files: Sequence[SourceFile]) -> str:
    """Return the SHA-256 of all that a dataset depends on: ``files``, their graphs, our version."""
    lines = [f"{FORMAT} {version('comity')}", *(f"{file.graph} {file.digest}" for file in files)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def assemble(files: Sequence[SourceFile], rules: Sequence[SourceFile]) -> tuple[bytes, Manifest]:
    """Return the dataset of ``files`` and of what ``rules`` derive, as N-Quads, and its manifest.

    Raises RecordError for a file that cannot be parsed, QueryError for a rule.
    """
    graphs: dict[str, Sequence[ox.Quad]] = {file.graph: parse(file) for file in files}
    graphs |= derive(chain.from_iterable(graphs.values()), rules)
    written = ox.serialize(chain.from_iterable(graphs.values()), format=ox.RdfFormat.N_QUADS) or b""
    lines = sorted(written.splitlines(keepends=True))
    data = b"".join(lines)
    entries = tuple(GraphEntry(each.graph, len(graphs[each.graph]), each.digest) for each in (*files, *rules))
    digest = hashlib.sha256(data).hexdigest()
    inputs = inputs_digest([*files, *rules])
    return data, Manifest(FORMAT, version("comity"), inputs, len(lines), len(data), digest, entries)
