"""Shut a process in before it answers queries: it can open nothing more, and grow only so far."""

import os
import resource
import signal
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from comity.store.limits import Limits

MOST_FILES = 65_536
PAGES = Path("/proc/self/statm")


def confine(limits: Limits, kept: Iterable[int]) -> None:
    """Leave this process only the open files ``kept``, and no way to open another: no file, no network.

    It says nothing on standard error, dies of more memory than ``limits`` allow, and leaves no core.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    for before, after in pairwise([2, *sorted(kept), MOST_FILES]):
        os.closerange(before + 1, after)
    _limit_memory(limits.memory)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def end_after(seconds: float) -> None:
    """Have the system kill this process after so many seconds by the clock; 0 takes it back."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def used(pages: bytes) -> int:
    """Return the bytes of memory that a process has taken, by the contents of its ``statm``."""
    return int(pages.split()[0]) * resource.getpagesize()


def _limit_memory(most: int) -> None:
    if PAGES.exists():  # elsewhere than on Linux the system keeps no such limit
        allowed = used(PAGES.read_bytes()) + most
        resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))
