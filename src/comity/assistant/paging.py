"""Answers that fit a context window: cut where they grow too long, and never without a word."""

from collections.abc import Iterable
from typing import TypeVar

from comity.assistant.outputs import More, Part
from comity.errors import LimitError

MOST_CHARACTERS = 24_000
NARROWER = "ask again with start, or narrow the question by a parameter"
Entry = TypeVar("Entry", bound=Part)


def fitting(entries: Iterable[Entry], where: str) -> list[Entry]:
    """Return the first of ``entries`` that fit the size of an answer, in characters of JSON.

    Raises LimitError, ``where`` being the place, where not even one does.
    """
    kept: list[Entry] = []
    size = 0
    for entry in entries:
        size += len(entry.model_dump_json(exclude_none=True))
        if size > MOST_CHARACTERS:
            break
        kept.append(entry)
    if size and not kept:
        raise LimitError(where, f"a row of {size:,} characters", f"at most {MOST_CHARACTERS:,}; select less")
    return kept


def more(total: int, start: int, kept: int, hint: str = NARROWER) -> More | None:
    """Return what is told of the entries after those kept, or nothing where there are none."""
    left = total - start - kept
    return More(left=left, next_start=start + kept, hint=hint) if left > 0 else None
