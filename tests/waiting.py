"""Wait for what another process does, as long as a busy machine may need for it."""

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")
PATIENCE = 10.0


def until(look: Callable[[], Seen]) -> Seen:
    """Return what ``look`` gives once that is true, or after ``PATIENCE`` seconds, true or not."""
    deadline = time.monotonic() + PATIENCE
    while not (seen := look()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return seen
