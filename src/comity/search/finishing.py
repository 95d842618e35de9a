"""The words that a long beginning may go on as, where it is too long for the lists of the full-text table."""

from comity.search.reading import Tables
from comity.search.tables import LONGEST_PREFIX
from comity.search.tokens import START, Group, Reading, Wanted

MOST_ENDINGS = 20


def finished(tables: Tables, reading: Reading) -> Reading:
    """Return ``reading`` with each beginning that no list is kept of as the words that begin so."""
    return tuple(tuple(each for wanted in group for each in _finished(tables, wanted)) for group in reading)


def _finished(tables: Tables, wanted: Wanted) -> Group:
    if not wanted.begins or len(wanted.word) <= LONGEST_PREFIX:
        return (wanted,)
    word = wanted.word.removeprefix(START)
    mark = wanted.word.removesuffix(word)
    return tuple(Wanted(mark + each) for each in (word, *tables.begun([word], MOST_ENDINGS)))
