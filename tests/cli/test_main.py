import importlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import comity
from comity.cli import main
from comity.cli.arguments import COMMANDS
from tests.cli.conftest import ROOT, SMALL, Run, process

HEAVY = ("rdflib", "pyshacl", "networkx", "rich", "owlready2")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_ends_in_its_example(run: Run, command: str) -> None:
    done = run(command, "--help")

    assert done.code == 0
    assert done.out.rstrip().endswith(COMMANDS[command][1])
    assert COMMANDS[command][1].startswith(f"comity {command}")


def test_without_a_command_the_help_is_shown_and_that_is_wrong_use(run: Run) -> None:
    done = run()

    assert done.code == 2
    assert all(f"    {command} " in done.out for command in COMMANDS)


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").out == f"comity {comity.__version__}\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["aks"], "comity: command: found 'aks'; expected ask"),
        (["build", "--fast"], "comity: build: found '--fast'; expected what `comity build --help` says"),
        (["--graph", "no/such/folder", "build"], "no such folder; expected a folder of records"),
        (["build", "--graph", "pyproject.toml"], "expected a folder of records"),
        (["--graph"], "argument --graph: expected one argument"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(run: Run, words: list[str], message: str) -> None:
    done = run(*words)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_a_broken_record_is_one_line_with_its_place_and_exit_code_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "places.ttl").write_text("place:oslo a\n", encoding="utf-8")

    done = run("--graph", str(tmp_path), "ask", "who-hosted")

    assert done.code == 1
    assert "places.ttl:1: found" in done.err
    assert done.err.count("\n") == 1


def test_a_defect_is_one_line_unless_a_traceback_is_wanted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    build = importlib.import_module("comity.cli.commands.build")
    monkeypatch.setattr(build, "run", lambda _: 1 // 0)

    done = run("build")

    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "a defect of Comity: found ZeroDivisionError" in done.err
    monkeypatch.setenv("COMITY_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["build"])


def test_an_interrupt_ends_with_130_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(importlib.import_module("comity.cli.commands.build"), "run", interrupted)

    done = run("build")

    assert (done.code, done.out, done.err) == (130, "", "")


SLOW_BUILD = """
import signal, sys, time
from comity.cli import main
from comity.cli.commands import build

def run(options):
    print("ready", flush=True)
    time.sleep(20)

build.run = run
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts its background jobs without it
sys.exit(main(["build"]))
"""


def test_a_real_interrupt_ends_with_130() -> None:
    command = [sys.executable, "-c", SLOW_BUILD]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert child.stdout is not None
    child.stdout.readline()

    child.send_signal(signal.SIGINT)

    _, talk = child.communicate(timeout=20)
    assert (child.returncode, talk) == (130, b"")


@pytest.mark.parametrize("words", [["ask", "compare-meetings", "--csv"], ["--help"], ["ask"]])
def test_a_reader_that_goes_early_is_no_error(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "comity", "--quiet", *words]

    done = subprocess.run(command, check=False, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, timeout=20)

    os.close(writing)
    # argparse swallows the error when it prints help.
    assert (done.returncode, done.stderr) == (0 if words == ["--help"] else 141, b"")


def test_data_goes_to_standard_output_and_talk_to_standard_error() -> None:
    done = process("ask", "where-was-it-agreed", "--csv")

    assert (done.code, done.out.splitlines()[0][:13]) == (0, "start,meeting")
    assert done.err == "topic: Internet governance, the example of the question file; choose with --topic\n"


def test_output_that_cannot_hold_a_character_gets_an_escape() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "COMITY_GRAPH": str(SMALL / "graph")}
    command = [sys.executable, "-m", "comity", "compare", "harbour-1", "harbour-2"]

    done = subprocess.run(command, check=False, capture_output=True, env=environment, cwd=ROOT, timeout=20)

    assert done.returncode == 0
    assert b"\\u25a0" in done.stdout


def test_asking_loads_no_heavy_library() -> None:
    code = f"""
import sys
from comity.cli import main
main(["ask", "where-was-it-agreed", "--evidence"])
print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""

    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=ROOT, timeout=20
    )

    assert done.stderr.splitlines()[-1] == "[]"
