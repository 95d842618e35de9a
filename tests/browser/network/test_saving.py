"""What a page saves is what it shows, and says how it came about."""

import csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from lxml import etree
from ndex2.cx2 import CX2Network

from comity.knowledge import KnowledgeGraph
from comity.network import FORMATS, Network
from tests.browser.conftest import Pages
from tests.browser.network.conftest import Export, Open

SCHEMA = Path(__file__).parents[2] / "network" / "gexf.rng"
VIEWS = {
    "institution-topic": {},
    "institutions-that-share-topics": {"weighting": "newman", "role": "any"},
    "topics-in-the-same-statement": {},
}
# What a page adds, or a picture of another size has.
OWN = {"viz", "id"}
Windowed = Callable[[str, dict[str, str]], dict[frozenset[str], float]]
FILTERED = "from=2015+Q1&until=2016+Q4&least=2"
SAID = ("weight 2 or more", "2015-01-01 to 2016-12-31", "institution-topic", "Comity dataset")


def told(network: Network) -> tuple[Any, Any]:
    """Return nodes and links with what is said of them."""
    nodes = {node: {key: held[key] for key in held.keys() - OWN} for node, held in network.nodes.data()}
    links = {
        frozenset(ends): {key: held[key] for key in held.keys() - OWN} for *ends, held in network.edges.data()
    }
    return nodes, links


def described(network: CX2Network) -> tuple[Any, Any]:
    """Return the values of nodes, and of links by both ends."""
    names = {place: node["v"]["represents"] for place, node in network.get_nodes().items()}
    links = {(names[edge["s"]], names[edge["t"]]): edge["v"] for edge in network.get_edges().values()}
    return [node["v"] for node in network.get_nodes().values()], links


def test_gexf_is_read_back_as_it_is_shown(view: Open, export: Export) -> None:
    page = view(FILTERED)
    document = export(page, "GEXF")
    graph = nx.read_gexf(BytesIO(document))

    etree.RelaxNG(file=SCHEMA).assertValid(etree.fromstring(document))
    assert (
        page.locator(".cn-status").inner_text().startswith(f"{graph.size()} links shown, {len(graph)} nodes")
    )
    assert all(words in document.decode() for words in SAID)


def test_gexf_and_graphml_say_of_nodes_and_links_what_those_of_python_say(
    kg: KnowledgeGraph, view: Open, export: Export
) -> None:
    network = kg.network("institution-topic", since=2015, until=2016, least=2)
    page = view(FILTERED)

    for name, read in (("GraphML", nx.read_graphml), ("GEXF", nx.read_gexf)):
        document = export(page, name)
        assert told(read(BytesIO(document))) == told(
            read(BytesIO(b"".join(FORMATS[f".{name.lower()}"](network))))
        )


def test_graphml_says_what_it_is_of(view: Open, export: Export) -> None:
    said = nx.read_graphml(BytesIO(export(view(FILTERED), "GraphML"))).graph

    assert (said["view"], said["window"]) == ("institution-topic", "2015-01-01 to 2016-12-31")
    assert said["filters"] == "role host; weight 2 or more"
    assert {"dataset", "digest", "date", "meaning", "first", "last", "creator", "title"} <= said.keys()


def test_cx2_is_read_back_by_the_library_of_those_who_define_it(
    kg: KnowledgeGraph, view: Open, export: Export
) -> None:
    back = CX2Network()
    back.create_from_raw_cx2(json.loads(export(view(FILTERED), "CX2")))
    expected = CX2Network()
    network = kg.network("institution-topic", since=2015, until=2016, least=2)
    expected.create_from_raw_cx2(json.loads(b"".join(FORMATS[".cx2"](network))))

    assert described(back) == described(expected)
    assert back.get_attribute_declarations()["edges"] == expected.get_attribute_declarations()["edges"]
    assert {"name", "version", "description", "window"} <= back.get_network_attributes().keys()


def test_svg_has_title_legend_and_caption(view: Open, export: Export) -> None:
    root = ElementTree.fromstring(export(view(FILTERED), "SVG"))
    words = " ".join(root.itertext())

    spelled = "Window: 1 January 2015 – 31 December 2016."
    assert all(said in words for said in (spelled, "weight 2 or more", "Think tank", "2 meetings"))


def test_png_has_two_points_to_each_of_the_drawing(view: Open, export: Export) -> None:
    picture = export(view(FILTERED), "PNG")

    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20]) == 2 * 960


@pytest.fixture
def windowed(kg: KnowledgeGraph, pages: Pages, export: Export, tmp_path: Path) -> Windowed:
    """Return what gives the weights of the links of a view that its page shows for a window."""

    def weights(name: str, filters: dict[str, str]) -> dict[frozenset[str], float]:
        kg.explore(name, **filters).save(tmp_path / "view.html")
        page = pages.open(f"{(tmp_path / 'view.html').as_uri()}#from=2015+Q2&until=2016+Q2")
        rows = csv.DictReader(StringIO(export(page, "CSV").decode()))
        return {frozenset((row["source"], row["target"])): float(row["weight"]) for row in rows}

    return weights


@pytest.mark.parametrize(("name", "filters"), VIEWS.items(), ids=VIEWS)
def test_weights_in_a_window_are_those_of_python(
    kg: KnowledgeGraph, windowed: Windowed, name: str, filters: dict[str, str]
) -> None:
    expected = kg.network(name, since="2015-04", until="2016-06", **filters)

    found = windowed(name, filters)
    assert found == pytest.approx({frozenset(ends): held["weight"] for *ends, held in expected.edges.data()})
    assert found
