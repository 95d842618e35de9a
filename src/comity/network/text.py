"""Text as it goes into a picture or an XML file: made printable."""

import re

# Control characters and lone surrogates are no XML; the direction overrides would mirror what follows them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def printable(text: str) -> str:
    r"""Return ``text`` on one line, without the characters that XML forbids or that turn its direction.

    >>> printable("Cyber\x00 \n dialogue")
    'Cyber dialogue'
    """
    return " ".join(UNPRINTABLE.sub("", text).split())
