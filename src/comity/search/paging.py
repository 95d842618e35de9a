"""Tables that an endpoint may not give at once, such as Virtuoso beyond 10,000 rows: whole, else in pages.

A page goes on after the last key of the one before. To count with OFFSET would be simpler, and have Virtuoso
refuse: it sorts no more than its 10,000 rows, passed over ones included.
"""

from collections.abc import Iterable, Iterator, Sequence

from comity.errors import LimitError
from comity.names import Term
from comity.store import Graph, Table

PAGE = 5_000
Row = tuple[Term | None, ...]


def rows(graph: Graph, query: str, keys: Sequence[str]) -> Iterable[Row]:
    """Return the rows of ``query``, which has the place ``{after}`` for a filter at the end of its pattern.

    ``keys`` are the first of its columns, which hold IRIs. Raises LimitError where a query takes too long,
    and where as many rows as a page holds share all of ``keys``.
    """
    try:
        return graph.select(query.replace("{after}", "")).rows
    except LimitError:
        return _in_pages(graph, query, keys)


def _in_pages(graph: Graph, query: str, keys: Sequence[str]) -> Iterator[Row]:
    order = " ".join(f"STR(?{key})" for key in keys)
    after = ""
    while True:
        text = f"{query.replace('{after}', after)} ORDER BY {order} LIMIT {PAGE}"
        page = graph.select(text)
        if len(page.rows) < PAGE:
            yield from page.rows
            return
        kept = _complete(page, len(keys))
        yield from kept
        after = f"FILTER ({_later(keys, kept[-1])})"


def _complete(page: Table, size: int) -> Sequence[Row]:
    """Return the rows of ``page`` but for those of its last key, of which there may be more."""
    kept = [row for row in page.rows if row[:size] != page.rows[-1][:size]]
    if not kept:
        last = " ".join(map(str, page.rows[-1][:size]))
        raise LimitError("index", f"{PAGE:,} rows or more on {last}", "fewer on one thing")
    return kept


def _later(keys: Sequence[str], last: Iterable[Term | None]) -> str:
    r"""Return the condition that a row comes after ``last``; no IRI holds a quotation mark or backslash.

    >>> from comity.names import Iri
    >>> _later(("thing", "meeting"), (Iri("a:1"), Iri("b:2")))
    'STR(?thing) > "a:1" || STR(?thing) = "a:1" && (STR(?meeting) > "b:2")'
    """
    (key, *others), (term, *rest) = keys, last
    later = f'STR(?{key}) > "{term}"'
    return f'{later} || STR(?{key}) = "{term}" && ({_later(others, rest)})' if others else later
