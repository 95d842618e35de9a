"""Names that a sentence gives in part, or in another number or order: ``the GGE of 2009-10``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import log

from comity.search.finding import hit, ranked
from comity.search.folding import Word, words
from comity.search.hits import Mention
from comity.search.marking import whole
from comity.search.reading import Row, Tables
from comity.search.tokens import Wanted, expression

# Words that names are held together with; they tell no name from another.
SMALL = frozenset({"a", "against", "and", "at", "between", "for", "from", "in", "of", "on", "the", "to"})
SHORTENED = {
    "eu": ("european", "union"),
    "uk": ("united", "kingdom"),
    "un": ("united", "nations"),
    "us": ("united", "states"),
}
FIELDS = frozenset({"label", "name", "notation"})
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
# A word that more entries have is not looked for; so many names are compared at most.
COMMON, MOST_NAMES, MOST_WORDS = 80, 600, 60
# A name is meant where this share of it was said, in two words or more.
LEAST_SHARE, FEWEST = 0.7, 2
# What is as near as this to the nearest is meant as well.
AS_NEAR = 0.97


@dataclass(frozen=True, slots=True)
class Run:
    """A name, the run of words that it resembles, from first to last, their weight and share of the name."""

    row: Row
    first: int
    last: int
    weight: float
    share: float


def resembling(tables: Tables, sentence: str, kinds: Sequence[str]) -> tuple[Mention, ...]:
    """Return the runs of words in ``sentence`` that are most of a name of ``kinds``, left to right.

    Where runs overlap, the one that says most is taken. Numbers of a name have all to be said.
    """
    found = list(words(sentence))[:MOST_WORDS]
    said = [frozenset(_ways(word.text)) for word in found]
    uses = tables.uses(way for ways in said for way in ways)
    rare = sorted(word for word, times in uses.items() if times <= COMMON and word not in SMALL)
    match = expression([(tuple(map(Wanted, rare)),)], kinds) if rare else ""
    rows = [row for row in tables.listed(match, True, MOST_NAMES) if row.field in FIELDS]
    weights = _weights(tables, rows)
    runs = [run for row in rows for run in _runs(row, said, weights)]
    return tuple(_mentions(sentence, found, runs))


def _ways(word: str) -> Iterator[str]:
    yield word
    yield from SHORTENED.get(word, ())
    yield _even(word)


def _even(word: str) -> str:
    ordinal = ORDINAL.fullmatch(word)
    if ordinal:
        return ordinal[1]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _weights(tables: Tables, rows: Iterable[Row]) -> Mapping[str, float]:
    uses = tables.uses({word.text for row in rows for word in words(row.text)})
    return {word: log(1 + 10 * MOST_NAMES / times) for word, times in uses.items() if word not in SMALL}


def _runs(row: Row, said: Sequence[frozenset[str]], weights: Mapping[str, float]) -> Iterator[Run]:
    name = {_even(word.text): weights.get(word.text, 0.0) for word in words(row.text)}
    total = sum(name.values())
    numbers = {word for word in name if word.isdigit()}
    first = 0
    while first < len(said):
        met = list(_run(said[first:], name))
        content = set().union(*met)
        weight = sum(name[word] for word in content)
        if sum(map(bool, met)) >= FEWEST and weight >= LEAST_SHARE * total and numbers <= content:
            yield Run(row, first, first + len(met) - 1, weight, weight / total)
        first += max(1, len(met))


def _run(said: Sequence[frozenset[str]], name: Mapping[str, float]) -> Sequence[set[str]]:
    """Return, for each word of the run that ``said`` begins with, the words of the name that it says."""
    met = [{even for way in ways if name.get(even := _even(way))} for ways in said]
    begun = bool(met and met[0])
    run = takewhile(lambda at: begun and (met[at] or said[at] & SMALL), range(len(met)))
    last = max((at for at in run if met[at]), default=-1)
    return met[: last + 1]


def _mentions(sentence: str, found: Sequence[Word], runs: Sequence[Run]) -> Iterator[Mention]:
    taken: list[Run] = []
    for run in sorted(runs, key=lambda each: (-each.weight, -each.share, each.first)):
        rivals = [each for each in taken if each.first <= run.last and run.first <= each.last]
        near = all(run.weight * run.share >= AS_NEAR * each.weight * each.share for each in rivals)
        same = all((run.first, run.last) == (each.first, each.last) for each in rivals)
        if not rivals or (same and near):
            taken.append(run)
    for first, last in sorted({(each.first, each.last) for each in taken}):
        rows = [each.row for each in taken if each.first == first]
        start, end = found[first].start, found[last].end
        hits = ranked(hit(row, whole(row.text), LEAST_SHARE) for row in rows)
        yield Mention(start, end, sentence[start:end], hits)
