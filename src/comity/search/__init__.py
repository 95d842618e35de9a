"""Find things by what they are called and by words about them: full text in SQLite."""

from comity.search.asked import worded
from comity.search.folding import Word, fold, words
from comity.search.hits import Hit, Mention, years
from comity.search.index import KNOWN_KINDS, PARTIES, Index
from comity.search.listing import listed
from comity.search.opening import open_index
from comity.search.resolving import exists, resolve

__all__ = [
    "KNOWN_KINDS",
    "PARTIES",
    "Hit",
    "Index",
    "Mention",
    "Word",
    "exists",
    "fold",
    "listed",
    "open_index",
    "resolve",
    "worded",
    "words",
    "years",
]
