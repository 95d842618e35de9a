"""What a page saves is what it shows, and says how it came about."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from lxml import etree

from comity.knowledge import KnowledgeGraph
from tests.browser.conftest import Pages
from tests.browser.network.conftest import Export, Open

SCHEMA = Path(__file__).parents[2] / "network" / "gexf.rng"
VIEWS = {
    "institution-topic": {},
    "institutions-that-share-topics": {"weighting": "newman", "role": "any"},
    "topics-in-the-same-statement": {},
}
Windowed = Callable[[str, dict[str, str]], dict[frozenset[str], float]]
FILTERED = "from=2015+Q1&until=2016+Q4&least=2"
SAID = ("weight 2 or more", "2015-01-01 to 2016-12-31", "institution-topic", "Comity dataset")


def test_gexf_is_read_back_as_it_is_shown(view: Open, export: Export) -> None:
    page = view(FILTERED)
    document = export(page, "GEXF")
    graph = nx.read_gexf(BytesIO(document))

    etree.RelaxNG(file=SCHEMA).assertValid(etree.fromstring(document))
    assert (
        page.locator(".cn-status").inner_text().startswith(f"{graph.size()} links shown, {len(graph)} nodes")
    )
    assert all(words in document.decode() for words in SAID)


def test_svg_has_title_legend_and_caption(view: Open, export: Export) -> None:
    root = ElementTree.fromstring(export(view(FILTERED), "SVG"))
    words = " ".join(root.itertext())

    assert all(said in words for said in (*SAID, "Think tank", "2 meetings"))


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
