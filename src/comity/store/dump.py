"""Open a dump, such as ``comity export`` writes: all named graphs in one file of N-Quads or TriG."""

import gzip
import hashlib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox

from comity.errors import RecordError
from comity.names import PREFIXES, VOCABULARY
from comity.store.files import SourceFile, decoded, read_file
from comity.store.local import LocalGraph
from comity.store.manifest import FORMAT, GraphEntry, Manifest
from comity.store.turtle import MOST_NESTED, PLACE, nesting

ZIPPED = ".gz"
SYNTAXES = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}
ENDINGS = f"{', '.join(SYNTAXES)}, or one of them with {ZIPPED}"
MOST_BYTES = 1_000_000_000
VERSION = f'<{VOCABULARY}> <{PREFIXES["owl"]}versionInfo> "'.encode()


def is_dump(word: str) -> bool:
    """Tell whether the name ``word`` ends as that of a dump does.

    >>> is_dump("comity.nq.gz"), is_dump("graph")
    (True, False)
    """
    return word.removesuffix(ZIPPED).endswith(tuple(SYNTAXES))


def open_dump(path: Path) -> LocalGraph:
    """Return the graph in the N-Quads or TriG at ``path``, by its ending, which ``.gz`` may follow.

    Its digest is that of the graph exported. Raises RecordError for what is no whole dump of Comity.
    """
    file = _read(path)
    data = _in_order(_statements(file))
    digest, version, graphs = hashlib.sha256(data).hexdigest(), _version(file, data), tuple(_graphs(data))
    count = sum(each.statements for each in graphs)
    return LocalGraph(data, Manifest(FORMAT, version, digest, count, len(data), digest, graphs))


def _read(path: Path) -> SourceFile:
    file = read_file(path, "", MOST_BYTES)
    if not is_dump(path.name):
        raise RecordError(file.shown, 1, f"the ending {path.suffix!r}", ENDINGS)
    return replace(file, text=_unzipped(file)) if path.suffix == ZIPPED else file


def _unzipped(file: SourceFile) -> bytes:
    try:
        with gzip.open(BytesIO(file.text)) as opened:
            text = opened.read(MOST_BYTES + 1)
    except EOFError as error:
        raise RecordError(file.shown, 1, "a file that was cut short", "a whole one") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise RecordError(file.shown, 1, f"what is not gzip ({error})", "a file that gzip wrote") from error
    if len(text) > MOST_BYTES:
        raise RecordError(file.shown, 1, f"more than {MOST_BYTES:,} bytes inside", f"at most {MOST_BYTES:,}")
    return text


def _statements(file: SourceFile) -> bytes:
    if line := nesting(decoded(file)):
        raise RecordError(file.shown, line, f"more than {MOST_NESTED} nested brackets", "named things")
    syntax = next(SYNTAXES[each] for each in file.path.suffixes[::-1] if each in SYNTAXES)
    try:
        quads = _named(file, ox.parse(file.text, syntax))
        return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    except SyntaxError as error:
        raise RecordError(file.shown, error.lineno or 1, PLACE.sub("", error.msg), syntax.name) from error
    except MemoryError as error:
        raise RecordError(file.shown, 1, "a value too large for the engine", "16 MiB at most") from error


def _in_order(text: bytes) -> bytes:
    """Return the lines of ``text`` sorted, each once; a dump of ours is so, and is not taken apart."""
    if all(line < following for line, following in pairwise(BytesIO(text))):
        return text
    return b"".join(sorted(set(BytesIO(text))))


def _named(file: SourceFile, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for each in quads:
        value = each.object
        if isinstance(value, ox.Triple) or (isinstance(value, ox.Literal) and value.direction):
            raise RecordError(file.shown, 1, f"syntax of RDF 1.2 at {each.subject}", "RDF 1.1")
        if not isinstance(each.graph_name, ox.NamedNode):
            raise RecordError(file.shown, 1, f"{each.subject} outside the named graphs", "all inside one")
        yield each


def _version(file: SourceFile, text: bytes) -> str:
    said = (line for line in BytesIO(text) if line.startswith(VERSION))
    versions = {line[len(VERSION) :].partition(b'"')[0] for line in said}
    if len(versions) != 1:
        expected = f"one owl:versionInfo of <{VOCABULARY}>"
        raise RecordError(file.shown, 1, f"{len(versions)} versions of the vocabulary", expected)
    return versions.pop().decode()


def _graphs(text: bytes) -> Iterator[GraphEntry]:
    counts: Counter[bytes] = Counter()
    digests: defaultdict[bytes, hashlib._Hash] = defaultdict(hashlib.sha256)
    for line in BytesIO(text):
        graph = line[line.rindex(b"<") + 1 : -4]
        counts[graph] += 1
        digests[graph].update(line)
    for graph, count in sorted(counts.items()):
        yield GraphEntry(graph.decode(), count, digests[graph].hexdigest())
