import json
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, Run
from tests.record.history.repository import ITEM, MEETING, Repository, repository

LABEL = 'meeting:harbour-2 <http://www.w3.org/2004/02/skos/core#prefLabel> "Harbour 2"@en .\n'


@pytest.fixture
def records(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "mine")
    made.write("meetings/harbour/02.ttl", MEETING + LABEL)
    made.commit("Add the second Harbour Dialogue")
    made.write("meetings/harbour/02.ttl", MEETING + LABEL + ITEM)
    made.commit("Code its agenda", "2031-06-02")
    return made


def test_history_is_written_from_git_and_told_of_a_thing_by_its_name(run: Run, records: Repository) -> None:
    written = run("history", "--write", "--graph", str(records.graph))
    told = run("history", "Harbour 2", "--graph", str(records.graph))

    assert (written.code, written.out) == (0, f"{records.graph / 'history.jsonl'}\n")
    assert [line.split() for line in told.out.splitlines()[2:]] == [
        ["2031-06-02", "1", "added", "Code", "its", "agenda"],
        ["2031-05-19", "added", "Add", "the", "second", "Harbour", "Dialogue"],
    ]
    assert told.err == "2 changes, as the log of the records has it up to 2031-06-02\n"


def test_without_a_thing_history_tells_of_all_records(run: Run, records: Repository) -> None:
    run("history", "--write", "--graph", str(records.graph))

    done = run("history", "--json", "--graph", str(records.graph))

    assert [each["others"] for each in json.loads(done.out)] == [{"added": 1}, {"added": 1}]


def test_a_thing_that_is_gone_is_still_told_of(run: Run, records: Repository) -> None:
    records.write("meetings/harbour/02.ttl", MEETING + LABEL)
    records.commit("It had no agenda")
    run("history", "--write", "--graph", str(records.graph))

    done = run("history", "item:harbour-2-cables", "--json", "--graph", str(records.graph))

    assert [each["kind"] for each in json.loads(done.out)] == ["removed", "added"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["secd-5"], "comity: history: found none of these records; expected one beside the records"),
        (["--write", "secd-5"], "comity: --write: found 'secd-5'; expected no thing"),
        (["--write", "--json"], "not allowed with argument"),
    ],
)
def test_history_says_in_one_line_what_cannot_be(run: Run, words: list[str], said: str) -> None:
    done = run("history", *words)

    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_history_of_records_that_git_does_not_have_is_not_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<a:b> <a:b> 1 .", encoding="utf-8")

    done = run("history", "--write", "--graph", str(tmp_path))

    assert (done.code, list(tmp_path.glob("*.jsonl"))) == (2, [])
    assert "found no checkout of git" in done.err


def test_history_of_a_thing_that_nothing_names_gets_a_suggestion(run: Run, records: Repository) -> None:
    run("history", "--write", "--graph", str(records.graph))

    done = run("history", "Harboar 2", "--graph", str(records.graph))

    assert (done.code, "Harbour 2" in done.err) == (2, True)


def test_the_small_graph_has_no_history() -> None:
    assert not (SMALL / "graph" / "history.jsonl").exists()
