"""Open a dump, such as ``comity export`` writes: all named graphs in one file of N-Quads or TriG."""

import gzip
import hashlib
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
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
    lines = sorted(set(_statements(file)))
    data = b"".join(lines)
    digest = hashlib.sha256(data).hexdigest()
    version = _version(file, lines)
    return LocalGraph(
        data, Manifest(FORMAT, version, digest, len(lines), len(data), digest, tuple(_graphs(lines)))
    )


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


def _statements(file: SourceFile) -> list[bytes]:
    if line := nesting(decoded(file)):
        raise RecordError(file.shown, line, f"more than {MOST_NESTED} nested brackets", "named things")
    syntax = next(SYNTAXES[each] for each in file.path.suffixes[::-1] if each in SYNTAXES)
    try:
        quads = _named(file, ox.parse(file.text, syntax))
        text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    except SyntaxError as error:
        raise RecordError(file.shown, error.lineno or 1, PLACE.sub("", error.msg), syntax.name) from error
    except MemoryError as error:
        raise RecordError(file.shown, 1, "a value too large for the engine", "16 MiB at most") from error
    return text.splitlines(keepends=True)


def _named(file: SourceFile, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for each in quads:
        value = each.object
        if isinstance(value, ox.Triple) or (isinstance(value, ox.Literal) and value.direction):
            raise RecordError(file.shown, 1, f"syntax of RDF 1.2 at {each.subject}", "RDF 1.1")
        if not isinstance(each.graph_name, ox.NamedNode):
            raise RecordError(file.shown, 1, f"{each.subject} outside the named graphs", "all inside one")
        yield each


def _version(file: SourceFile, lines: Sequence[bytes]) -> str:
    versions = {line[len(VERSION) :].partition(b'"')[0] for line in lines if line.startswith(VERSION)}
    if len(versions) != 1:
        expected = f"one owl:versionInfo of <{VOCABULARY}>"
        raise RecordError(file.shown, 1, f"{len(versions)} versions of the vocabulary", expected)
    return versions.pop().decode()


def _graphs(lines: Iterable[bytes]) -> Iterator[GraphEntry]:
    found: dict[bytes, list[bytes]] = defaultdict(list)
    for line in lines:
        found[line[line.rindex(b"<") + 1 : -4]].append(line)
    for graph, held in sorted(found.items()):
        yield GraphEntry(graph.decode(), len(held), hashlib.sha256(b"".join(held)).hexdigest())
