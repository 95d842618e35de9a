"""A call is a process: it ends in time, dies when it is taken back, and harms nobody."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest

from comity.assistant.calls import in_call
from comity.errors import LimitError, UsageError
from comity.store import Limits, LocalGraph
from tests.waiting import until

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def children() -> set[str]:
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split())


def living(group: int) -> list[str]:
    """Return the processes of a group that are still at work."""
    command = ["ps", "-e", "-o", "pgid=,stat="]
    listed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    members = [line.split() for line in listed.splitlines()]
    return [state for number, state in members if int(number) == group and not state.startswith("Z")]


def refuse() -> None:
    raise UsageError("here", "this", "that")


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def test_a_call_gives_what_its_work_gives() -> None:
    assert anyio.run(in_call, lambda: {"pid": os.getpid()}, "call") != {"pid": os.getpid()}


@pytest.mark.parametrize(
    ("work", "seconds", "told"),
    [
        (refuse, 20, "here: found this; expected that"),
        (crash, 20, "call: found a call that broke off"),
        (lambda: 1 / 0, 20, "call: found a call that broke off"),
        (lambda: time.sleep(60), 0.2, "call: found no answer in time; expected one within 0.2 seconds"),
    ],
)
def test_a_call_that_goes_wrong_is_told_and_leaves_nothing(
    work: Callable[[], object], seconds: float, told: str
) -> None:
    before = children()

    with pytest.raises((LimitError, UsageError), match=told):
        anyio.run(in_call, work, "call", seconds)

    assert children() == before


def test_a_call_taken_back_takes_its_query_with_it(small: LocalGraph, tmp_path: Path) -> None:
    noted = tmp_path / "group"

    def work() -> None:
        noted.write_text(str(os.getpgrp()), encoding="ascii")
        small.run(ENDLESS, Limits(seconds=60))

    async def main() -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(in_call, work, "call")
            await anyio.to_thread.run_sync(until, lambda: noted.exists() and noted.stat().st_size)
            tasks.cancel_scope.cancel()

    anyio.run(main)
    group = int(noted.read_text(encoding="ascii"))
    assert until(lambda: not living(group))
