"""What comes before and after a meeting in its series, and which earlier one it can be compared with."""

from dataclasses import dataclass

from comity.catalogue import serialise
from comity.names import Iri, Term, shorten
from comity.site.addresses import address
from comity.site.cells import Name
from comity.site.sheet import Sheet

SERIES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT ?meeting ?ordinal ?start (COUNT(?item) AS ?items)
WHERE {{
  {meeting} comity:inSeries ?series .
  ?meeting comity:inSeries ?series .
  OPTIONAL {{ ?meeting comity:ordinal ?ordinal }}
  OPTIONAL {{ ?meeting comity:startDate ?start }}
  OPTIONAL {{ ?item comity:onAgendaOf ?meeting }}
}}
GROUP BY ?meeting ?ordinal ?start
"""


@dataclass(frozen=True, slots=True)
class Succession:
    """The meetings before and after one, and the address that compares it with the last coded one before."""

    before: Name | None
    after: Name | None
    compare: str | None


def succession(sheet: Sheet) -> Succession | None:
    """Return what comes before and after the meeting; nothing for what is no meeting of a series."""
    if not sheet.facts.things("inSeries"):
        return None
    rows = sheet.book.graph.select(SERIES.format(meeting=serialise(sheet.thing))).rows
    ordered = sorted((row for row in rows if row[1] or row[2]), key=_order)
    meetings = [row[0] for row in ordered if isinstance(row[0], Iri)]
    if sheet.thing not in meetings:
        return None
    at = meetings.index(sheet.thing)
    coded = {row[0] for row in ordered if str(row[3]) != "0"}
    earlier = next((meeting for meeting in reversed(meetings[:at]) if meeting in coded), None)
    both = earlier and sheet.thing in coded
    return Succession(
        sheet.name(meetings[at - 1]) if at else None,
        sheet.name(meetings[at + 1]) if at + 1 < len(meetings) else None,
        address("/compare", meeting=[shorten(str(each)) for each in (earlier, sheet.thing)])
        if both
        else None,
    )


def _order(row: tuple[Term | None, ...]) -> tuple[int, str]:
    """Return the key of a meeting: its number, or its day where meetings of the series bear no number."""
    return (int(str(row[1])) if row[1] else 999_999, str(row[2] or "9999"))
