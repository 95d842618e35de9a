"""Choose the media type of an answer by the header Accept (RFC 9110, 12.5.1)."""

import re
from collections.abc import Sequence
from functools import lru_cache

QUALITY = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
ANY = ("*/*", 1.0)
RANGE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+|[\w!#$&^.+-]+/\*|\*/\*")
Range = tuple[str, float]


def chosen(accept: str | None, offered: Sequence[str]) -> str | None:
    """Return the type of ``offered`` that ``accept`` likes best, the first of equals; nothing for none.

    A range that cannot be read counts for nothing, and a header of nothing else as none.

    >>> chosen("text/html;q=0.5, text/*;q=0.9", ("text/html", "text/turtle"))
    'text/turtle'
    >>> chosen("image/png", ("text/html",))
    """
    return _chosen(accept, tuple(offered))


@lru_cache(maxsize=1_024)
def _chosen(accept: str | None, offered: tuple[str, ...]) -> str | None:
    ranges = _ranges(accept or "") or [ANY]
    likings = [(_liking(media, ranges), -place) for place, media in enumerate(offered)]
    best, place = max(likings, default=(0.0, 0))
    return offered[-place] if best > 0 else None


def _ranges(accept: str) -> list[Range]:
    parts = [[piece.strip() for piece in part.lower().split(";")] for part in accept.split(",")]
    read = [(part[0], _quality(part[1:])) for part in parts if RANGE.fullmatch(part[0])]
    return [(media, quality) for media, quality in read if quality is not None]


def _quality(parameters: Sequence[str]) -> float | None:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if QUALITY.fullmatch(value.strip()) else None
    return 1.0


def _liking(media: str, ranges: Sequence[Range]) -> float:
    # The most specific range that fits counts, whatever stands beside it.
    by_name = dict(ranges)
    fitting = (media, f"{media.partition('/')[0]}/*", "*/*")
    return next((by_name[each] for each in fitting if each in by_name), 0.0)
