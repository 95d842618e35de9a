"""The reading of words of which some were mistyped."""

from collections.abc import Iterable, Sequence

from comity.search.asked import side_by_side
from comity.search.reading import Tables
from comity.search.tokens import Group, Reading, Wanted
from comity.search.typos import meant, meant_beginning, slipped

MOST_WRONG = 3


def guessed(tables: Tables, wording: Sequence[str]) -> Reading:
    """Return the reading that wants, in place of each word that the index lacks, one that it may stand for.

    Where it lacks none, each may be a slip of the pen; where it lacks more than three, nothing is read.
    """
    known = tables.uses(wording)
    lacking = [word for word in wording if word not in known]
    if len(lacking) > MOST_WRONG:
        return ()
    stands_for = meant if lacking else slipped
    doubted = set(lacking or wording)
    groups = (_group(word, stands_for(tables, word) if word in doubted else ()) for word in wording)
    return (*side_by_side(wording), *groups)


def guessed_so_far(tables: Tables, wording: Sequence[str]) -> Reading:
    """Return the same reading of words the last of which is unfinished."""
    *done, last = wording
    before = guessed(tables, done)
    after = (Wanted(each, begins=True) for each in (last, *meant_beginning(tables, last)))
    return (*before, *side_by_side(wording), tuple(after)) if before or not done else ()


def any_guessed(tables: Tables, wording: Sequence[str]) -> list[Reading]:
    """Return readings that each want one word, or, of the first three lacking, one that it may stand for."""
    known = tables.uses(wording)
    lacking = [word for word in wording if word not in known][:MOST_WRONG]
    return [(_group(word, () if word in known else meant(tables, word)),) for word in {*known, *lacking}]


def _group(word: str, others: Iterable[str]) -> Group:
    return tuple(map(Wanted, dict.fromkeys((word, *others))))
