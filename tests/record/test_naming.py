from pathlib import Path

import pytest

from comity.check import check
from comity.errors import UsageError
from comity.record import Name, NewFile, new_institution, new_series, start
from comity.store import Folders

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small" / "graph"


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    mine = tmp_path / "mine"
    mine.mkdir()
    return Folders(ROOT / "ontology", ROOT / "queries", (SMALL, mine), tmp_path / "cache")


def test_a_series_has_its_names_and_its_source_and_the_rest_is_to_do(where: Folders) -> None:
    assert new_series(where, Name("Border Forum", "Forum of the Border", "bf-1-report")) == (
        "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
        "@prefix series: <https://w3id.org/comity/id/series/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix source: <https://w3id.org/comity/id/source/> .\n"
        "\n"
        "# To add where a source says it: comity:track, comity:startDate.\n"
        "series:border-forum a comity:Series ;\n"
        '    skos:prefLabel "Forum of the Border"@en ;\n'
        '    comity:shortName "Border Forum" ;\n'
        "    comity:accordingTo source:bf-1-report .\n"
    )


def test_a_slug_is_no_short_name_and_a_source_is_not_made_up(where: Folders) -> None:
    text = new_series(where, Name("series:pier", "Pier Talks"))

    assert "series:pier a comity:Series" in text
    assert "it: comity:shortName, comity:track, comity:startDate, comity:accordingTo.\n" in text


def test_an_institution_of_a_known_kind_lacks_nothing_that_is_needed(where: Folders) -> None:
    text = new_institution(where, Name("ENISA", "Agency", "harbour-1-report"), "think-tank")
    file = NewFile(where.records[-1] / "more.ttl", text)

    start(file)

    assert "    comity:kind kind:think-tank ;\n" in text
    assert [each for each in check(where).findings if each.file == str(file.path)] == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (Name("HARBOUR", "Harbour Dialogue"), "series:harbour: found a record of it; expected a series"),
        (Name("网络", "Network"), "series: found '网络'; expected small letters"),
        (Name("Øst", "East"), "series: found 'øst'"),
        (Name("!", "Mark"), "series: found ''"),
        (Name("PT", "Pier", "Pier Report"), "source: found 'Pier Report'"),
        (Name("\ud800", "Pier"), "expected small letters"),
    ],
)
def test_a_series_that_cannot_be_named_so_is_refused(name: Name, message: str, where: Folders) -> None:
    with pytest.raises(UsageError, match=message):
        new_series(where, name)


def test_a_kind_that_the_code_list_lacks_is_refused_with_the_nearest(where: Folders) -> None:
    with pytest.raises(UsageError, match=r"kind: found no kind 'think-tonk'; .*kind:think-tank"):
        new_institution(where, Name("ABC", "Alphabet"), "think-tonk")


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(UsageError, match=r"a\.ttl: found a file; expected a new one"):
        start(NewFile(path, "yours"), dry_run=True)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_file_that_would_not_be_read_is_not_started(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.txt: found a name for no record"):
        start(NewFile(tmp_path / "a.txt", "x"))
