"""What a request carries, read within limits: the fields of its address or its form, and JSON in them."""

import json
from collections.abc import Iterable
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from starlette.requests import Request

from comity.errors import LimitError, UsageError

MOST_BYTES = 2_000_000
MOST_FIELDS = 20
DEEPEST = 16
FORM = "application/x-www-form-urlencoded"


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


def _parsed(sent: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            sent.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise UsageError(
            "request", f"fields that cannot be read ({error})", "percent-encoded UTF-8"
        ) from error
    found = dict(pairs)
    if len(found) < len(pairs):
        raise UsageError("request", "a field given twice", "each once")
    return found


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
