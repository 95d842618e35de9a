"""What the page of a network shows: the picture and what moves in it, links and nodes as tables, files."""

from collections.abc import Iterator

from markupsafe import Markup

from comity.names import ROOT
from comity.network import VIEWS, Network, counted, explained, measured, picture
from comity.site import assets
from comity.site.environment import json_block
from comity.site.network_files import FILES
from comity.site.networks import tables
from comity.site.networks.fields import fields
from comity.site.networks.gephi import lite
from comity.site.networks.proving import proof
from comity.site.networks.wanted import PATH, Wanted, explored, wanted
from comity.site.page import Crumb, Page
from comity.site.places import below
from comity.site.visit import Visit

# More links than a browser moves with ease are shown as a picture of their backbone, and in files.
MOST_LINKS = 3000
WIDTH = 150.0


def shown(visit: Visit) -> Page:
    """Return the page of the network that ``visit`` asks for; raises UsageError for what cannot be."""
    asked = wanted(visit)
    explorer = explored(visit, asked)
    network = measured(explorer.network) if asked.measured else explorer.network
    title = str(network.graph["title"])
    data = {
        "about": network.graph,
        "counted": counted(network),
        "views": tuple(_views(visit, asked)),
        "fields": fields(visit, asked),
        "asked": asked,
        "picture": _picture(network),
        "facts": json_block(explorer.facts().decode()) if network.size() <= MOST_LINKS else None,
        "link_table": tables.links(network, asked if visit.site.place.answers else None),
        "node_table": tables.nodes(network),
        "left": (tables.left(network.size()), tables.left(len(network))),
        "measures_address": asked.address(measures="yes"),
        "explained": {name: explained(network)[name] for name in tables.measures_of(network)},
        "files": tuple((each, asked.file(ending)) for ending, each in FILES.items()),
        "page_file": asked.file("html") if visit.site.place.answers else None,
        "gephi": lite(visit.site.base, below(visit.site.place, asked.file("gexf"))),
        "proof": proof(explorer, visit.many("link")),
        "python": _python(asked),
        "root": f"{ROOT}id/",
        "style": assets.address_of("network.css") if assets.script("network") else None,
    }
    scripts = ("page", "network") if data["facts"] else ("page",)
    meaning, trail = str(network.graph["meaning"]), (Crumb("Network", PATH),)
    return Page(
        title, "network.html", asked.address(link=visit.many("link")), data, meaning, trail, scripts=scripts
    )


def _views(visit: Visit, asked: Wanted) -> Iterator[tuple[str, str, bool]]:
    """Yield the title of each view, its address by the same filters, and whether it is on."""
    for view in VIEWS.values():
        roles = [text.partition(":")[2] or text for text in asked.filters.get("role", ())]
        title = view.words(roles or view.roles)["title"]
        other = asked.seen_as(view) if visit.site.place.answers else Wanted(view, {})
        yield title, other.address(), view is asked.view


def _picture(network: Network) -> Markup:
    """Return the picture as an element: it is our own, and whatever it says of records is escaped in it."""
    drawn = picture(network, width=WIDTH)
    return Markup(drawn[drawn.index("<svg") :])  # noqa: S704


def _python(asked: Wanted) -> str:
    """Return the code that gives the same network as a networkx graph."""
    given = "".join(
        f", {name}={list(texts) if len(texts) > 1 else texts[0]!r}" for name, texts in asked.filters.items()
    )
    thinned = f"\nnetwork = backbone(network, {asked.backbone})" if asked.backbone else ""
    imported = "import comity\nfrom comity.network import backbone" if thinned else "import comity"
    return f'{imported}\n\nnetwork = comity.open().network("{asked.view.name}"{given}){thinned}'
