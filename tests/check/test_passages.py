"""Passages found again, and sentences covered, in an invented report."""

from pathlib import Path

import pytest

from comity.check import Report, SourceCoverage, check, coverage
from comity.text import Text
from tests.check.conftest import SMALL, Bench

REPORT = """\
Pier Talks

The talks were held in Lisbon. Both sides agreed on a register of
faults. It was warm. Ships passed.
"""
TURTLE = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix group: <https://w3id.org/comity/id/group/> .
@prefix omission: <https://w3id.org/comity/id/omission/> .
@prefix passage: <https://w3id.org/comity/id/passage/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix source: <https://w3id.org/comity/id/source/> .

source:pier a comity:Source ;
    skos:prefLabel "Report on the Pier Talks"@en ;
    comity:digest "{digest}" ;
    comity:length {length} .

passage:pier-register a comity:Passage ;
    comity:inSource source:pier ;
    comity:start 42 ;
    comity:end 84 ;
    comity:wording "{wording}"@en .

omission:pier-weather a comity:Omission ;
    comity:inSource source:pier ;
    comity:start 86 ;
    comity:end 97 ;
    comity:reason "The weather."@en .

group:both-sides a comity:Group ;
    skos:prefLabel "Both sides"@en ;
    comity:evidence passage:pier-register .
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "pier.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def write(bench: Bench, **changes: object) -> Path:
    text = Text("", REPORT)
    fields = {"digest": text.digest, "length": len(text.normal), "wording": "a register of faults", **changes}
    return bench.write("pier.ttl", TURTLE.format(**fields))


def examined(bench: Bench, texts: Path, **changes: object) -> tuple[Report, list[str]]:
    path = write(bench, **changes)
    report = check(bench.folders, texts)
    return report, [str(each).removeprefix(f"{path}:") for each in report.findings if each.file == str(path)]


def test_a_passage_that_stands_where_it_should_is_counted(bench: Bench, texts: Path) -> None:
    report, findings = examined(bench, texts)

    assert (report.counts.passages, findings) == (1, [])


def test_a_wording_that_stands_elsewhere_is_shown_its_place(bench: Bench, texts: Path) -> None:
    _, findings = examined(bench, texts, wording="Ships passed.")

    assert findings == [
        f'17: passage found "Ships passed." not between 42 and 84 of {texts}/pier.txt; '
        "expected the place where it stands (start 98 and end 111?)"
    ]


def test_a_wording_in_other_letters_is_shown_the_words_as_printed(bench: Bench, texts: Path) -> None:
    _, findings = examined(bench, texts, wording="it was Warm")

    assert findings[0].endswith('expected words as printed ("It was warm"?)')


def test_a_wording_that_is_nowhere_is_found(bench: Bench, texts: Path) -> None:
    _, findings = examined(bench, texts, wording="a treaty")

    assert findings[0].endswith("expected words that the text has")


def test_a_wrong_length_is_found(bench: Bench, texts: Path) -> None:
    _, findings = examined(bench, texts, length=999)

    assert findings == [f"11: length found 999; expected 111, the characters of {texts}/pier.txt"]


def test_a_text_that_has_changed_is_a_note_with_the_source_it_resembles(bench: Bench, texts: Path) -> None:
    report, findings = examined(bench, texts, digest="0" * 64)

    assert findings == []
    assert any(
        "passages of source:pier not found again: no text has its digest" in note for note in report.notes
    )
    assert report.notes[-1].endswith("; it has 1 wordings of source:pier")


def test_the_texts_of_the_small_graph_prove_all_its_passages(bench: Bench) -> None:
    write(bench)
    report = check(bench.folders, SMALL / "sources")

    assert report.counts.passages > 50
    assert not {each.rule for each in report.findings} & {"passage", "length"}


def covered(bench: Bench, texts: Path) -> SourceCoverage:
    write(bench)
    (found,) = coverage(bench.folders, texts)
    return found


def test_each_sentence_is_covered_left_out_or_open(bench: Bench, texts: Path) -> None:
    assert [(each.text, each.state) for each in covered(bench, texts).sentences] == [
        ("Pier Talks", "open"),
        ("The talks were held in Lisbon.", "open"),
        ("Both sides agreed on a register of faults.", "covered"),
        ("It was warm.", "left out"),
        ("Ships passed.", "open"),
    ]


def test_coverage_is_told_with_passages_and_reasons(bench: Bench, texts: Path) -> None:
    lines = str(covered(bench, texts)).splitlines()

    assert lines[0] == f"source:pier ({texts}/pier.txt): 1 covered, 1 left out, 3 open"
    assert lines[3] == "  + 42-84 Both sides agreed on a register of faults. [passage:pier-register]"
    assert lines[4] == "  - 85-97 It was warm. [The weather.]"


def test_coverage_is_plain_values_for_json(bench: Bench, texts: Path) -> None:
    found = covered(bench, texts).as_json()

    assert found["sentences"][2]["passages"] == ("https://w3id.org/comity/id/passage/pier-register",)


def test_every_sentence_of_the_small_reports_is_coded_or_left_out(bench: Bench) -> None:
    write(bench)
    found = coverage(bench.folders, SMALL / "sources")

    assert [str(each) for source in found for each in source.sentences if each.state == "open"] == []
