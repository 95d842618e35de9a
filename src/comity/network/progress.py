"""Long work on networks: how far it is, and the collector of cycles put off meanwhile."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias, TypeVar

Progress: TypeAlias = Callable[[str], None]
Each = TypeVar("Each")

MANY = 100_000


def told(each: Iterable[Each], what: str, progress: Progress | None) -> Iterator[Each]:
    """Yield ``each``, and tell ``progress`` after every 100,000 how many there were of ``what``."""
    for count, one in enumerate(each, start=1):
        yield one
        if progress and count % MANY == 0:
            progress(f"{count:,} {what}")


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the collector of cycles: a network has none, and it would go through it again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
