"""The way from the top of the site to the page of a thing."""

from collections.abc import Iterator

from comity.names import Iri, kind_of
from comity.site.kinds import KINDS
from comity.site.page import Crumb
from comity.site.sheet import Sheet


def trail(sheet: Sheet) -> tuple[Crumb, ...]:
    """Return the index that lists the thing, and of a topic the wider ones, of a meeting its series."""
    kind = "agreement" if is_agreement(sheet) else kind_of(sheet.thing.value) or ""
    plural = "agreements" if kind == "agreement" else KINDS[kind].plural
    above = reversed([*_wider(sheet, sheet.thing)]) if kind == "topic" else sheet.facts.things("inSeries")[:1]
    names = (sheet.name(each) for each in above)
    crumbs = (Crumb(name.text, name.address) for name in names if name.address)
    return (Crumb(plural.capitalize(), f"/page/{kind}"), *crumbs)


def is_agreement(sheet: Sheet) -> bool:
    """Tell whether the thing is a statement that was agreed."""
    return sheet.facts.has_type("Agreement")


def _wider(sheet: Sheet, topic: Iri) -> Iterator[Iri]:
    wider = sheet.book[topic].thing_of("broader")
    if wider:
        yield wider
        yield from _wider(sheet, wider)
