"""Links as columns are those of the networks, and projections by sparse matrices are networkx's."""

import sys
from typing import Any

import networkx as nx
import pytest

from comity.errors import UsageError
from comity.names import Literal
from comity.network import VIEWS, Filters, Network, view
from comity.network.assembly import links
from comity.network.scale import edges
from comity.network.sparse import Edges
from comity.store import Graph

GRAPHS = pytest.mark.parametrize("graph", ["worked", "small", "real"])
NEWMAN: Filters = {"weighting": [Literal("newman")]}


def rows_of(network: Network) -> list[tuple[str, str, float, str, str]]:
    """Return what the columns of ``network`` hold, a row a link."""
    found = (
        (network.nodes[a]["iri"], network.nodes[b]["iri"], link["weight"], link["first"], link["last"])
        for a, b, link in links(network)
    )
    return sorted(found)


def by_iri(found: Edges, matrix: Any) -> dict[frozenset[str], float]:
    whole = matrix.tocoo()
    ends = zip(whole.row.tolist(), whole.col.tolist(), whole.data.tolist(), strict=True)
    return {frozenset((found.sources[a], found.sources[b])): weight for a, b, weight in ends}


def projection(network: Network, project: Any) -> dict[frozenset[str], float]:
    members = [node for node, held in network.nodes.data() if held["bipartite"] == 0]
    iri = {node: held["iri"] for node, held in network.nodes.data()}
    return {
        frozenset((iri[a], iri[b])): weight for a, b, weight in project(network, members).edges.data("weight")
    }


@GRAPHS
@pytest.mark.parametrize("name", VIEWS)
def test_the_columns_of_a_view_are_the_links_of_its_network(
    graph: str, name: str, request: pytest.FixtureRequest
) -> None:
    whole: Graph = request.getfixturevalue(graph)

    assert sorted(edges(whole, name).rows()) == rows_of(view(whole, name))


@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if len(view.modes) == 1])
def test_newman_weights_are_those_of_the_network(real: Graph, name: str) -> None:
    found, network = list(edges(real, name, NEWMAN).rows()), rows_of(view(real, name, NEWMAN))

    assert [row[:2] for row in found] == [row[:2] for row in network]
    assert [row[2] for row in found] == pytest.approx([row[2] for row in network])


@GRAPHS
def test_projections_of_columns_are_those_of_networkx(graph: str, request: pytest.FixtureRequest) -> None:
    whole: Graph = request.getfixturevalue(graph)
    two, network = edges(whole, "institution-topic"), view(whole, "institution-topic")

    assert by_iri(two, two.projected()) == projection(network, nx.bipartite.weighted_projected_graph)
    assert by_iri(two, two.collaboration()) == pytest.approx(
        projection(network, nx.bipartite.collaboration_weighted_projected_graph)
    )


def test_ties_are_the_same_in_however_many_blocks(real: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(edges(real, "institutions-that-share-topics").rows())

    monkeypatch.setattr("comity.network.sparse.ties.BLOCK", 3)

    assert list(edges(real, "institutions-that-share-topics").rows()) == whole


def test_a_view_without_links_has_empty_columns(real: Graph) -> None:
    none = edges(real, "institution-topic", {"since": [Literal("2999")]})

    assert (len(none), none.matrix().shape, none.projected().nnz) == (0, (0, 0), 0)


def test_without_scipy_the_columns_are_refused_in_one_sentence(
    real: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "comity.network.sparse", None)

    with pytest.raises(UsageError, match=r"network\.edges: found no .*; expected `pip install"):
        edges(real, "institution-topic")


def test_links_as_columns_are_shown_in_a_line(real: Graph) -> None:
    shown = repr(edges(real, "institution-topic"))

    assert shown.startswith("<Edges: Institutions and the topics of meetings they hosted: ")
    assert "\n" not in shown
