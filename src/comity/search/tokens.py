"""The tokens under which the full-text table holds an entry, and queries in them.

The words of every form of a text are tokens; so are its kind, the first word of a name, and each two
characters of a script without blanks. Marks that folding takes out of any text keep them apart from words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from comity.search.folding import as_typed, forms, is_unspaced

KIND, START = MARKS = "¶", "§"
MOST_WORDS = 32


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that is looked for: as it stands, or as what a word begins with."""

    word: str
    begins: bool = False

    def __str__(self) -> str:
        return f'"{self.word}"{"*" if self.begins else ""}'


Group = tuple[Wanted, ...]
Reading = tuple[Group, ...]


def tokens(text: str, kind: str, is_name: bool) -> set[str]:
    """Return the tokens of ``text``, of a thing of ``kind``."""
    found = {KIND + kind}
    for form in {*forms(text), as_typed(text)}:
        words = form.split()
        found.update(words, pairs(words))
        if is_name and words:
            found.add(START + words[0])
    return found


def pairs(words: Iterable[str]) -> Iterator[str]:
    """Yield each two words that follow each other and are characters of a script without blanks."""
    for one, other in pairwise(words):
        if is_unspaced(one[0]) and is_unspaced(other[0]):
            yield one + other


def expression(readings: Iterable[Reading], kinds: Sequence[str]) -> str:
    """Return the FTS5 query for entries of ``kinds`` that answer to one of ``readings``, or nothing.

    A reading wants one word of each of its groups. Folded words hold nothing that has a meaning to FTS5.
    """
    wanted = " OR ".join(f"({' AND '.join(map(_either, reading))})" for reading in readings if reading)
    if not wanted or not kinds:
        return wanted
    return f"({wanted}) AND ({' OR '.join(str(Wanted(KIND + kind)) for kind in kinds)})"


def _either(group: Group) -> str:
    return f"({' OR '.join(map(str, group))})"
