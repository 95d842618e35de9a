"""Time work fairly: each sample in a process of its own, both sides in turn, and the best of several."""

import gc
import multiprocessing
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Work:
    """What is timed, ``run``, given what ``prepare`` makes before the clock starts."""

    run: Callable[[Any], object]
    prepare: Callable[[], object] = lambda: None


def best(times: int, *works: Work) -> list[float]:
    """Return the least seconds that each of ``works`` took, one sample of each in turn, ``times`` times."""
    rounds = [[sample(work) for work in works] for _ in range(times)]
    return [min(samples) for samples in zip(*rounds, strict=True)]


def sample(work: Work) -> float:
    """Return the seconds that ``work`` takes in a fork that has our imports and nothing remembered."""
    receiver, sender = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_timed, args=(work, sender))
    process.start()
    sender.close()
    seconds: float = receiver.recv()
    process.join()
    return seconds


def _timed(work: Work, sender: Connection) -> None:
    prepared = work.prepare()
    gc.collect()
    start = time.perf_counter()
    work.run(prepared)
    sender.send(time.perf_counter() - start)
