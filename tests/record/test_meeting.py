from dataclasses import replace
from pathlib import Path

import pytest

from comity.check import check
from comity.errors import UsageError
from comity.record import Known, fmt, new_meeting
from comity.store import Folders

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small" / "graph"
KNOWN = Known(start="2032-05", end="2032-05-20", place="Lisbon", format="hybrid")


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "first.ttl").write_text(
        "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
        "@prefix source: <https://w3id.org/comity/id/source/> .\n\n"
        'source:mine a comity:Source ;\n    comity:language "en" .\n',
        encoding="utf-8",
    )
    return Folders(ROOT / "ontology", ROOT / "queries", (SMALL, mine), tmp_path / "cache")


def test_a_new_meeting_lies_where_its_series_and_number_say(where: Folders) -> None:
    file = new_meeting(where, "Harbour Dialogue", 12, KNOWN)

    assert file.path == where.records[-1] / "meetings" / "harbour" / "12.ttl"
    assert file.path.read_text(encoding="utf-8") == file.text


def test_a_new_meeting_lacks_nothing_but_what_was_not_given(where: Folders) -> None:
    file = new_meeting(where, "harbour", 12, KNOWN)

    found = [each for each in check(where).findings if each.file == str(file.path)]
    assert [each.rule for each in found] == ["D2-evidence"]
    assert fmt([file.path], check=True) == ()


def test_the_first_meeting_may_start_a_folder(where: Folders, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    file = new_meeting(
        replace(where, records=(SMALL, empty)), "harbour", 12, Known(evidence="harbour-12-opening")
    )

    assert file.path == empty / "meetings" / "harbour" / "12.ttl"
    assert "comity:evidence passage:harbour-12-opening .\n" in file.text


def test_an_empty_folder_has_no_series_yet(where: Folders, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    with pytest.raises(UsageError, match=r"IRI of a series in the graph; `comity new series` starts one$"):
        new_meeting(replace(where, records=(empty,)), "harbour", 12, Known())


def test_a_series_without_an_english_name_leaves_the_label_to_do(where: Folders) -> None:
    (where.records[-1] / "pier.ttl").write_text(
        "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
        "@prefix series: <https://w3id.org/comity/id/series/> .\n\n"
        'series:pier a comity:Series ;\n    comity:shortName "PT" .\n',
        encoding="utf-8",
    )

    text = new_meeting(where, "PT", 1, Known(), dry_run=True).text

    assert "says it: skos:prefLabel, comity:startDate" in text


def test_nothing_is_guessed(where: Folders) -> None:
    text = new_meeting(where, "series:harbour", 5, Known(), dry_run=True).text

    assert "comity:startDate, comity:endDate, comity:place, comity:format, comity:evidence.\n" in text
    assert text.count(" ;\n") == 3


def test_a_dry_run_writes_nothing(where: Folders) -> None:
    assert not new_meeting(where, "harbour", 12, KNOWN, dry_run=True).path.exists()


def test_a_file_that_is_there_stays(where: Folders) -> None:
    before = new_meeting(where, "harbour", 12, KNOWN)

    with pytest.raises(UsageError, match="meeting:harbour-12: found a record of it"):
        new_meeting(where, "harbour", 12, Known())
    assert before.path.read_text(encoding="utf-8") == before.text


def test_a_meeting_that_another_folder_describes_is_refused(where: Folders) -> None:
    with pytest.raises(UsageError, match="meeting:harbour-2: found a record of it; expected"):
        new_meeting(where, "harbour", 2, Known())


@pytest.mark.parametrize(
    ("series", "ordinal", "known", "message"),
    [
        (
            "habour",
            12,
            Known(),
            r"series: found no series 'habour'; expected a series in the graph \(Harbour Dialogue\?\)",
        ),
        ("harbour", 12, Known(place="Lisbom"), r"place: found no place 'Lisbom'; .*\(Lisboa\?\)"),
        ("harbour", 12, Known(format="by post"), "format: found no format 'by post'"),
        ("harbour", 12, Known(start="2031-02-30"), "date: found '2031-02-30'; expected a day, month or year"),
        ("harbour", 12, Known(start="2031-W02-1"), "date: found"),
        ("harbour", 0, Known(), "ordinal: found 0; expected a whole number from 1 up"),
    ],
)
def test_what_is_not_known_is_refused_with_the_nearest(
    series: str, ordinal: int, known: Known, message: str, where: Folders
) -> None:
    with pytest.raises(UsageError, match=message):
        new_meeting(where, series, ordinal, known)


@pytest.mark.parametrize(
    ("ordinal", "name"), [(5, "5th"), (11, "11th"), (21, "21st"), (22, "22nd"), (23, "23rd")]
)
def test_the_label_tells_the_number(ordinal: int, name: str, where: Folders) -> None:
    text = new_meeting(where, "harbour", ordinal, Known(), dry_run=True).text

    assert f'"{name} meeting of the Harbour Dialogue"@en' in text
