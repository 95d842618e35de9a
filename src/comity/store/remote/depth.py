"""How deep JSON nests, followed while it streams: the engine overflows its stack on terms inside terms."""

import re

from comity.store.guard import MOST_NESTED

ESCAPE = re.compile(rb"\\.", re.DOTALL)
NO_BRACKETS = bytes(set(range(256)) - set(b"{}[]"))


class Depth:
    """How many brackets are open at the end of the pieces followed so far."""

    def __init__(self) -> None:
        self._kept = b""
        self._inside_string = False
        self._open = 0

    def is_too_deep(self, piece: bytes) -> bool:
        """Follow ``piece``, and tell whether brackets nest deeper than in any result of a query."""
        brackets = self._outside_strings(piece).translate(None, NO_BRACKETS)
        for _ in range(MOST_NESTED):
            brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
        # What is not folded away by now is unbalanced in this piece, or nests too deep.
        opened = brackets.count(b"{") + brackets.count(b"[")
        self._open += opened
        too_deep = self._open > MOST_NESTED
        self._open -= len(brackets) - opened
        return too_deep

    def _outside_strings(self, piece: bytes) -> bytes:
        text = ESCAPE.sub(b"", self._kept + piece)
        self._kept = b"\\" if text.endswith(b"\\") else b""
        parts = text.split(b'"')
        outside = parts[self._inside_string :: 2]
        self._inside_string ^= len(parts) % 2 == 0
        return b"".join(outside)
