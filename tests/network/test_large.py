"""Measures of large networks: the numbers of networkx where all nodes are drawn, else near them."""

import sys

import networkx as nx
import pytest

from comity.errors import UsageError
from comity.network import Network, explained, measures
from comity.network.sparse import measuring
from tests.network.invented import large, network

# The package has a function of the same name.
MEASURES = sys.modules["comity.network.measures"]
EXACT = ("degree", "strength", "core", "betweenness", "closeness", "clustering", "redundancy")


@pytest.fixture
def as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MEASURES, "MOST_WORK", 0)


def one_mode() -> Network:
    made: Network = nx.gnm_random_graph(40, 90, seed=3)
    made = nx.relabel_nodes(made, {node: f"topic:t{node}" for node in made})
    nx.set_edge_attributes(made, 1, "weight")
    made.graph.update(modes=("topic",), meetings={})
    return made


def column(made: Network, name: str) -> dict[str, float]:
    return {node: held[name] for node, held in measures(made).nodes.items() if name in held}


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("made", [large(30, 50), one_mode()], ids=["two modes", "one mode"])
def test_from_all_nodes_the_measures_are_those_of_networkx(
    made: Network, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = column(made, name)

    monkeypatch.setattr(MEASURES, "MOST_WORK", 0)

    assert column(made, name) == pytest.approx(exact)


@pytest.mark.usefixtures("as_large")
def test_from_some_nodes_the_order_of_the_greatest_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    star = network([(0, topic, 1) for topic in range(60)] + [(1, 0, 1), (1, 1, 1)])
    monkeypatch.setattr(measuring, "PIVOTS", 20)

    found = column(star, "betweenness")

    assert max(found, key=lambda node: found[node]) == "institution:i0"
    assert found["institution:i0"] == pytest.approx(1, rel=0.25)


@pytest.mark.usefixtures("as_large")
def test_what_is_estimated_or_left_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MEASURES, "MOST_FOR_COMMUNITIES", 1)
    monkeypatch.setattr("comity.network.explanations.MOST_FOR_COMMUNITIES", 1)

    words = explained(large(5, 5))

    assert "estimated from 128 nodes drawn with a fixed seed" in words["betweenness"]
    assert "missing, as" in words["community"]
    assert column(large(5, 5), "community") == {}


@pytest.mark.usefixtures("as_large")
def test_without_scipy_the_measures_of_a_large_network_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "comity.network.large", None)

    with pytest.raises(UsageError, match=r"measures: found no .* links; expected `pip install"):
        measures(large(5, 5))
