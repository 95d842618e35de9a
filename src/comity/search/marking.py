"""Where in a text the words stand that were looked for."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from comity.search.folding import Word, as_typed, forms, words
from comity.search.hits import Marks
from comity.search.tokens import START, Wanted


def whole(text: str) -> Marks:
    """Return the marks of a text that matched from its first word to its last."""
    found = list(words(text))
    return ((found[0].start, found[-1].end),) if found else ()


def begins(text: str, beginning: str) -> bool:
    """Tell whether ``text``, in one of the forms it is written in, begins as ``beginning`` does in one."""
    starts = (*forms(beginning), as_typed(beginning))
    return any(form.startswith(starts) for form in (*forms(text), as_typed(text)))


def marks(text: str, wanted: Iterable[Wanted]) -> Marks:
    """Return the starts and ends of the words in ``text`` that are ``wanted``, or of their beginnings."""
    wanted = tuple(Wanted(each.word.removeprefix(START), each.begins) for each in wanted)
    found = list(words(text))
    spans = {span for word in found for span in _spans(text, word, wanted)}
    whole_words = {each.word for each in wanted}
    spans |= {
        (one.start, other.end) for one, other in pairwise(found) if one.text + other.text in whole_words
    }
    return _joined(sorted(spans))


def _spans(text: str, word: Word, wanted: Sequence[Wanted]) -> Iterator[tuple[int, int]]:
    typed = as_typed(text[word.start : word.end])
    for each in wanted:
        if each.word in {word.text, typed}:
            yield word.start, word.end
        elif each.begins and (typed.startswith(each.word) or word.text.startswith(each.word)):
            even = len(typed) == word.end - word.start
            yield word.start, word.start + len(each.word) if even else word.end


def _joined(spans: Iterable[tuple[int, int]]) -> Marks:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
