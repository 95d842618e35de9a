import hashlib
import json
from pathlib import Path

import pytest
import rdflib

from comity.errors import StoreError
from comity.export import Exported, export
from comity.store import Graph
from tests.export import reading
from tests.export.conftest import Record

ODD = """
meeting:odd-1 a comity:Meeting ;
    skos:prefLabel {label}@en ;
    comity:ordinal "01"^^xsd:integer , "+1"^^xsd:positiveInteger ;
    comity:startDate "2031-05-19+00:00"^^xsd:date .
"""


def test_all_whole_formats_are_there(exported: Exported) -> None:
    written = [file.path for file in exported.files if file.path.startswith("comity.")]

    assert written == list(reading.FORMATS)


@pytest.mark.parametrize("name", reading.FORMATS)
def test_pyoxigraph_reads_back_what_was_parsed(name: str, exported: Exported, small: Graph) -> None:
    assert reading.lines_in(exported.folder / name) == reading.lines_of(small, name)


@pytest.mark.parametrize("name", reading.FORMATS)
def test_rdflib_reads_back_what_was_parsed(
    name: str, exported: Exported, small: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)

    assert reading.lines_by_rdflib(exported.folder / name) == reading.lines_of(small, name)


def test_the_n_quads_have_the_digest_of_the_graph(exported: Exported, small: Graph) -> None:
    data = (exported.folder / "comity.nq").read_bytes()

    assert hashlib.sha256(data).hexdigest() == small.digest


@pytest.mark.parametrize("name", reading.FORMATS)
def test_literals_keep_the_form_in_which_they_were_written(
    name: str, graph_of: Record, tmp_path: Path
) -> None:
    export(graph_of(ODD.format(label='"Odd"')), tmp_path / "out")

    read = reading.lines_in(tmp_path / "out" / name)

    for form in ('"01"^^', '"+1"^^', '"2031-05-19+00:00"^^'):
        assert any(form in line for line in read)


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("a" * 100_000, id="100 KB"),
        pytest.param('=HYPERLINK("http://x.example")', id="formula"),
        pytest.param("a\r\nb\rc\nd\te", id="line ends"),
        pytest.param("<script>&amp;</script>]]>", id="markup"),
        pytest.param("\u202eright to left\u202c \u0627\u0644", id="bidi"),
        pytest.param("\U0001f3f4\u200d\u2620\ufe0f e\u0301 \u2028 \x85", id="unusual characters"),
        pytest.param(' "quoted" \\ and spaced ', id="quotes"),
    ],
)
def test_an_odd_label_survives_in_every_format(label: str, graph_of: Record, tmp_path: Path) -> None:
    graph = graph_of(ODD.format(label=json.dumps(label, ensure_ascii=False)))

    folder = export(graph, tmp_path / "out").folder

    for name in reading.FORMATS:
        assert reading.lines_in(folder / name) == reading.lines_of(graph, name)
    assert json.loads((folder / "jsonld/meetings.jsonld").read_bytes())["records"][0]["label"] == label


@pytest.mark.parametrize("escape", [r"\u0000", r"\u0001", r"\u001F", r"\uFFFE"])
def test_a_character_that_xml_cannot_hold_is_refused_by_name(
    escape: str, graph_of: Record, tmp_path: Path
) -> None:
    graph = graph_of(ODD.format(label=f'"a{escape}b"'))

    with pytest.raises(StoreError, match=r"meeting:odd-1: found the character U\+.... in skos:prefLabel"):
        export(graph, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_turtle_declares_only_prefixes_in_use_in_alphabetical_order(exported: Exported) -> None:
    text = (exported.folder / "comity.ttl").read_text(encoding="utf-8")
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]

    assert prefixes == sorted(prefixes)
    assert "shape:" not in prefixes


def test_turtle_gives_the_subjects_in_order_each_once(exported: Exported) -> None:
    text = (exported.folder / "comity.ttl").read_text(encoding="utf-8")
    subjects = [line.split()[0] for line in text.splitlines() if line.startswith("meeting:")]

    assert subjects == sorted(set(subjects))
