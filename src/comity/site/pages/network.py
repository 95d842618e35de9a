"""The page of one view of the graph as a network."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from comity.site.addresses import FORMATS
from comity.site.page import Alternate, Page
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.network_files import Format

PATH = "/network"


def page(visit: Visit) -> Page:
    """Return the network that the arguments ask for; raises UsageError for what cannot be."""
    from comity.site import networks  # networkx is loaded when a page shows a network

    shown = networks.shown(visit)
    return replace(shown, alternates=tuple(_formats(shown)))


def fields(_: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the query of a network may have: its view, the filters of all views, and what is shown."""
    from comity.network import FILTERS

    return ("view", *FILTERS, "backbone", "measures", "link")


def _formats(shown: Page) -> Iterable[Alternate]:
    """Yield those of its files that other pages have as well."""
    paths = {f"{PATH}.{ending}" for ending in FORMATS}
    for each, address in cast("Iterable[tuple[Format, str]]", shown.data["files"]):
        if address.partition("?")[0] in paths:
            yield Alternate(each.name, each.media_type, address)
