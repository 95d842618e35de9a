"""The servers as commands: a process of its own on the loopback address, ended by Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx2 as httpx
import pytest

from comity.cli import main
from tests.reconcile.conftest import SMALL
from tests.waiting import until

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }"
COMMAND = [sys.executable, "-m", "comity", "--graph", str(SMALL), "reconcile", "--serve", "--port", "0"]


@contextmanager
def ending(process: "subprocess.Popen[str]") -> Iterator[None]:
    """Have ``process`` end with the block, whatever goes wrong in it."""
    try:
        yield
    finally:
        process.kill()


@pytest.fixture
def server() -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_it_answers_at_the_address_it_prints_until_it_is_interrupted(
    server: "subprocess.Popen[str]",
) -> None:
    assert server.stdout is not None
    address = server.stdout.readline().strip()
    with httpx.Client(timeout=20) as client:
        batch = '{"q0": {"query": "Gull School"}}'
        found = client.post(address, data={"queries": batch}).json()["q0"]["result"][0]
        page = client.get(client.get(address).json()["view"]["url"].replace("{{id}}", "place%2Flisbon"))
    server.send_signal(signal.SIGINT)
    printed, talk = server.communicate(timeout=20)

    assert address.startswith("http://127.0.0.1:")
    assert (found["id"], found["match"], page.status_code) == ("institution/gull-school", True, 200)
    assert (server.returncode, printed) == (0, "")
    assert "Ctrl-C ends it" in talk
    assert "Traceback" not in talk


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_site_is_where_it_says_until_it_is_ended(end: signal.Signals) -> None:
    command = [sys.executable, "-m", "comity", "--graph", str(SMALL), "serve", "--port", "0", "--log"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        health = httpx.get(f"{address}healthz", timeout=20)
        process.send_signal(end)
        _, talk = process.communicate(timeout=20)

    assert health.status_code == 200
    assert '"route": "/healthz"' in talk
    assert "Traceback" not in talk
    assert process.returncode in {0, -end}


@pytest.mark.parametrize("end", [signal.SIGHUP, signal.SIGTERM])
def test_a_query_that_runs_is_answered_when_all_processes_of_the_server_are_ended(
    end: signal.Signals,
) -> None:
    # Tests that are run by nohup have SIGHUP ignored, and a server rightly keeps to that.
    heard = ["env", "--default-signal=HUP"]
    command = [*heard, sys.executable, "-m", "comity", "--graph", str(SMALL), "serve", "--port", "0"]
    with (
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        ) as process,
        ThreadPoolExecutor() as pool,
        ending(process),
    ):
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        running = pool.submit(httpx.get, f"{address}sparql", params={"query": SLOW}, timeout=40)
        until(lambda: "comity_queries_running 1.0" in httpx.get(f"{address}metrics", timeout=20).text)
        os.killpg(process.pid, end)
        answer = running.result()
        _, talk = process.communicate(timeout=20)

    assert answer.json()["results"]["bindings"]
    assert f"{end.name}: requests that run have up to 20 seconds." in talk
    assert ("Traceback" in talk, process.returncode in {0, -end}) == (False, True)


@pytest.mark.parametrize("option", ["--port=-1", "--port=x", "--address=graph.example"])
def test_a_place_that_cannot_be_had_is_told(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--graph", str(SMALL), "serve", "--port=0", option]) == 2
    assert "expected" in capsys.readouterr().err


def test_the_site_goes_by_the_address_that_others_use() -> None:
    options = ["serve", "--port", "0", "--address", "https://graph.example/"]
    command = [sys.executable, "-m", "comity", "--graph", str(SMALL), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        robots = httpx.get(f"{address}robots.txt", timeout=20).text
        process.terminate()

    assert "Sitemap: https://graph.example/sitemap.xml" in robots


def test_a_server_whose_workers_do_not_start_says_so_in_a_line() -> None:
    without = "import sys; from comity.store.pool import keeper; keeper.MODULE = 'comity.none'"
    code = f"{without}; from comity.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "--graph", str(SMALL), "--quiet", "serve", "--port", "0"]

    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    told = [line for line in done.stderr.splitlines() if "workers" in line]
    assert (done.returncode, len(told)) == (1, 1)
    assert "Traceback" not in done.stderr


COMMANDS = (["reconcile", "--serve"], ["serve"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_port_that_is_taken_is_said_so(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code = main(["--graph", str(SMALL), *command, "--port", str(taken.getsockname()[1])])

    assert code == 2
    assert "Address already in use" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["-1", "http", "70000"])
def test_a_port_is_a_number(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--graph", str(SMALL), "reconcile", "--serve", f"--port={port}"])

    assert code == 2
    assert "port: found" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_without_the_web_extra_the_command_says_how_to_get_it(command: list[str]) -> None:
    hide = "import sys; sys.modules['starlette'] = None; from comity.cli import main; sys.exit(main())"

    done = subprocess.run(
        [sys.executable, "-c", hide, "--graph", str(SMALL), *command, "--port", "0"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert 'pip install "comity[web]"' in done.stderr
