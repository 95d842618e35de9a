"""One of several names, or an error that says which was meant."""

import difflib
from collections.abc import Iterable

from comity.errors import UsageError

MOST_ECHOED = 80


def refused(where: str, found: str, text: str, known: Iterable[str]) -> UsageError:
    """Return the error for ``text``, which is none of ``known``: it names the nearest, else all.

    >>> str(refused("network", "view", "institution-topc", ["institution-topic", "topic-stance"]))
    "network: found view 'institution-topc'; expected a view that there is (institution-topic?)"
    """
    names = list(known)
    near = difflib.get_close_matches(text[:MOST_ECHOED], names, n=2, cutoff=0.75)
    expected = f"a {found} that there is ({' or '.join(near)}?)" if near else f"one of {', '.join(names)}"
    return UsageError(where, f"{found} {text!r}", expected)
