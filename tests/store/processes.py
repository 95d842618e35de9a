"""Run a function in a process of its own, to be killed on the way."""

import os
import signal
import sys
from collections.abc import Callable

# What Python tells an audit hook of the steps by which a build changes its folder; a kill comes before each.
STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "fcntl.flock"}


def start(work: Callable[[], object]) -> int:
    """Start ``work`` in a child process, which ends with 0 when it is done, and return its id."""
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    finally:
        os._exit(1)


def ended(child: int) -> int:
    """Wait for ``child``; return its exit code, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_before_step(number: int, folder: str, work: Callable[[], object]) -> int:
    """Run ``work`` in a child killed before its ``number``-th step in ``folder``; return how it ended."""
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in STEPS and (event == "fcntl.flock" or str(arguments[0]).startswith(folder)):
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    def watched() -> None:
        sys.addaudithook(count)
        work()

    return ended(start(watched))
