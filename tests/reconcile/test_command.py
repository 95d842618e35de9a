import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.cli import main
from tests.reconcile.conftest import SMALL

NAMES = b"name,year\nGS,2014\nTidewater Inst,2015\nqqqq,2016\n,2017\n"


@dataclass(frozen=True, slots=True)
class Done:
    """How the command ended, and what it printed."""

    code: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def command(*words: str) -> Done:
        code = main(["--graph", str(SMALL), "reconcile", *words])
        printed = capfdbinary.readouterr()
        return Done(code, printed.out, printed.err.decode())

    return command


@pytest.fixture
def names(tmp_path: Path) -> str:
    path = tmp_path / "names.csv"
    path.write_bytes(NAMES)
    return str(path)


def test_the_table_is_printed_and_the_counts_are_told(run: Run, names: str) -> None:
    done = run(names)

    assert done.code == 0
    assert done.out.splitlines()[1].startswith(b"GS,2014,https://w3id.org/comity/id/institution/gull-school,")
    assert [line.split()[-1] for line in done.err.splitlines()[1:]] == ["1", "1", "1", "1"]


def test_the_table_is_written_and_its_name_printed(run: Run, names: str, tmp_path: Path) -> None:
    done = run(names, "-o", str(tmp_path / "out.csv"))

    assert done.out.decode() == f"{tmp_path / 'out.csv'}\n"
    assert (tmp_path / "out.csv").read_bytes().startswith(b"name,year,name_iri,")


@pytest.mark.parametrize("name", ["names.csv", "other.csv"])
def test_a_table_is_never_written_over(run: Run, names: str, tmp_path: Path, name: str) -> None:
    (tmp_path / "other.csv").symlink_to(names)

    done = run(names, "-o", str(tmp_path / name))

    assert (done.code, Path(names).read_bytes()) == (2, NAMES)
    assert done.err.startswith("comity: reconcile: found -o with the name of the table itself")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["names.csv"], "a file"),
        (["-o", "out.csv"], "-o"),
        (["--column", "name"], "--column"),
        (["--json"], "--json"),
    ],
)
def test_a_service_takes_nothing_that_is_said_of_a_table(run: Run, words: list[str], found: str) -> None:
    done = run("--serve", *words)

    assert (done.code, done.out) == (2, b"")
    assert f"found {found} beside --serve" in done.err


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NAMES)))

    assert len(run("-").out.splitlines()) == 5


def test_a_dry_run_counts_and_writes_nothing(run: Run, names: str, tmp_path: Path) -> None:
    done = run(names, "--dry-run", "--json", "-o", str(tmp_path / "out.csv"))

    assert json.loads(done.out) == {
        "column": "name",
        "rows": 4,
        "matched": 1,
        "doubtful": 1,
        "nothing_found": 1,
        "no_name": 1,
        "output": None,
    }
    assert not (tmp_path / "out.csv").exists()


def test_quiet_is_quiet(run: Run, names: str) -> None:
    assert run(names, "--quiet").err == ""


def test_options_reach_the_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_bytes(b"a.who\n1.Beacon Talks\n")

    words = [
        "--delimiter",
        ".",
        "--column",
        "who",
        "--kind",
        "party",
        "--candidates",
        "0",
        "--at-least",
        "0.4",
    ]
    done = run(str(tmp_path / "t.txt"), *words)

    assert done.out.splitlines()[0] == b"a.who.who_iri.who_label.who_score.who_match"


WRONG = {
    "no table": ([], "found no table"),
    "no such file": (["none.csv"], "found no such file"),
    "a folder": (["."], "found no plain file"),
    "a device": (["/dev/zero"], "found no plain file"),
    "a name with a zero": (["a\0b"], "found"),
    "a name too long": (["x" * 5_000], "found"),
    "an unknown kind": (["NAMES", "--kind", "planet"], "the type 'planet'"),
    "an unknown column": (["NAMES", "--column", "who"], "found no column 'who'; expected 'name' or 'year'"),
    "no delimiter": (["NAMES", "--delimiter", ""], "delimiter: found ''"),
    "a long delimiter": (["NAMES", "--delimiter", "ab"], "delimiter: found 'ab'"),
    "too sure": (["NAMES", "--at-least", "1.5"], "expected a score of at most 1"),
    "candidates below none": (["NAMES", "--candidates=-1"], "candidates: found '-1'"),
    "JSON and the table": (["NAMES", "--json"], "expected -o FILE or --dry-run with it"),
    "a folder that is not there": (["NAMES", "-o", "/nowhere/out.csv"], "no way to write it"),
    "a folder to write": (["NAMES", "-o", "/"], "no way to write it"),
}


@pytest.mark.parametrize(("words", "found"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_line(words: list[str], found: str, run: Run, names: str) -> None:
    done = run(*[names if word == "NAMES" else word for word in words])

    assert (done.code, done.out, done.err.count("\n")) == (2, b"", 1)
    assert found in done.err


def test_a_broken_table_is_one_line_with_its_place_and_nothing_is_printed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"a,b\n1,2\n3\n")

    done = run(str(tmp_path / "t.csv"))

    assert (done.code, done.out) == (1, b"")
    assert done.err.startswith(f"comity: {tmp_path / 't.csv'}:3: found 1 cells; expected 2")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(data=st.binary(max_size=80))
def test_no_bytes_give_a_traceback(data: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(data)

    done = run(str(tmp_path / "t.csv"))

    assert done.code in {0, 1, 2}
    assert "defect" not in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]
