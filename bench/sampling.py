"""Time work fairly: each sample in a process of its own, both sides in turn, and the best of several."""

import gc
import multiprocessing
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Work:
    """What is timed, ``run``, given what ``prepare`` makes before the clock starts."""

    run: Callable[[Any], object]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Cost:
    """What work took: seconds by the clock and of the processor; the bytes held before it, and at most.

    ``bare`` is what the process held before anything was made ready: the interpreter and the libraries.
    """

    seconds: float
    busy: float
    held: int
    peak: int
    bare: int = 0

    @property
    def needed(self) -> int:
        """The most that was held for the work and what it works on."""
        return self.peak - self.bare


def best(times: int, *works: Work) -> list[float]:
    """Return the least seconds that each of ``works`` took, one sample of each in turn, ``times`` times."""
    rounds = [[sample(work) for work in works] for _ in range(times)]
    return [min(samples) for samples in zip(*rounds, strict=True)]


def sample(work: Work) -> float:
    """Return the seconds that ``work`` takes in a fork that has our imports and nothing remembered."""
    return cost(work).seconds


def cost(work: Work) -> Cost:
    """Return the seconds and the memory that ``work`` takes in such a fork."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_timed, args=(work, sender))
    process.start()
    sender.close()
    found: Cost = receiver.recv()
    process.join()
    return found


def _timed(work: Work, sender: Connection) -> None:
    bare, prepared = _memory("VmRSS"), work.prepare()
    gc.collect()
    _forget_peak()
    held, busy, start = _memory("VmRSS"), time.process_time(), time.perf_counter()
    kept = work.run(prepared)
    seconds = time.perf_counter() - start
    sender.send(Cost(seconds, time.process_time() - busy, held, _memory("VmHWM"), bare))
    del kept


def _forget_peak() -> None:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _memory(name: str) -> int:
    """Return a number of bytes that Linux gives for this process, elsewhere 0."""
    with suppress(OSError):
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))
    return 0
