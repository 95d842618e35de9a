from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, assume, given, settings

from comity.errors import RecordError, UsageError
from comity.record import fmt, layout
from tests.text.turtle import documents

UNTIDY = """\
@prefix meeting: <https://w3id.org/comity/id/meeting/> .
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . # not in use
meeting:harbour-2 a comity:Meeting; comity:ordinal 2. # the second
"""
TIDY = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix meeting: <https://w3id.org/comity/id/meeting/> .

# not in use
meeting:harbour-2 a comity:Meeting ;
    comity:ordinal 2 . # the second
"""


def statements(text: bytes) -> ox.Dataset:
    """Return what ``text`` says, nodes without a name being named by their place."""
    said = ox.Dataset(ox.parse(text, ox.RdfFormat.TURTLE))
    said.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return said


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "02.ttl"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_a_file_is_laid_out_with_the_prefixes_in_use_and_its_comments(path: Path) -> None:
    assert fmt([path]) == (path,)
    assert path.read_text(encoding="utf-8") == TIDY


def test_a_tidy_file_is_left_alone(path: Path) -> None:
    fmt([path])
    before = path.stat()

    assert fmt([path.parent]) == ()
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_a_check_writes_nothing(path: Path) -> None:
    assert fmt([path.parent], check=True) == (path,)
    assert path.read_text(encoding="utf-8") == UNTIDY


def test_one_bad_file_keeps_all_from_being_written(path: Path) -> None:
    (path.parent / "03.ttl").write_text("meeting:x a", encoding="utf-8")

    with pytest.raises(RecordError, match=r"03\.ttl:1: found"):
        fmt([path.parent])
    assert path.read_text(encoding="utf-8") == UNTIDY


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        fmt([tmp_path / "nowhere.ttl"])


def test_a_layout_that_would_change_what_a_file_says_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "comity.record.tidying.formatted", lambda texts: dict.fromkeys(texts, TIDY.replace("2 .", "3 ."))
    )

    with pytest.raises(RecordError, match="a layout that would change what the file says"):
        fmt([path])
    assert path.read_text(encoding="utf-8") == UNTIDY


def test_a_disk_that_is_full_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(RecordError, match="no way to write it"):
        fmt([path])
    assert [each.read_text(encoding="utf-8") for each in path.parent.iterdir()] == [UNTIDY]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=documents())
def test_layout_says_the_same_and_has_nothing_left_to_do(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="")
    try:
        once = layout(path)
    except RecordError:
        assume(False)
    path.write_bytes(once)

    assert statements(once) == statements(text.encode())
    assert layout(path) == once
