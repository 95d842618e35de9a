"""Lists of JSON, an element at a time, laid out as ``json.dumps(…, indent=1)`` lays out the whole."""

import json
from collections.abc import Iterable, Iterator
from typing import Any


def elements(listed: Iterable[Any], depth: int) -> Iterator[str]:
    r"""Yield the parts of a list that stands ``depth`` levels deep.

    >>> "".join(elements([{"id": 1}], 1)), "".join(elements([], 1))
    ('[\n  {\n   "id": 1\n  }\n ]', '[]')
    """
    line = "\n" + " " * (depth + 1)
    before = "[" + line
    for each in listed:
        yield before + dumped(each, depth + 1)
        before = "," + line
    yield "[]" if before.startswith("[") else line[:-1] + "]"


def dumped(value: Any, depth: int) -> str:
    """Return ``value`` as JSON, laid out as it is where it stands ``depth`` levels deep."""
    # No text has a line end of its own: JSON escapes it.
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1)
    return text.replace("\n", "\n" + " " * depth)
