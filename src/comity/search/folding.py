"""Fold text, so that what is the same to a reader is the same to the index.

Case, width, accents, hyphens, apostrophes, punctuation and spelling make no difference; ``fifth`` is ``5th``,
and a dotted abbreviation is its letters. Scripts written without blanks have a word for each character.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from comity.search.spelling import one_spelling

APOSTROPHES = "'\u2018\u2019\u02bc\u00b4`"
# Letters with a stroke or joined, which Unicode does not take apart.
PARTED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "þ": "th", "ı": "i"}
)
# Han, kana and bopomofo.
UNSPACED = (
    ("\u2e80", "\u2fdf"),
    ("\u3005", "\u3007"),
    ("\u3040", "\u312f"),
    ("\u31a0", "\u31bf"),
    ("\u31f0", "\u31ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
LETTER = r"[^\W\d_][\u0300-\u036f]*"
WORD = re.compile(
    rf"(?<![^ ]){LETTER}(?:\.{LETTER})+(?![^ .'])"  # U.N., e.g.
    r"|(?<![^ ])(?:[cdjlmnst]|qu)(?='[^ .'])"  # l'Internet, d'accord
    r"|[^ .']+(?:'[^ .']+)*"
)
# The marks that Latin and Greek letters carry; in other scripts a mark makes another letter.
ACCENTS = re.compile(r"(?<=[a-z\u00df-\u03ff])[\u0300-\u036f]+")
HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
ORDINALS = {
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th",
    "eighth": "8th",
    "ninth": "9th",
    "tenth": "10th",
    "eleventh": "11th",
    "twelfth": "12th",
    "thirteenth": "13th",
    "fourteenth": "14th",
    "fifteenth": "15th",
    "sixteenth": "16th",
    "seventeenth": "17th",
    "eighteenth": "18th",
    "nineteenth": "19th",
    "twentieth": "20th",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and where it stands in the text, in characters."""

    start: int
    end: int
    text: str


class _Evened(dict[int, str]):
    """What each character becomes before words are told apart, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _even(chr(code))
        return self[code]


def fold(text: str) -> str:
    """Return the folded words of ``text``, with a blank between them (NFKC, Unicode case folding).

    >>> fold("Organization of the U.N. — l\u2019Été"), fold("Fifth meeting"), fold("网络")
    ('organisation of the un l ete', '5th meeting', '网 络')
    """
    return " ".join(map(one_form, _plain_words(text)))


def as_typed(text: str) -> str:
    """Return ``text`` folded but for its spelling and its ordinals, as somebody types it letter by letter."""
    return " ".join(_plain_words(text))


def forms(text: str) -> tuple[str, ...]:
    """Return what ``text`` is looked up as: folded, and folded with its hyphens closed up, each once.

    >>> forms("multi-stakeholder")
    ('multi stakeholder', 'multistakeholder')
    """
    closed = HYPHEN.sub("", text)
    folded = [fold(text)] if closed == text else [fold(text), fold(closed)]
    return tuple(dict.fromkeys(filter(None, folded)))


def words(text: str) -> Iterator[Word]:
    """Yield the folded words of ``text``, with their places in it."""
    evened = text.translate(EVENED)
    places = [place for place, char in enumerate(text) for _ in EVENED[ord(char)]]
    for found in WORD.finditer(evened):
        for part in one_form(_plain(found[0])).split():
            yield Word(places[found.start()], places[found.end() - 1] + 1, part)


def is_unspaced(char: str) -> bool:
    """Tell whether ``char`` is of a script that is written without blanks between words."""
    return any(first <= char <= last for first, last in UNSPACED)


@lru_cache(65_536)
def one_form(word: str) -> str:
    """Return the form that the spellings of a word share, and an ordinal in digits."""
    return ORDINALS.get(word) or one_spelling(word)


def _plain_words(text: str) -> list[str]:
    return " ".join(map(_plain, WORD.findall(text.translate(EVENED)))).split()


@lru_cache(65_536)
def _plain(word: str) -> str:
    letters = word.replace("'", "").replace(".", "")
    if letters.isascii():
        return letters
    bare = ACCENTS.sub("", unicodedata.normalize("NFD", letters))
    return unicodedata.normalize("NFC", bare.translate(PARTED))


def _even(char: str) -> str:
    if unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f":  # the latter choose a glyph
        return ""
    even = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).casefold())
    return "".join(map(_letter, even))


def _letter(char: str) -> str:
    if char in APOSTROPHES:
        return "'"
    if char == "&":
        return " and "
    if is_unspaced(char):
        return f" {char} "
    return char if char == "." or char.isalnum() or unicodedata.category(char).startswith("M") else " "


EVENED = _Evened()
