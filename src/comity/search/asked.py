"""What is looked for, as the index reads it: the words of a text in each form they may be written in."""

from collections.abc import Iterable, Iterator, Sequence

from comity.errors import UsageError
from comity.search.folding import as_typed, fold, forms, is_unspaced
from comity.search.tokens import MOST_WORDS, START, Reading, Wanted, pairs

MOST_JOINED = 8


def worded(text: str) -> str:
    """Return ``text`` as it is; raises UsageError where it has no word to look for."""
    if not fold(text):
        raise UsageError("search", repr(text), "a name, part of one, or words about a thing")
    return text


def wordings(text: str) -> list[list[str]]:
    """Return the words of ``text`` in each form, the folded first, and with two neighbours written as one."""
    found = [form.split()[:MOST_WORDS] for form in (*forms(text), as_typed(text)) if form]
    joined = [
        [*words[:at], words[at] + words[at + 1], *words[at + 2 :]]
        for words in found[:1]
        for at in _gaps(words)
    ]
    return _once([*found, *joined])


def whole_words(wording: Sequence[str]) -> Reading:
    """Return the reading that wants each word as it stands."""
    return (*side_by_side(wording), *((Wanted(word),) for word in wording))


def beginnings(wording: Sequence[str]) -> Reading:
    """Return the reading that wants words that begin as those given do."""
    return (*side_by_side(wording), *((Wanted(word, begins=True),) for word in wording))


def side_by_side(wording: Iterable[str]) -> Reading:
    """Return the reading that wants each two characters of a script without blanks next to each other."""
    return tuple((Wanted(pair),) for pair in pairs(wording))


def as_one_types(wording: Sequence[str]) -> Reading:
    """Return the reading that wants each word whole but the last, which may be unfinished."""
    return (*whole_words(wording)[:-1], (Wanted(wording[-1], begins=True),))


def starting(wording: Sequence[str]) -> Reading:
    """Return the reading that wants a name whose first word is that of the text, the last unfinished."""
    if len(wording) == 1:
        return ((Wanted(START + wording[0], begins=True),),)
    return ((Wanted(START + wording[0]),), *as_one_types(wording))


def _gaps(words: list[str]) -> Iterator[int]:
    if len(words) <= MOST_JOINED:
        yield from (at for at in range(len(words) - 1) if not is_unspaced(words[at][0]))


def _once(wordings_: Iterable[list[str]]) -> list[list[str]]:
    return [list(words) for words in dict.fromkeys(map(tuple, wordings_))]
