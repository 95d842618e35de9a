"""Hold the query of an address against what its page takes: the rest is refused, not passed over."""

import difflib
from collections.abc import Collection, Iterable

from comity.errors import UsageError

WHERE = "address"


def refuse_others(given: Iterable[str], taken: Collection[str]) -> None:
    """Raise UsageError, which names those ``taken``, for a field of ``given`` that is none of them."""
    for name in given:
        if name not in taken:
            raise UsageError(WHERE, f"the field {name!r:.80}", _expected(name, taken))


def refuse_more(name: str, values: Collection[str]) -> None:
    """Raise UsageError where the field ``name`` has more than one of ``values``."""
    if len(values) > 1:
        raise UsageError(WHERE, f"{name} with {len(values)} values", f"{name} with one value")


def refuse_unknown(name: str, value: str, known: Collection[str]) -> None:
    """Raise UsageError for a ``value`` of the field ``name`` that is none of those ``known``."""
    if value not in known:
        raise UsageError(WHERE, f"{name}={value!r:.80}", " or ".join(f"{name}={each}" for each in known))


def _expected(name: str, taken: Collection[str]) -> str:
    if not taken:
        return "no field, as this page takes none"
    near = difflib.get_close_matches(name[:80], taken, 1)
    guess = f"{near[0]} (did you mean that?), or another of " if near else "one of "
    return f"{guess}{', '.join(taken)}"
