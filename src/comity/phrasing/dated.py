"""Years that a text names, and the periods and months that no question is asked of."""

import re
from collections.abc import Iterator, Sequence

from comity.names import Literal
from comity.phrasing.mentions import Mentioned, covered, stems
from comity.phrasing.words import Word

YEAR = re.compile(r"(?:19|20)\d\d")
# Years that bound a period, which no question can be asked of.
PERIODS = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        r"\b(?:after|before|since|until|till|by|prior to|up to|(?:earl|lat)\w+ than|beyond)"
        rf" (?:the )?(?:(?!in\b)\w+ )?(?:of )?{YEAR.pattern}",
        rf"{YEAR.pattern}(?: ?[-–—/] ?| (?:to|until|till|through) )(?:{YEAR.pattern}|\d\d\b)",
        rf"\bbetween {YEAR.pattern} and {YEAR.pattern}",
        rf"{YEAR.pattern} (?:onwards?|and (?:after|before|later|earlier)|or (?:later|earlier))\b",
    )
)
MONTH = re.compile(
    r"\b(?:(?i:january|february|march|april|june|july|august|september|october|november|december)|May)\b"
)


def dated(text: str, words: Sequence[Word], taken: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Yield the years and months among the ``words`` of ``text`` that stand in no other mention.

    A month, and a year that bounds a period, such as ``after 2020``, has no kind: no question is asked of it.
    """
    periods = [found.span() for each in PERIODS for found in each.finditer(text)]
    for word in (each for each in words if not covered(each, taken)):
        bounds = any(start <= word.start < end for start, end in periods)
        if YEAR.fullmatch(word.text):
            things = {} if bounds else {"year": (Literal(word.text),)}
            yield Mentioned(word.start, word.end, stems([word]), things)
        elif MONTH.fullmatch(text, word.start, word.end):
            yield Mentioned(word.start, word.end, frozenset({word.text}), {})
