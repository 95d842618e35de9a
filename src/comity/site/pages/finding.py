"""The page of what a search finds, and what is suggested while somebody types."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from comity.search import KNOWN_KINDS, Hit, open_index, years
from comity.site.addresses import address, page_of
from comity.site.cells import Name, Period
from comity.site.listed import ENDINGS
from comity.site.page import Page, as_rows
from comity.site.visit import Visit

PATH = "/search"
MOST = 200
SHOWN = 40
SUGGESTED = 8
NEAREST = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text that matched; ``marked`` where it is what was searched for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found: its name, its dates, and the text that matched where that is not its name."""

    name: Name
    kind: str
    period: Period | None
    pieces: tuple[Piece, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A kind among what was found, how many there are, and the address that shows only those."""

    text: str
    count: int
    address: str
    chosen: bool


def page(visit: Visit) -> Page:
    """Return what answers to the argument ``q``, the best first, of the kind ``kind`` where that is given.

    Raises UsageError for a kind that is not known.
    """
    index, text, kind = open_index(visit.graph), visit.one("q"), visit.one("kind")
    hits = index.search(text, (), MOST)
    shown = index.search(text, (kind,), MOST) if kind else hits
    data = {
        "query": text,
        "found": [_found(hit) for hit in shown[:SHOWN]],
        "count": len(shown),
        "cut": len(shown) == MOST,
        "kinds": _kinds(hits, text, kind),
        "all_address": address(PATH, q=text) if kind else None,
        "near": [] if shown or not text else [_name(hit) for hit in index.nearest(text, (), NEAREST)],
    }
    title = f"Search: {text}" if text else "Search"
    forms = as_rows(PATH, ENDINGS, q=text, kind=kind or None) if text else ()
    return Page(
        title,
        "search.html",
        address(PATH, q=text or None, kind=kind or None),
        data,
        alternates=forms,
        listed=tuple(hit.iri for hit in shown),
    )


def suggested(visit: Visit) -> bytes:
    """Return ``suggestions`` as JSON."""
    return json.dumps(suggestions(visit), ensure_ascii=False).encode()


def suggestions(visit: Visit) -> list[dict[str, str | None]]:
    """Return what is suggested for the argument ``q``, as JSON: label, kind, years and address of each."""
    kind = visit.one("kind")
    hits = open_index(visit.graph).suggest(visit.one("q"), (kind,) if kind else (), SUGGESTED)
    return [
        {
            "label": hit.label,
            "kind": hit.kind,
            "years": years(hit.first, hit.last),
            "address": page_of(hit.iri.value),
            "iri": hit.iri.value,
        }
        for hit in hits
    ]


def pieces(text: str, marks: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return ``text`` cut at ``marks``, which are starts and ends in characters.

    >>> [piece.text for piece in pieces("Internet governance", [(0, 8)]) if piece.marked]
    ['Internet']
    """
    bounds = [0, *(at for mark in marks for at in mark), len(text)]
    cut = (Piece(text[start:end], bool(turn % 2)) for turn, (start, end) in enumerate(pairwise(bounds)))
    return tuple(piece for piece in cut if piece.text)


def _found(hit: Hit) -> Found:
    period = Period(hit.first, hit.last) if hit.first or hit.last else None
    told = () if hit.matched == hit.label and not hit.marks else pieces(hit.matched, hit.marks)
    return Found(_name(hit), hit.kind, period, told, hit.language)


def _kinds(hits: Sequence[Hit], text: str, chosen: str) -> tuple[Narrowing, ...]:
    counted = Counter(hit.kind for hit in hits)
    order = sorted(counted, key=lambda kind: (-counted[kind], KNOWN_KINDS.index(kind)))
    return tuple(
        Narrowing(kind, counted[kind], address(PATH, q=text, kind=kind), kind == chosen) for kind in order
    )


def _name(hit: Hit) -> Name:
    return Name(hit.label, page_of(hit.iri.value), None, "en", hit.kind)
