"""The things that prove the numbers of an answer: what is counted, or the records that lead to it."""

from collections.abc import Iterator, Mapping, Sequence

from comity.ask.rows import SIZE
from comity.catalogue import Count, counts
from comity.names import Iri, Term, kind_of
from comity.store import Graph, Table

# A meeting is proved by what says that it was held; who was there, and what was on its agenda, by these.
RECORDS = {"item", "participation", "statement"}
Row = Sequence[Term | None]
Found = Mapping[Row, Sequence[Iri]]


def tallied(graph: Graph, text: str, table: Table) -> tuple[tuple[Iri, ...], ...]:
    """Return the things that prove what each row of ``table``, the answer to ``text``, counts, if anything.

    Of meetings that are counted, these are the records of the pattern, if any, else the meetings.
    """
    places = {name: at for at, name in enumerate(table.columns)}
    every = [each for each in counts(text) if each.column in places and table.rows]
    found = [(_places(each, places), _found(graph, each, table)) for each in every]
    return tuple(
        tuple(thing for at, by in found for thing in by.get(tuple(row[place] for place in at), ()))
        for row in table.rows
    )


def _places(count: Count, places: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(places[key] for key in count.keys if key in places)


def _found(graph: Graph, count: Count, table: Table) -> Found:
    keys = [key for key in count.keys if key in table.columns]
    columns = list(dict.fromkeys([*keys, count.of, *count.variables]))
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    found: dict[Row, dict[Iri, None]] = {}
    for start in range(0, len(rows), SIZE):
        for row in graph.select(count.listing(columns, rows[start : start + SIZE])).rows:
            proving = _proving(dict(zip(columns, row, strict=True)), count)
            found.setdefault(row[: len(keys)], {}).update(dict.fromkeys(proving))
    return {by: list(things) for by, things in found.items()}


def _proving(row: Mapping[str, Term | None], count: Count) -> Iterator[Iri]:
    counted = row[count.of]
    if isinstance(counted, Iri):
        named = [each for each in row.values() if isinstance(each, Iri) and kind_of(each.value) in RECORDS]
        yield from (named if kind_of(counted.value) == "meeting" and named else [counted])
