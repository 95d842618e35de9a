"""How a publication ended."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """The graphs ``sent``, ``dropped`` and ``kept``, verified; and those that ``differ``, each with how.

    ``warnings`` says what keeps the store from answering questions, a sentence each.
    """

    sent: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: tuple[str, ...]
    differ: Mapping[str, str]
    warnings: tuple[str, ...] = ()
