"""Dumps are opened as the graphs that they were written from, or refused where a byte is missing."""

import gzip
from pathlib import Path

import pytest

from comity import store
from comity.errors import RecordError
from comity.store import dump
from tests.store.conftest import folders_in, write

MEETING = "https://w3id.org/comity/id/meeting/harbour-1"
VERSIONED = """
<https://w3id.org/comity/ontology/> <http://www.w3.org/2002/07/owl#versionInfo> "0.1.0" .
comity:note rdfs:seeAlso [ rdfs:label "a \\r\\n \\u2028 node"@en-GB ] ; comity:size "01"^^xsd:byte .
"""
NAMED = b"<a:s> <a:p> <a:o> <a:g> .\n"
ZIPPED = gzip.compress(NAMED, mtime=0)


@pytest.fixture
def built(tmp_path: Path) -> store.LocalGraph:
    where = folders_in(tmp_path / "home")
    write(where.ontology / "comity.ttl", VERSIONED)
    return store.open_folders(where)


def written(graph: store.LocalGraph, path: Path) -> Path:
    """Write ``graph`` to ``path`` as its ending wants, and return the path."""
    syntax = "trig" if ".trig" in path.name else "nquads"
    text = store.serialise(graph.statements(), syntax)
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


@pytest.mark.parametrize("name", ["comity.nq", "comity.trig", "comity.nq.gz", "com.ity.trig.gz"])
def test_a_dump_is_the_graph_it_was_written_from(built: store.LocalGraph, tmp_path: Path, name: str) -> None:
    opened = store.open_dump(written(built, tmp_path / name))

    assert (opened.digest, opened.version, opened.dataset) == (built.digest, built.version, built.dataset)
    assert opened.ask(f"ASK {{ <{MEETING}> ?property ?value }}")


def test_the_manifest_of_a_dump_counts_what_is_in_it(built: store.LocalGraph, tmp_path: Path) -> None:
    opened = store.open_dump(written(built, tmp_path / "comity.nq")).manifest

    assert (opened.statements, opened.size) == (built.manifest.statements, built.manifest.size)
    counts = {each.graph: each.statements for each in opened.graphs}
    assert counts == {each.graph: each.statements for each in built.manifest.graphs}


def test_the_order_and_repetition_of_statements_do_not_matter(
    built: store.LocalGraph, tmp_path: Path
) -> None:
    path = tmp_path / "comity.nq"
    path.write_bytes(b"# ours\n\n" + b"".join(built.dataset.splitlines(keepends=True)[::-1]) + built.dataset)

    assert store.open_dump(path).digest == built.digest


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.nq", NAMED * 2 + b"<a:s> <a:p> .\n", "a.nq:3: found "),
        ("a.trig", b"<a:g> {\n<a:s> <a:p> <a:o> ;\n", "a.trig:3: found "),
        ("a.nq", b"<a:s> <a:p> <a:o> .\n", "<a:s> outside the named graphs; expected all inside one"),
        ("a.trig", b"[] { <a:s> <a:p> <a:o> }", "<a:s> outside the named graphs; expected all inside one"),
        ("a.nq", NAMED, "0 versions of the vocabulary; expected one owl:versionInfo"),
        (
            "a.nq",
            b"<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> <a:g> .",
            "syntax of RDF 1.2 at <a:s>; expected RDF 1.1",
        ),
        ("a.nq", NAMED + b"<a:s> <a:p> " + b"<<( <a:s> <a:p> " * 99_999, "a.nq:2: found more than 64 nested"),
        ("a.nq", b'<a:s> <a:p> "\xff" <a:g> .', "a.nq:1: found the byte 0xff; expected UTF-8"),
        ("a.nq", b'<a:s> <a:p> "%b" <a:g> .' % (b"x" * 17_000_000), "a value too large"),
        ("a.nq", b"", "0 versions of the vocabulary"),
        ("a.nq.gz", b"no gzip", "what is not gzip .*; expected a file that gzip wrote"),
        ("a.nq.gz", ZIPPED[:-4], "a file that was cut short; expected a whole one"),
        ("a.nq.gz", ZIPPED[:12], "a file that was cut short; expected a whole one"),
        ("a.nq.gz", ZIPPED[:-8] + b"x" * 8, "what is not gzip .CRC check failed"),
        ("a.nq.gz", ZIPPED[:10] + b"x" * 20, "what is not gzip .Error -3"),
        ("a.ttl", NAMED, r"the ending '\.ttl'; expected \.nq, \.trig, or one of them with \.gz"),
        ("a.gz", ZIPPED, r"the ending '\.gz'; expected \.nq"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_is_no_whole_dump_is_refused(tmp_path: Path, name: str, text: bytes, found: str) -> None:
    (tmp_path / name).write_bytes(text)

    with pytest.raises(RecordError, match=found):
        store.open_dump(tmp_path / name)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dump, "MOST_BYTES", 10_000)
    (tmp_path / "a.nq.gz").write_bytes(gzip.compress(b"#" * 1_000_000))

    with pytest.raises(RecordError, match="found more than 10,000 bytes inside; expected at most 10,000"):
        store.open_dump(tmp_path / "a.nq.gz")


def test_a_dump_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"found no way to read it \(No such file or directory\)"):
        store.open_any([str(tmp_path / "none.nq.gz")])
