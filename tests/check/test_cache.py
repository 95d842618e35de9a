"""A check does again only what may have come out differently."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.check import validation
from comity.check.results import Result
from tests.check.conftest import ROOT, SMALL, Bench
from tests.check.test_checking import GROUP

BOTH = SMALL / "graph" / "meetings" / "harbour" / "02.ttl"


class Spy:
    """Stands in for the validator, and keeps the subjects it was given."""

    def __init__(self) -> None:
        self.subjects: set[str] = set()
        self.validate = validation.validate

    def __call__(self, shapes: object, subjects: set[str], facts: object) -> list[Result]:
        self.subjects |= subjects
        return self.validate(shapes, subjects, facts)  # type: ignore[arg-type]

    def seen(self) -> set[str]:
        """Return the subjects given since last asked, their kinds and slugs only."""
        seen, self.subjects = self.subjects, set()
        return {iri.removeprefix("https://w3id.org/comity/id/") for iri in seen}


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    spy = Spy()
    monkeypatch.setattr(validation, "validate", spy)
    return spy


@pytest.fixture(autouse=True)
def _whole(bench: Bench) -> Iterator[None]:
    bench.write("groups-2.ttl", GROUP)
    bench.check()
    yield
    shutil.copy(ROOT / "ontology" / "shapes.ttl", bench.home / "ontology")


def memory(bench: Bench) -> Path:
    (path,) = (bench.home / "check").glob("*.json")
    return path


def test_only_what_an_edited_file_says_is_checked_again(bench: Bench, spy: Spy) -> None:
    bench.write("groups-2.ttl", GROUP.replace("number", "handful"))
    bench.check()

    assert spy.seen() == {"group/bystanders"}


def test_a_comment_changes_nothing_that_shapes_see(bench: Bench, spy: Spy) -> None:
    bench.write("groups-2.ttl", "# Seen from the pier.\n" + GROUP)
    report = bench.check()

    assert spy.seen() == set()
    assert report.counts.focus_nodes > 100


def test_findings_follow_their_lines(bench: Bench, spy: Spy) -> None:
    bench.write("groups-2.ttl", GROUP.replace("@en", ""))
    (before,) = [each for each in bench.check().findings if each.rule == "D2-label"]
    spy.seen()

    bench.write("groups-2.ttl", "# Seen from the pier.\n" + GROUP.replace("@en", ""))
    (after,) = [each for each in bench.check().findings if each.rule == "D2-label"]

    assert spy.seen() == set()
    assert after.line == before.line + 1


def test_a_file_is_checked_again_when_what_it_leans_on_changes(bench: Bench, spy: Spy) -> None:
    text = (
        BOTH.read_text(encoding="utf-8")
        .replace("meeting:harbour-2 ", "meeting:harbour-9 ")
        .split(" .\n\n")[1]
    )
    prefixes = BOTH.read_text(encoding="utf-8").split("\n\n")[0]
    bench.write("meetings/harbour/09.ttl", f"{prefixes}\n\n{text} .\n")
    report = bench.check()

    assert {"meeting/harbour-1", "meeting/harbour-9"} <= spy.seen()
    assert {Path(each.file).name for each in report.findings if each.rule == "meeting-ordinal-once"} == {
        "02.ttl",
        "09.ttl",
    }


def test_a_changed_shape_is_held_against_everything(bench: Bench, spy: Spy) -> None:
    path = bench.home / "ontology" / "shapes.ttl"
    path.write_text(
        path.read_text(encoding="utf-8").replace("such as place:lisbon", "such as place:rome"), "utf-8"
    )
    bench.check()

    assert {"group/bystanders", "meeting/harbour-1", "topic/threats"} <= spy.seen()


@pytest.mark.parametrize("damage", [b"", b"{}", b"0" * 64 + b'\n{"inputs": ""}'])
def test_a_damaged_memory_is_left_and_made_anew(damage: bytes, bench: Bench, spy: Spy) -> None:
    whole, report = memory(bench).read_bytes(), bench.check()
    memory(bench).write_bytes(damage)

    assert bench.check() == report
    assert memory(bench).read_bytes() == whole


def test_every_flipped_byte_is_noticed(bench: Bench) -> None:
    whole, report = memory(bench).read_bytes(), bench.check()
    for place in range(0, len(whole), len(whole) // 5):
        memory(bench).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])

        assert bench.check() == report


def test_a_memory_that_cannot_be_written_is_a_note(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: bytes) -> None:
        raise OSError(28, "No space left on device")

    bench.write("groups-2.ttl", GROUP.replace("number", "score"))
    monkeypatch.setattr(Path, "write_bytes", full)

    assert bench.check().notes[-1].endswith("No space left on device; the next check starts anew")


def test_what_is_unchanged_wakes_no_library_of_shapes(bench: Bench) -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from comity.check import check; from comity.store import Folders;"
        f"home = Path({str(bench.home)!r}); small = Path({str(SMALL / 'graph')!r});"
        "check(Folders(home / 'ontology', home / 'queries', (small, home / 'graph'), home));"
        "print({'rdflib', 'pyshacl'} & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path.cwd(), capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"
