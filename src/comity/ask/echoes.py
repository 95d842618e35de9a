"""Columns that tell a reader nothing: what they hold is what a thing beside it is called."""

from collections.abc import Sequence

from comity.ask.labels import Labels
from comity.names import Iri, Literal, Term
from comity.store import Table

Row = Sequence[Term | None]


def echoes(table: Table, called: Labels) -> frozenset[int]:
    """Return the places of the columns whose texts only repeat what things in an earlier one are called.

    Where there is no row to tell, they are those that are named after an earlier one, such as source_label.
    """
    places = range(len(table.columns))
    if not table.rows:
        return frozenset(place for place in places if _is_named_after(table.columns, place))
    return frozenset(place for place in places if _echoes(table, place, called))


def _is_named_after(columns: Sequence[str], place: int) -> bool:
    name, _, rest = columns[place].rpartition("_")
    return rest == "label" and name in columns[:place]


def _echoes(table: Table, place: int, called: Labels) -> bool:
    return any(all(_repeats(row, place, earlier, called) for row in table.rows) for earlier in range(place))


def _repeats(row: Row, place: int, earlier: int, called: Labels) -> bool:
    names_it = isinstance(row[place], Literal) and isinstance(row[earlier], Iri)
    return names_it and called(row[place]) == called(row[earlier])
