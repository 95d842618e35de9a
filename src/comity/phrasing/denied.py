"""Which of several meetings a text denies something of: ``new at the third, but not at the second``."""

from collections.abc import Iterator, Sequence

from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import Mentioned, covered
from comity.phrasing.words import Word, stem

DENYING = frozenset(map(stem, ("not", "absent", "nobody", "without", "minus", "except", "unlike", "unknown")))
BREAK = "but"


def denied_last(words: Sequence[Word], mentions: Sequence[Mentioned]) -> tuple[Mentioned, ...]:
    """Return ``mentions`` in order, but for the meetings after a word such as ``not``, which come last."""
    meetings = [each for each in mentions if "meeting" in each.things]
    denied = list(_denied(words, meetings))
    return (*(each for each in mentions if each not in denied), *denied)


def _denied(words: Sequence[Word], meetings: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Yield the meetings after each denial, up to the next word that says something, or ``but``."""
    after = False
    for word in words:
        named = [each for each in meetings if each.start == word.start]
        if after:
            yield from named
        if word.stem in DENYING:
            after = True
        elif word.text == BREAK or (word.text not in EMPTY and not covered(word, meetings)):
            after = after and not _begun(word, words, meetings)


def _begun(word: Word, words: Sequence[Word], meetings: Sequence[Mentioned]) -> bool:
    """Tell whether a meeting was named between the last denial before ``word`` and it."""
    denials = [each.start for each in words if each.stem in DENYING and each.start < word.start]
    return any(max(denials) < each.start < word.start for each in meetings)
