"""What is no network of a view is refused in words, whatever is asked of it."""

from collections.abc import Callable

import networkx as nx
import pytest

from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph
from comity.network import Network, backbone, measures, picture, positions, view, windows
from comity.store import Graph
from tests.network.byhand import two_mode

ASKED = (measures, backbone, picture, positions)


@pytest.mark.parametrize("asked", ASKED)
def test_a_graph_of_networkx_is_no_network_of_a_view(asked: Callable[[Network], object]) -> None:
    with pytest.raises(UsageError, match=r"network: found a graph without .*modes.*; expected a network of"):
        asked(nx.Graph())


@pytest.mark.parametrize("asked", ASKED)
def test_a_projection_by_networkx_is_told_of_the_views_that_are_projections(
    asked: Callable[[Network], object],
) -> None:
    projected = nx.bipartite.weighted_projected_graph(two_mode(), ["institution:tide", "institution:gull"])

    with pytest.raises(UsageError, match=r"a link without|views of one kind are projections"):
        asked(projected)


@pytest.mark.parametrize("asked", ASKED)
def test_a_part_of_a_network_is_as_good_as_the_whole(asked: Callable[[Network], object]) -> None:
    made = two_mode()

    assert asked(made.subgraph(["institution:tide", "topic:law"])) is not None


def test_a_knowledge_graph_is_told_where_its_graph_is(real: Graph) -> None:
    kg = KnowledgeGraph(real)

    with pytest.raises(UsageError, match=r"found a KnowledgeGraph for a graph; expected .* `kg.graph`"):
        windows(kg, "topic-stance", 24, 6)  # type: ignore[arg-type]
    assert view(kg.graph, "topic-stance").size()
