"""``comity mcp`` as an assistant starts it: a process, its standard input and output."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import anyio
import pytest
from mcp import Client, StdioServerParameters

from tests.assistant.conftest import SMALL
from tests.assistant.test_calls import ENDLESS

WORDS = ["-m", "comity", "mcp", "--graph", str(SMALL)]
GREETING = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
HELLO = json.dumps(GREETING).encode() + b"\n"


def children(process: int) -> set[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return set(map(int, listed.split()))


async def journey() -> None:
    before = children(os.getpid())
    async with Client(StdioServerParameters(command=sys.executable, args=WORDS)) as client:
        (server,) = children(os.getpid()) - before
        listed = (
            await client.call_tool("list_questions", {"words": "hosted each meeting"})
        ).structured_content
        name = listed["questions"][0]["name"]
        asked = {"question": name, "parameters": {"series": "HD"}}
        row = (await client.call_tool("run_question", asked)).structured_content["rows"][0]
        thing = row["cells"]["meeting"]["iri"]
        entity = (await client.call_tool("get_entity", {"name": thing})).structured_content
        with anyio.move_on_after(0.3):
            await client.call_tool("sparql_select", {"query": ENDLESS})
        await client.list_tools()

        assert row["evidence"]["shown"][0]["wording"]
        assert entity["thing"]["iri"] == thing
        # A process with one thread can be forked; a call taken back leaves no child at its endless query.
        assert [path.name for path in Path(f"/proc/{server}/task").iterdir()] == [str(server)]
        with anyio.fail_after(5):
            while children(server):
                await anyio.sleep(0.02)


def test_an_assistant_goes_from_questions_to_rows_to_words_to_things() -> None:
    anyio.run(journey)


def started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *WORDS], stdin=pipe, stdout=pipe, stderr=pipe)


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly(told: signal.Signals) -> None:
    with started() as process:
        process.stdin.write(HELLO)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(told)
        process.wait(10)

        assert (process.returncode, process.stdout.read(), process.stderr.read()) == (0, b"", b"")


def test_it_ends_when_its_input_does_and_survives_what_is_no_message() -> None:
    with started() as process:
        out, err = process.communicate(b"nonsense\n" + b"\xff" * 5_000_000 + b"\n" + HELLO, timeout=20)

    assert json.loads(out)["id"] == 1
    assert (process.returncode, err) == (0, b"")


def test_a_graph_that_is_not_there_is_told_before_the_protocol_starts() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "comity", "mcp", "--graph", "nowhere"],
        input=HELLO,
        capture_output=True,
        check=False,
        timeout=20,
    )

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"found" in done.stderr


def test_the_configuration_that_the_documents_show_starts_the_server() -> None:
    text = (Path(__file__).parents[2] / "docs" / "assistants.md").read_text(encoding="utf-8")
    shown = json.loads(text.partition("```json\n")[2].partition("```")[0])["mcpServers"]["comity"]

    command = [str(Path(sys.executable).parent / shown["command"]), *shown["args"]]
    done = subprocess.run(command, input=HELLO, capture_output=True, check=False, timeout=20)

    assert json.loads(done.stdout)["result"]["serverInfo"]["name"] == "comity"
