"""The page of one view of the graph as a network."""

from collections.abc import Mapping

from comity.site.page import Page
from comity.site.visit import Visit


def page(visit: Visit) -> Page:
    """Return the network that the arguments ask for; raises UsageError for what cannot be."""
    from comity.site import networks  # networkx is loaded when a page shows a network

    return networks.shown(visit)


def fields(_: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the query of a network may have: its view, the filters of all views, and what is shown."""
    from comity.network import FILTERS

    return ("view", *FILTERS, "backbone", "measures", "link")
