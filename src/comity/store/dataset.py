"""The dataset as a function of its files: every statement parsed, every link derived, in sorted N-Quads."""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain

import pyoxigraph as ox

from comity import __version__
from comity.store.derive import derive
from comity.store.files import SourceFile
from comity.store.manifest import FORMAT, GraphEntry, Manifest
from comity.store.turtle import lines, triples


def inputs_digest(files: Sequence[SourceFile]) -> str:
    """Return the SHA-256 of all that a dataset depends on: ``files``, their graphs, our version."""
    lines = [f"{FORMAT} {__version__}", *(f"{file.graph} {file.digest}" for file in files)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def assemble(files: Sequence[SourceFile], rules: Sequence[SourceFile]) -> tuple[bytes, Manifest]:
    """Return the dataset of ``files`` and of what ``rules`` derive, as N-Quads, and its manifest.

    Raises RecordError for a file that cannot be parsed, QueryError for a rule.
    """
    parsed = [triples(file) for file in files]
    derived = derive(chain.from_iterable(parsed), rules)
    found = {file.graph: lines(file, statements) for file, statements in zip(files, parsed, strict=True)}
    found |= {graph: _written(quads) for graph, quads in derived.items()}
    statements = sorted(chain.from_iterable(found.values()))
    data = b"".join(statements)
    entries = tuple(GraphEntry(each.graph, len(found[each.graph]), each.digest) for each in (*files, *rules))
    digest = hashlib.sha256(data).hexdigest()
    inputs = inputs_digest([*files, *rules])
    return data, Manifest(FORMAT, __version__, inputs, len(statements), len(data), digest, entries)


def _written(quads: Iterable[ox.Quad]) -> list[bytes]:
    text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return text.splitlines(keepends=True)
