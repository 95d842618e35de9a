"""What became of the record of a thing, as its page tells it: when, why, and how much."""

from dataclasses import dataclass

from comity.names import shorten
from comity.record import Entry, History, namers
from comity.site.cells import Cell, Column, Period, Table, Words
from comity.site.listings import MOST_ROWS
from comity.site.sheet import Sheet, cut

COLUMNS = (Column("Why"), Column("When"), Column("This record"), Column("Records that name it"))
# So many are read at a glance.
FEW = 3


@dataclass(frozen=True, slots=True)
class Past:
    """Changes of a record and of those that name it, the newest first: how many there are, and of what day.

    ``until`` is the day of the last change of any record that is known of.
    """

    changes: Table
    count: int
    last: str
    until: str
    is_short: bool

    @property
    def left(self) -> int:
        """How many older ones are not in the list."""
        return self.count - len(self.changes.rows)


def past(history: History, sheet: Sheet) -> Past | None:
    """Return what became of the record of the thing; nothing where that is not known, or not wanted."""
    entries = () if sheet.compact else history.of(shorten(sheet.thing.value), namers(sheet.pointing))
    if not entries or history.until is None:
        return None
    rows = tuple(map(_row, entries[:MOST_ROWS]))
    return Past(
        Table("History of this record", COLUMNS, rows),
        len(entries),
        entries[0].change.date,
        history.until,
        len(entries) <= FEW,
    )


def _row(entry: Entry) -> tuple[Cell, ...]:
    own, others = str(entry.own or ""), entry.others_told
    return Words(cut(entry.change.title)), Period(entry.change.date), _told(own), _told(others)


def _told(text: str) -> Cell:
    return Words(text) if text else None
