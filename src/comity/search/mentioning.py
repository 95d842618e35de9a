"""The names that stand in a sentence."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from comity.search.finding import EXACT, Request, hit, ranked
from comity.search.folding import Word, forms, is_unspaced, words
from comity.search.hits import Hit, Mention
from comity.search.marking import whole
from comity.search.reading import Row, Tables

MOST_WORDS = 2_000
SHORT_CODE = 2
MOST_OF_PARTS = 0.3
SHORTEST_PLURAL = 4
ARTICLES = frozenset({"a", "an", "the"})
Bearers = Mapping[str, Sequence[Row]]


def mentions(tables: Tables, sentence: str) -> tuple[Mention, ...]:
    """Return the longest names in ``sentence``, left to right, none overlapping, each with all its bearers.

    A name may be in the plural where it is known in the singular, and the other way round. A code of one or
    two letters is a name only as it is printed, because "is" and "in" are words.
    """
    found = list(islice(words(sentence), MOST_WORDS))
    bearers: defaultdict[str, list[Row]] = defaultdict(list)
    for name, row in tables.bearing(_all_names(sentence, found, tables.longest_name)):
        bearers[name].append(row)
    return tuple(_chosen(sentence, found, tables.longest_name, bearers))


def parts(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return the things whose names stand in a text that has characters of a script without blanks.

    Those whose names are most of the text come first.
    """
    if not any(map(is_unspaced, request.text)):
        return ()
    found = (
        replace(each, score=round(MOST_OF_PARTS * len(mention.text) / len(request.text), 4))
        for mention in mentions(tables, request.text)
        for each in mention.hits
        if not request.kinds or each.kind in request.kinds
    )
    return ranked(found)[: request.limit]


def _all_names(sentence: str, found: Sequence[Word], longest: int) -> Iterator[str]:
    for start in range(len(found)):
        for end in range(start + 1, min(start + longest, len(found)) + 1):
            yield from _names(sentence, found[start:end])


def _chosen(sentence: str, found: Sequence[Word], longest: int, bearers: Bearers) -> Iterator[Mention]:
    start = 0
    while start < len(found):
        ends = range(min(start + longest, len(found)), start, -1)
        tried = (_mention(sentence, found[start:end], bearers) for end in ends)
        mention = next((each for each in tried if each), None)
        start += 1
        if (
            mention
            and found[start - 1].text in ARTICLES
            and _goes_on(sentence, found[start:], mention, longest, bearers)
        ):
            continue
        if mention:
            yield mention
            while start < len(found) and found[start].start < mention.end:
                start += 1


def _goes_on(sentence: str, after: Sequence[Word], mention: Mention, longest: int, bearers: Bearers) -> bool:
    """Tell whether a name that begins after the article of ``mention`` ends after it."""
    ends = (end for end in range(1, min(longest, len(after)) + 1) if after[end - 1].end > mention.end)
    return any(_mention(sentence, after[:end], bearers) for end in ends)


def _mention(sentence: str, part: Sequence[Word], bearers: Bearers) -> Mention | None:
    start, end = part[0].start, part[-1].end
    text = sentence[start:end]
    for name in _names(sentence, part):
        if hits := _hits(text, bearers.get(name, ())):
            return Mention(start, end, text, hits)
    return None


def _names(sentence: str, part: Sequence[Word]) -> list[str]:
    """Return what ``part`` may name: as it stands, hyphens closed, the last word in the other number."""
    said = " ".join(word.text for word in part)
    closed = forms(sentence[part[0].start : part[-1].end])
    return list(dict.fromkeys((said, *closed, *_other_number(said))))


def _other_number(said: str) -> Iterator[str]:
    if len(said.rpartition(" ")[2]) < SHORTEST_PLURAL or not said.isascii():
        return
    if said.endswith("ies"):
        yield f"{said[:-3]}y"
    if said.endswith("es"):
        yield said[:-2]
    if said.endswith("s") and not said.endswith("ss"):
        yield said[:-1]
    else:
        yield f"{said}s"


def _hits(text: str, rows: Sequence[Row]) -> tuple[Hit, ...]:
    return ranked(
        hit(row, whole(row.text), EXACT) for row in rows if len(row.text) > SHORT_CODE or row.text == text
    )
