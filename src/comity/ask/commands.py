"""A question with its values as the command that asks it."""

import shlex
from collections.abc import Mapping, Sequence

from comity.catalogue import Query
from comity.errors import UsageError


def command(query: Query, values: Mapping[str, Sequence[str]]) -> str:
    """Return the command that asks ``query`` with just these values; raises UsageError for one it has not."""
    options = [
        word for name, texts in values.items() for text in texts for word in (_option(query, name), text)
    ]
    return shlex.join(["comity", "ask", query.name, *options])


def _option(query: Query, name: str) -> str:
    if name not in query.parameters:
        known = " or ".join(query.parameters) or "none: the question has no parameter"
        raise UsageError(query.name, f"the parameter {name!r}", known)
    return f"--{query.parameters[name].option}"
