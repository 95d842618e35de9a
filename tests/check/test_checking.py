import json
from dataclasses import replace
from pathlib import Path

from comity.check import check
from comity.check.findings import from_json
from comity.store import Folders
from tests.check.conftest import ROOT, SMALL, Bench

GROUP = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix group: <https://w3id.org/comity/id/group/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix source: <https://w3id.org/comity/id/source/> .

group:bystanders a comity:Group ;
    skos:prefLabel "A number of bystanders"@en ;
    comity:accordingTo source:harbour-1-report .
"""


def lines(bench: Bench) -> list[str]:
    """Return the findings about the file on top of the small graph, without its folder."""
    prefix = f"{bench.home}/graph/"
    return [str(each).removeprefix(prefix) for each in bench.check().findings if each.file.startswith(prefix)]


def test_a_check_counts_what_it_looked_at(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP)

    counts = bench.check().counts

    assert (counts.files, counts.queries) == (
        len(list((SMALL / "graph").rglob("*.ttl"))) + 13,
        len(list((ROOT / "ontology/checks").glob("*.rq"))),
    )
    assert min(counts.shapes, counts.targets, counts.focus_nodes) > 20


def test_a_mistyped_term_is_one_finding_with_the_term_that_was_meant(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("accordingTo", "acordingTo"))

    assert lines(bench) == [
        "groups-2.ttl:8: O1 found comity:acordingTo; expected a term of the vocabulary (comity:accordingTo?)"
    ]


def test_a_mistyped_class_is_one_finding_with_the_class_that_was_meant(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("comity:Group", "comity:Gruop"))

    assert lines(bench) == [
        "groups-2.ttl:6: O1 found comity:Gruop; expected a term of the vocabulary (comity:Group?)"
    ]


def test_a_thing_that_nobody_describes_is_one_finding_with_the_thing_that_was_meant(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("harbour-1-report", "harbor-1-report"))

    (line,) = lines(bench)
    assert line.startswith("groups-2.ttl:8: undescribed found source:harbor-1-report; expected")
    assert line.endswith("(source:harbour-1-report?)")


def test_a_number_is_no_slip_of_the_pen(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("harbour-1-report", "harbour-7-report"))

    assert "?)" not in lines(bench)[0]


def test_a_property_that_a_class_does_not_have_is_found_where_it_stands(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("skos:prefLabel", "comity:ordinal 3 ;\n    skos:prefLabel"))

    (line,) = lines(bench)
    assert line.startswith("groups-2.ttl:7: group found comity:ordinal; expected what a group may hold")


def test_a_value_cannot_speak_to_the_terminal(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace('"A number of bystanders"@en', '"\\u001B[2J\\u202Egroup"'))

    found = "\n".join(lines(bench))
    assert "\\x1b[2J\\u202egroup" in found
    assert found.replace("\n", "").isprintable()


def test_a_file_that_cannot_be_read_comes_first_and_says_what_was_not_checked(bench: Bench) -> None:
    path = bench.write("groups-2.ttl", GROUP.replace("@en ;", "@en"))

    report = bench.check()

    assert str(report.findings[0]).startswith(f"{path}:8: syntax found")
    assert report.notes == (
        f"1 of {report.counts.files + 1} files cannot be read; the records were not compared",
    )


def test_every_finding_is_given_in_one_go(bench: Bench) -> None:
    text = GROUP.replace("accordingTo", "acordingTo").replace("@en ;", ";").replace("    skos", "  skos")
    bench.write("groups-2.ttl", text)

    assert [line.split()[1] for line in lines(bench)] == ["O1", "D2-label", "D7"]


def test_a_record_in_another_syntax_is_a_finding_too(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP).with_suffix(".trig").write_text(GROUP, encoding="utf-8")

    assert lines(bench) == [
        "groups-2.trig:1: file found a record in a .trig file; expected Turtle, in a .ttl file"
    ]


def test_a_report_survives_as_json(bench: Bench) -> None:
    bench.write("groups-2.ttl", GROUP.replace("accordingTo", "acordingTo"))
    report = bench.check()

    assert from_json(json.loads(json.dumps(report.as_json()))) == report
    assert report.exit_code == 1


def test_progress_is_told_in_the_order_of_the_work(bench: Bench) -> None:
    said: list[str] = []
    bench.write("groups-3.ttl", GROUP)

    check(bench.folders, progress=said.append)

    assert [line.split()[0] for line in said] == ["reading", "asking", "checking"]


def test_a_term_that_no_question_asks_for_is_found(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "which-words-prove-it.rq").write_text("SELECT * { }", encoding="utf-8")

    report = check(replace(bench.folders, queries=tmp_path))

    assert {"Q2", "Q7"} <= {each.rule for each in report.findings}


def test_our_own_graph_has_nothing_to_find(tmp_path: Path) -> None:
    report = check(Folders(ROOT / "ontology", ROOT / "queries", (ROOT / "graph",), tmp_path))

    assert [str(each) for each in (*report.findings, *report.warnings)] == []
