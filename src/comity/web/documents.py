"""Documents: bytes made once and sent often, plain or zipped, or not at all where the client has them."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from comity.web.media import chosen
from comity.web.problems import problem

WORTH_ZIPPING = 500
ZIP_LEVEL = 6
FRESH = "no-cache"
FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Document:
    """A body with its type, the ``tag`` that changes with it, the body in gzip, if smaller, and headers.

    ``age`` is its Cache-Control: to be asked for each time by its tag, unless its address names its content.
    """

    body: bytes
    media_type: str
    tag: str
    zipped: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200
    age: str = FRESH

    @property
    def size(self) -> int:
        """How many bytes it takes to keep."""
        return len(self.body) + len(self.zipped or b"")


def document(
    body: bytes,
    media_type: str,
    headers: Mapping[str, str] | None = None,
    status: int = 200,
    age: str = FRESH,
) -> Document:
    """Return ``body`` as a document, tagged by what it says."""
    zipped = gzip.compress(body, ZIP_LEVEL, mtime=0) if len(body) > WORTH_ZIPPING else None
    smaller = zipped if zipped and len(zipped) < len(body) else None
    tag = hashlib.sha256(f"{media_type} {status}".encode() + body).hexdigest()[:24]
    return Document(body, media_type, tag, smaller, headers or {}, status, age)


def respond(request: Request, found: Document) -> Response:
    """Return the response with a document, or 304 or 412 by the conditions of ``request`` (RFC 9110, 13)."""
    is_zipped = found.zipped is not None and zips(request)
    tag = tag_of(found.tag, is_zipped)
    if refused := conditions(request, found.tag, is_zipped):
        return refused
    headers = {"ETag": tag, "Cache-Control": found.age, "Vary": "Accept, Accept-Encoding", **found.headers}
    if is_zipped:
        headers["Content-Encoding"] = "gzip"
    body = found.zipped if is_zipped else found.body
    return Response(body, found.status, headers, found.media_type)


def conditions(request: Request, tag: str, is_zipped: bool) -> Response | None:
    """Return 304 where the client has what bears ``tag``, 412 where it wants another, else nothing."""
    if (match := request.headers.get("if-match")) is not None and not _has(match, tag):
        return problem(412, "if-match: found the tag of something else; expected the present one")
    if (none := request.headers.get("if-none-match")) is not None and _has(none, tag):
        headers = {"ETag": tag_of(tag, is_zipped), "Vary": "Accept, Accept-Encoding", "Cache-Control": FRESH}
        return Response(status_code=304, headers=headers)
    return None


def tag_of(tag: str, is_zipped: bool) -> str:
    """Return the header ETag: what is zipped is other bytes, and bears another tag."""
    return f'"{tag}-gzip"' if is_zipped else f'"{tag}"'


def zips(request: Request) -> bool:
    """Tell whether the client reads gzip (RFC 9110, 12.5.3)."""
    return _zips(request.headers.get("accept-encoding", ""))


@lru_cache(maxsize=256)
def _zips(codings: str) -> bool:
    # A header that says nothing of gzip, or nothing that can be read, is for what is not zipped.
    ranges = ", ".join(f"x/{part.strip()}" for part in ("identity", *codings.split(",")))
    return chosen(ranges.replace("x/*", "*/*"), ("x/gzip",)) is not None


def _has(header: str, tag: str) -> bool:
    said = [part.strip().removeprefix("W/").strip('"').removesuffix("-gzip") for part in header.split(",")]
    return header.strip() == "*" or tag in said
