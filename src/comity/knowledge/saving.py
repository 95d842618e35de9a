"""A text for whoever asked for it: into a file, or back."""

import os
from pathlib import Path

from comity import store
from comity.knowledge.calls import Place


def written(text: str, path: Place | None) -> str | None:
    """Write ``text`` to ``path`` in UTF-8; without a path, return it.

    Two outcomes for one call, as the frames of pandas and polars have it, so that a notebook which writes a
    file does not print it too. Raises UsageError for a path that cannot be written.
    """
    if path is None:
        return text
    store.save(text.encode(), Path(os.fspath(path)))
    return None
