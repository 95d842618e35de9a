"""How a publication ended."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """The graphs ``sent``, ``dropped`` and ``kept``, verified; and those that ``differ``, each with how."""

    sent: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: tuple[str, ...]
    differ: Mapping[str, str]
