"""The bytes of a table as text, and back: UTF-8, or UTF-16 that says so by its byte order mark."""

import codecs
from dataclasses import dataclass

from comity.errors import LimitError, RecordError

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
MOST_BYTES = 500_000_000
EXPECTED = "text in UTF-8, or in UTF-16 with a byte order mark"


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the encoding it was read in, and the byte order mark that stood before it, if any."""

    text: str
    encoding: str
    mark: bytes

    def encoded(self, text: str) -> bytes:
        """Return ``text`` in the same encoding, without the mark."""
        return text.encode(self.encoding)


def decoded(data: bytes, where: str) -> Text:
    """Return the text of ``data``.

    Raises RecordError, with the line, for bytes in another encoding, and LimitError for too many of them.
    """
    if len(data) > MOST_BYTES:
        raise LimitError(where, f"{len(data):,} bytes", f"at most {MOST_BYTES:,}; split the table")
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    encoding = MARKS.get(mark, "utf-8")
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body[: error.start].decode(encoding, "replace").count("\n") + 1
        raise RecordError(where, line, f"the byte 0x{body[error.start]:02x}", EXPECTED) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise RecordError(where, line, "a zero byte", EXPECTED)
    return Text(text, encoding, mark)
