"""Text as it goes into a picture or an XML file: made printable, measured, broken into lines."""

import re
import unicodedata
from collections.abc import Iterator

# Control characters and lone surrogates are no XML; the direction overrides would mirror what follows them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

# Thousandths of an em, the wider of DejaVu Sans and Arial and rounded up: what fits by this table fits in
# any usual sans-serif font, so that a picture needs no font of its own.
WIDTHS = {
    280: "'ijl",
    320: ",.I‘’ ",
    360: "/:;\\f|·",
    400: "()-[]t",
    440: "!r",
    520: '"*J`“”',
    560: "?L_csz–",
    600: "kvxy",
    640: "$0123456789FTabdeghnopqu{}",
    680: "EKPSY",
    720: "ABVXZ",
    760: "CHNRU",
    800: "&DGOQ",
    840: "#+<=>^w~×",
    880: "M",
    1000: "%Wm—…@",
}
WIDTH_OF = {char: width / 1000 for width, chars in WIDTHS.items() for char in chars}
WIDEST = 1.0
BOLD = 1.15


def printable(text: str) -> str:
    r"""Return ``text`` on one line, without the characters that XML forbids or that turn its direction.

    >>> printable("Cyber\x00 \n dialogue")
    'Cyber dialogue'
    """
    return " ".join(UNPRINTABLE.sub("", text).split())


def width(text: str, size: float) -> float:
    """Return the room that ``text`` needs when set in a sans-serif font of ``size``, in the same unit.

    >>> width("jill", 10)
    11.2
    """
    return round(size * sum(map(_em, text)), 3)


def _em(char: str) -> float:
    base = unicodedata.normalize("NFD", char)[0]
    if unicodedata.combining(base):
        return 0.0
    return WIDTH_OF.get(base, WIDEST)


def wrap(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Return ``text`` as lines no wider than ``room``; past the ``most``th line it ends with an ellipsis.

    >>> wrap("Protection of undersea cables", 10, 80, 4)
    ('Protection of', 'undersea', 'cables')
    """
    lines = [""]
    for word in _pieces(text, size, room):
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            return (*lines[:-1], _ended(lines[-1], size, room))
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(text: str, size: float, room: float) -> Iterator[str]:
    """Yield the words of ``text``, those wider than ``room`` cut into parts that fit."""
    for word in text.split():
        start = 0
        for end in range(1, len(word) + 1):
            if width(word[start:end], size) > room:
                yield word[start : end - 1]
                start = end - 1
        yield word[start:]


def _ended(line: str, size: float, room: float) -> str:
    while width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line}…"
