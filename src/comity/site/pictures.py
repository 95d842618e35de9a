"""The chart on the page of each kind of thing that has one."""

from collections.abc import Mapping, Sequence

from comity.names import Iri, kind_of, shorten
from comity.site.addresses import address
from comity.site.charts import Chart, Said, over_time, per_year
from comity.site.columns import meeting_of
from comity.site.sheet import Sheet

Found = Mapping[str, Sequence[Iri]]
# Which list has the meetings that are counted by year, and what the index of meetings calls the thing.
COUNTED = {
    **dict.fromkeys(("institution", "state", "group", "person"), ("Took part in", "party")),
    "series": ("Meetings", "series"),
    "place": ("Meetings held here", "place"),
}


def chart(sheet: Sheet, found: Found) -> Chart | None:
    """Return the chart of the thing; ``found`` has the records of its lists by their titles."""
    kind = kind_of(sheet.thing.value) or ""
    if kind == "topic":
        return _strengths(sheet, _said_on(found))
    if kind not in COUNTED:
        return None
    title, facet = COUNTED[kind]
    meetings = dict.fromkeys(meeting for record in found[title] if (meeting := meeting_of(sheet, record)))
    days = [when.start for meeting in meetings if (when := sheet.when(meeting)) and when.start]
    curie = shorten(sheet.thing.value)
    return per_year(
        "Meetings by year",
        "meetings",
        days,
        lambda year: address("/page/meeting", **{facet: curie, "year": year}),
    )


def followed(sheet: Sheet, found: Found) -> str | None:
    """Return the address of the page where a topic is followed, if anything was said on it."""
    if kind_of(sheet.thing.value) != "topic" or not _said_on(found):
        return None
    return address("/timeline", topic=shorten(sheet.thing.value))


def _said_on(found: Found) -> list[Iri]:
    return [*found["Agreed"], *found["Otherwise said"]]


def _strengths(sheet: Sheet, statements: Sequence[Iri]) -> Chart | None:
    return over_time(
        "How firmly it was held", [said for each in statements if (said := _said(sheet, each))], words(sheet)
    )


def words(sheet: Sheet) -> dict[int, str]:
    """Return the word of each step on the scale of stances."""
    ranked = ((each, sheet.book[each].text("rank")) for each in sheet.book.of_kind("stance"))
    return {int(rank): sheet.name(stance).text for stance, rank in ranked if rank}


def _said(sheet: Sheet, statement: Iri) -> Said | None:
    meeting, strength = meeting_of(sheet, statement), sheet.strength(statement)
    when = sheet.when(meeting)
    if not (meeting and strength and when and when.start):
        return None
    return Said(when.start, sheet.name(meeting), strength.step, strength.word)
