"""Which network is asked for: a view, its filters, and how much of it is to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comity.errors import UsageError
from comity.network import FILTERS, VIEWS, View
from comity.site.addresses import Query, address
from comity.site.network_files import FILES
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.knowledge.exploring import Explorer

PATH = "/network"
FIRST = next(iter(VIEWS))
YES = "yes"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A view, its filters as they were given, and the level of its backbone, ``""`` for the whole."""

    view: View
    filters: Mapping[str, tuple[str, ...]]
    backbone: str = ""
    measured: bool = False

    def address(self, path: str = PATH, **more: Query) -> str:
        """Return the address of ``path`` for this network, ``more`` standing behind what it has."""
        measures = YES if self.measured else None
        shown: dict[str, Query] = {"backbone": self.backbone or None, "measures": measures, **more}
        return address(path, view=self.view.name, **self.filters, **shown)

    def file(self, ending: str) -> str:
        """Return the address of this network as a file; one that holds no measures is the same without."""
        measured = self.measured and FILES[ending].measures
        return replace(self, measured=measured).address(f"{PATH}.{ending}")

    def seen_as(self, view: View) -> "Wanted":
        """Return another view with those of the filters that it takes."""
        return Wanted(view, {name: given for name, given in self.filters.items() if name in view.filters})


def wanted(visit: Visit) -> Wanted:
    """Return what the arguments of ``visit`` ask for; raises UsageError for no such view."""
    name = visit.one("view") or FIRST
    if name not in VIEWS:
        raise UsageError("view", repr(name), f"one of {', '.join(VIEWS)}")
    given = {each: found for each in FILTERS if (found := visit.many(each))}
    return Wanted(VIEWS[name], given, visit.one("backbone"), visit.one("measures") == YES)


def explored(visit: Visit, asked: Wanted) -> "Explorer":
    """Return the network to look around in; raises UsageError for a filter or a level that cannot be."""
    return visit.kg.explore(asked.view.name, _level(asked.backbone), **asked.filters)


def _level(text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError as error:
        raise UsageError("backbone", repr(text), "a number between 0 and 1") from error
