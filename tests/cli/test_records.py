import shutil
from pathlib import Path

import pytest

from comity import store
from tests.cli.conftest import SMALL, Run

TEXT = str(SMALL / "sources" / "harbour-1-report.txt")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A copy of the small graph that a test may change."""
    return Path(shutil.copytree(SMALL / "graph", tmp_path / "records"))


def test_fmt_finds_nothing_to_lay_out_in_our_own_files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMITY_GRAPH")

    done = run("fmt", "--check")

    assert (done.code, done.out) == (0, "")


def test_fmt_lays_out_what_is_not_and_then_no_more(run: Run, records: Path) -> None:
    places = records / "places.ttl"
    before = places.read_bytes()
    places.write_bytes(before.replace(b" ;\n    ", b" ; "))

    checked = run("fmt", "--check", str(records))
    mended = run("fmt", str(records))

    assert (checked.code, checked.out) == (1, f"{places}\n")
    assert (mended.code, mended.out) == (0, f"{places}\n")
    assert places.read_bytes() == before
    assert run("fmt", "--check", str(places)).code == 0


def test_fmt_without_a_path_lays_out_the_records_of_the_graph(run: Run, records: Path) -> None:
    (records / "places.ttl").write_bytes((records / "places.ttl").read_bytes() + b"\n\n")

    assert run("fmt", "--graph", str(records)).out == f"{records / 'places.ttl'}\n"


def test_fmt_refuses_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("fmt", str(tmp_path / "none.ttl"))

    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "no such file or folder" in done.err


def test_new_meeting_starts_a_file_that_can_be_read(run: Run, records: Path) -> None:
    done = run(
        "new", "meeting", "HD", "5", "--start", "2032-05", "--place", "lisboa", "--graph", str(records)
    )

    path = records / "meetings" / "harbour" / "05.ttl"
    assert (done.code, done.out) == (0, f"{path}\n")
    assert 'comity:startDate "2032-05"^^xsd:gYearMonth' in path.read_text(encoding="utf-8")
    assert run("--graph", str(records), "ask", "when-and-where", "--series", "HD").out.count("\n") == 7


def test_new_meeting_writes_nothing_in_a_dry_run(run: Run, records: Path) -> None:
    done = run("new", "meeting", "HD", "5", "--graph", str(records), "--dry-run")

    assert "meeting:harbour-5 a comity:Meeting" in done.out
    assert not (records / "meetings" / "harbour" / "05.ttl").exists()


def test_new_passage_is_the_sentence_that_holds_the_words(run: Run) -> None:
    done = run(
        "new",
        "passage",
        TEXT,
        "quiet incidents could be",
        "--source",
        "harbour-1-report",
        "--slug",
        "new-one",
    )

    passage = next(
        block
        for block in (SMALL / "graph/meetings/harbour/01.ttl").read_text().split("\n\n")
        if "-priority a " in block
    )
    printed = done.out.split("\n\n")[1]
    assert printed.splitlines()[1:4] == passage.splitlines()[1:4]
    assert "in our own records it belongs in the file of its meeting" in done.err


def test_new_source_has_the_digest_and_the_length_of_the_text(run: Run) -> None:
    done = run("new", "source", TEXT, "--slug", "harbour-1-report")

    digest = store.open([str(SMALL / "graph")]).select(
        "SELECT ?digest { <https://w3id.org/comity/id/source/harbour-1-report> "
        "<https://w3id.org/comity/ontology/digest> ?digest }"
    )
    assert f'comity:digest "{digest.rows[0][0]}"' in done.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["meeting", "HD", "0", "--dry-run"], "found 0"),
        (["meeting", "HD", "two"], "argument NUMBER"),
        (["meeting", "HD", "1"], "meeting:harbour-1: found a record of it"),
        (["meeting", "Habrour Dialogue", "5"], "(Harbour Dialogue?)"),
        (["meeting", "HD", "5", "--start", "2031-02-30"], "found '2031-02-30'"),
        (["passage", TEXT, "words that are not there", "--source", "a", "--slug", "b"], "0 times"),
        (["passage", TEXT, "incidents", "--source", "a", "--slug", "../b"], "found '../b'"),
        (["passage", "none.txt", "incidents", "--source", "a", "--slug", "b"], "none.txt"),
        (["source", TEXT], "arguments are required: --slug"),
        (["letter"], "invalid choice: 'letter'"),
        ([], "arguments are required: RECORD"),
    ],
)
def test_new_refuses_in_one_line(run: Run, words: list[str], message: str) -> None:
    done = run("new", *words)

    assert done.code in {1, 2}
    assert (done.out, done.err.count("\n")) == ("", 1)
    assert message in done.err


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_an_empty_folder_is_filled_by_commands_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    mine = ("--graph", str(tmp_path / "mine"))
    path, report = tmp_path / "mine" / "border-forum.ttl", ("--source", "bf-1-report")

    run("new", "series", "BF", "Border Forum", *report, *mine, "-o", str(path))
    add(path, run("new", "source", TEXT, "--slug", "bf-1-report", "--label", "Report").out)
    meeting = Path(run("new", "meeting", "BF", "1", "--evidence", "bf-1-opening", *mine).out.strip())
    add(meeting, run("new", "passage", TEXT, "quiet incidents", *report, "--slug", "bf-1-opening").out)
    run("fmt", *mine)

    assert run("check", *mine).out == ""
    assert "1st meeting of the Border Forum" in run("ask", "when-and-where", "--series", "BF", *mine).out


def test_a_first_meeting_of_a_series_of_another_folder_starts_in_an_empty_one(
    run: Run, tmp_path: Path
) -> None:
    done = run("--graph", str(SMALL / "graph"), "--graph", str(tmp_path), "new", "meeting", "HD", "5")

    assert (done.code, done.out) == (0, f"{tmp_path / 'meetings' / 'harbour' / '05.ttl'}\n")


def test_a_new_institution_is_shown_in_a_dry_run_and_then_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "more" / "abc.ttl"
    words = ("new", "institution", "ABC", "Alphabet", "--kind", "think tank", "-o", str(path))

    shown = run(*words, "--dry-run")
    assert not path.exists()

    assert run(*words).out == f"{path}\n"
    assert path.read_text(encoding="utf-8") == shown.out
    assert run(*words, "--dry-run").code == 2


@pytest.mark.parametrize("record", ["institution", "meeting", "passage", "series", "source"])
def test_the_help_of_each_kind_of_record_has_an_example(run: Run, record: str) -> None:
    assert f"  comity new {record} " in run("new", record, "--help").out
