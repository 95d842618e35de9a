"""Where the sentences of a source lie in its normalised text; a heading or a run of menu lines counts as one.

Rules for prose in English and near it, not a model: the same text gives the same sentences on every machine.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from comity.names import normalise_source

Span = tuple[int, int]

OPENING, CLOSING, STOPS = "\"'“‘([«", "\"'”’)]»", ".!?…"
TOKEN = re.compile(r"\S+")
FULL_WIDTH = re.compile(r"[。！？]+[”’」』）]*")
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
# Words whose full stop ends no sentence: always, or before a number. "etc." is none: it often ends one.
TITLES = "al amb approx capt cf dr ed eds eg gen gov ie lt maj mr mrs ms prof rep sen sgt st vs"
NUMBERED = "art arts ch doc fig no nos p para paras pp res sec vol"
MONTHS = (
    "jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august "
    "september october november december januar februar märz mai juni juli oktober dezember"
)
NEVER_LAST = frozenset(TITLES.split())
BEFORE_NUMBERS = frozenset((NUMBERED + " " + MONTHS).split())
AFTER_DAYS = frozenset(MONTHS.split())
# After initials such as "U.S." only these tell a new sentence from a name.
STARTS = "A An As At Both But For He However If In It On She That The There These They This We With"
STARTERS = frozenset(STARTS.split())
LINE_ENDS = tuple('.!?…:;。！？”"')
BULLETS = tuple("•-–*·▪◦")
FITS = 0.75


def sentences(text: str) -> tuple[Span, ...]:
    r"""Return where each sentence of ``text`` starts and ends in its normalised form, blanks left out.

    >>> sentences("Report\n\nMr. Gray spoke at 10 a.m. in Oslo. All agreed.")
    ((0, 6), (7, 41), (42, 53))
    """
    normal = normalise_source(text)
    starts = sorted({0, len(normal), *_after_lines(text), *_after_stops(normal)})
    spans = ((start, start + len(normal[start:end].rstrip())) for start, end in pairwise(starts))
    return tuple(span for span in spans if span[0] < span[1])


def _after_stops(normal: str) -> Iterator[int]:
    yield from (stop.end() for stop in FULL_WIDTH.finditer(normal))
    begun = 0
    for token, following in pairwise(TOKEN.finditer(normal)):
        if _ends(token[0], following[0], first=token.start() == begun):
            begun = following.start()
            yield begun


def _ends(token: str, following: str, *, first: bool) -> bool:
    body, after = token.rstrip(CLOSING), following.lstrip(OPENING)
    word = body.rstrip(STOPS).lstrip(OPENING)
    stop = body[len(body.rstrip(STOPS)) :]
    if not stop or after[:1].islower():
        return False
    if stop != ".":
        return True
    if INITIALS.fullmatch(word):
        return "." in word and after in STARTERS
    if word.isdigit():
        return not first and not (len(word) < 3 and after.lower() in AFTER_DAYS)
    known = word.lower().replace(".", "")
    return not (known in NEVER_LAST or (known in BEFORE_NUMBERS and after[:1].isdigit()))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not empty, where it starts in the normalised text, whether an empty one is before."""

    text: str
    start: int
    apart: bool

    @property
    def ends(self) -> bool:
        return self.text.endswith(LINE_ENDS)


def _lines(text: str) -> Iterator[_Line]:
    start, apart = 0, True
    for raw in unicodedata.normalize("NFC", text).splitlines():
        words = " ".join(raw.split())
        if words:
            yield _Line(words, start, apart)
            start += len(words) + 1
        apart = not words


def _after_lines(text: str) -> Iterator[int]:
    lines = list(_lines(text))
    width = max((len(line.text) for line in lines), default=0)
    for before, line in pairwise(lines):
        if _breaks(before, line, width):
            yield line.start


def _breaks(before: _Line, line: _Line, width: int) -> bool:
    if line.text[0].islower():
        return line.apart and before.ends
    if line.apart or line.text.startswith(BULLETS):
        return line.apart or before.ends or line.ends
    # Neither ends anything: the middle of a paragraph, or a menu.
    if not (before.ends or line.ends):
        return False
    room = width * FITS - len(before.text)
    return len(line.text.partition(" ")[0]) < room
