"""Plain words: which question of the catalogue they ask, and of what; no model, no network."""

from comity.phrasing.readings import Reading, Understanding, Verdict
from comity.phrasing.understanding import understand

__all__ = ["Reading", "Understanding", "Verdict", "understand"]
