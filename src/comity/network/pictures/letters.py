"""The room that letters take, by the widths of Arimo, and text broken into lines.

Arimo has the widths of Arial, Helvetica and Liberation Sans, one of which nearly every machine has; PNG files
are set in Arimo itself.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"
# Parts of an em, by the characters that are so wide; a letter with an accent is as wide as without.
EM = 2048
REGULAR = {
    391: "'",
    455: "ijlł‘’",
    532: "|",
    569: " !,./:;I[\\]ftı",
    682: "()-`r·“”„‐",
    684: "{}",
    717: "•",
    727: '"',
    797: "*",
    819: "°",
    961: "^",
    1024: "Jcksvxyz",
    1139: "#$0123456789?L_abdeghnopquđðþŁħ«»–§€",
    1196: "+<=>~×−",
    1251: "FTZßø",
    1366: "&ABEKPSVXYÞ",
    1479: "CDHNRUwĐ",
    1593: "GOQØ",
    1706: "Mm",
    1821: "%æ",
    1933: "Wœ",
    2048: "ÆŒ—…→",
    2079: "@",
}
BOLD = {
    487: "'",
    569: " ,./I\\ijlłı‘’",
    573: "|",
    682: "!()-:;[]`ft·‐",
    717: "•",
    797: "*r{}",
    819: "°",
    971: '"',
    1024: "z“”„",
    1139: "#$0123456789J_aceksvxy«»–§€",
    1196: "+<=>^~×−",
    1251: "?FLTZbdghnopqußøđðþŁħ",
    1366: "EPSVXYÞ",
    1479: "&ABCDHKNRUĐ",
    1593: "GOQwØ",
    1706: "M",
    1821: "%mæ",
    1933: "Wœ",
    1997: "@",
    2048: "ÆŒ—…→",
}


def _by_character(widths: Mapping[int, str]) -> Mapping[str, int]:
    return {character: width for width, characters in widths.items() for character in characters}


WIDTHS = {"normal": _by_character(REGULAR), "bold": _by_character(BOLD)}


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text is set: its size and the height of a line in points, its weight and its ink."""

    size: float
    leading: float
    weight: str = "normal"
    ink: str = "#1a1a1a"


def width(text: str, style: Style) -> float:
    """Return the room that ``text`` needs in ``style``, in points; an unknown character takes a whole em.

    >>> width("jill", Style(8, 10)), width("jill", Style(8, 10, "bold"))
    (7.11, 8.89)
    """
    return round(sum(_units(character, style) for character in text) * style.size / EM, 2)


def known(text: str, style: Style) -> bool:
    """Return whether the widths of all letters of ``text`` are known."""
    return all(_base(character) in WIDTHS[style.weight] for character in text)


def wrap(text: str, style: Style, room: float, most: int) -> tuple[str, ...]:
    """Return ``text`` as lines no wider than ``room``; past the ``most``th line it ends with an ellipsis.

    >>> wrap("Protection of undersea cables", Style(10, 12), 70, 4)
    ('Protection of', 'undersea', 'cables')
    """
    lines = [""]
    for word in _pieces(text, style, room):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, style) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            return (*lines[:-1], _ended(lines[-1], style, room))
        else:
            lines.append(word)
    return tuple(lines)


def cut(text: str, style: Style, room: float) -> str:
    """Return ``text`` on one line no wider than ``room``, an ellipsis for what does not fit.

    >>> cut("Protection of undersea cables", Style(10, 12), 70)
    'Protection of…'
    """
    return text if width(text, style) <= room else _ended(text, style, room)


def _units(character: str, style: Style) -> int:
    base = _base(character)
    return 0 if unicodedata.combining(base) else WIDTHS[style.weight].get(base, EM)


@lru_cache(4096)
def _base(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


def _pieces(text: str, style: Style, room: float) -> Iterator[str]:
    """Yield the words of ``text``, those wider than ``room`` cut into parts that fit."""
    for word in text.split():
        start = 0
        for end in range(1, len(word) + 1):
            if width(word[start:end], style) > room and end > start + 1:
                yield word[start : end - 1]
                start = end - 1
        yield word[start:]


def _ended(line: str, style: Style, room: float) -> str:
    while line and width(f"{line}…", style) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"
