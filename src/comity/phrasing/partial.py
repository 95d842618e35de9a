"""Names that a text gives in part: ``the third GGE`` for ``3rd UN GGE``."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from comity.names import KINDS
from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import PARTS, Mentioned, by_kind, stems
from comity.phrasing.words import Word
from comity.search import Hit, Index, fold

WHOLE = tuple(kind for kind in KINDS if kind not in PARTS)
NAMES = frozenset({"label", "name", "notation"})
MOST_HITS = 12
# A hit much worse than the best is of another thing, which is called after it.
NEAR_BEST = 0.9


def partly_named(index: Index, words: Sequence[Word], strange: Iterable[Word]) -> Iterator[Mentioned]:
    """Yield the things whose names are at least half a run of ``words`` with a ``strange`` one in it.

    A run is of words written as names, numbers and strange words; a single one must be written as a name.
    """
    unknown = {each.start for each in strange}
    for belongs, run in groupby(words, lambda word: _may_name(word, unknown)):
        part = list(run)
        if belongs and unknown & {each.start for each in part} and (len(part) > 1 or part[0].name):
            hits = index.search(" ".join(each.text for each in part), WHOLE, MOST_HITS)
            if things := by_kind(hit.iri for hit in _holding(hits, part)):
                yield Mentioned(part[0].start, part[-1].end, stems(part), things)


def _may_name(word: Word, unknown: set[int]) -> bool:
    return word.text not in EMPTY and (word.name or word.text[0].isdigit() or word.start in unknown)


def _holding(hits: Sequence[Hit], part: Sequence[Word]) -> list[Hit]:
    said = {each.text for each in part}
    whole = [hit for hit in hits if hit.field in NAMES and _names(said, hit.matched)]
    return [hit for hit in whole if hit.score >= NEAR_BEST * whole[0].score]


def _names(said: set[str], name: str) -> bool:
    words = set(fold(name).split()) - EMPTY
    return said <= words and 2 * len(said) >= len(words)
