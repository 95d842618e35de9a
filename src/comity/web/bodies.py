"""What a request carries, read within limits: the fields of its address or its form, and JSON in them."""

import binascii
import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from starlette.exceptions import HTTPException
from starlette.requests import Request

from comity.errors import LimitError, UsageError

MOST_BYTES = 2_000_000
MOST_FIELDS = 20
MOST_VALUES = 100
DEEPEST = 16
FORM = "application/x-www-form-urlencoded"
BAD_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")


async def fields(request: Request) -> dict[str, str]:
    """Return the fields of the address and, of a POST, those of the form; each may stand there once.

    Raises UsageError for a broken or repeated field or another kind of body, LimitError for too much.
    """
    sent = request.scope["query_string"]
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != FORM:
            raise UsageError("Content-Type", repr(kind), FORM)
        sent = b"&".join(part for part in (sent, await body(request)) if part)
    return _parsed(sent)


def parsed_json(text: str, where: str) -> Any:
    """Return what the JSON ``text`` says (RFC 8259); raises UsageError for none, or for a key twice."""
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
        _refuse_depth(value)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise UsageError(where, "half a character", "text that UTF-8 can hold") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(where, f"no JSON ({error})", "JSON (RFC 8259)") from error
    return value


async def body(request: Request) -> bytes:
    """Return the whole body of ``request``; raises LimitError for one of too many bytes."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise LimitError("body", f"more than {MOST_BYTES:,} bytes", "fewer")
    return bytes(data)


async def sent(request: Request) -> bytes:
    """Return the whole body of ``request``; raises HTTPException, status 413, for one of too many bytes."""
    try:
        return await body(request)
    except LimitError as error:
        raise HTTPException(413, str(error)) from error


def pairs(sent: bytes, most: int = MOST_FIELDS) -> list[tuple[str, str]]:
    """Return the names and values in a query string or a form; raises UsageError for what cannot be read.

    >>> pairs(b"q=a+b%26&q=%C3%A9&c")
    [('q', 'a b&'), ('q', 'é'), ('c', '')]
    """
    parts = [part for part in sent.split(b"&") if part]
    if len(parts) > most:
        raise _unreadable(f"{len(parts)} of them, more than {most}")
    if not sent.isascii() or BAD_ESCAPE.search(sent):
        raise _unreadable("a bad percent-escape")
    try:
        return [(_text(name), _text(value)) for name, _, value in (part.partition(b"=") for part in parts)]
    except UnicodeDecodeError as error:
        raise _unreadable(str(error)) from error


def values(sent: bytes) -> dict[str, list[str]]:
    """Return the values of each name in a query string; raises UsageError for what cannot be read."""
    found: dict[str, list[str]] = {}
    for name, value in pairs(sent, MOST_VALUES):
        found.setdefault(name, []).append(value)
    return found


def _text(part: bytes) -> str:
    spaced = part.replace(b"+", b" ")
    if b"%" not in spaced:
        return spaced.decode()
    # Quoted-printable is read by C, twenty times faster than percent-escapes; its sign is the equals sign.
    return binascii.a2b_qp(spaced.replace(b"=", b"%3D").replace(b"%", b"=")).decode()


def _unreadable(why: str) -> UsageError:
    return UsageError("request", f"fields that cannot be read ({why})", "percent-encoded UTF-8")


def _parsed(sent: bytes) -> dict[str, str]:
    found = pairs(sent)
    if len(dict(found)) < len(found):
        raise UsageError("request", "a field given twice", "each once")
    return dict(found)


def _refuse_depth(value: object) -> None:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for each in level for inner in _inside(each)]
    if level:
        _refuse(f"more than {DEEPEST} levels")


def _inside(value: object) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        _refuse("a key given twice")
    return found


def _refuse(what: str) -> NoReturn:
    raise UsageError("JSON", what, "what RFC 8259 has, each key once")
