"""Measures are networkx's own, of the right kind, and missing where they are not defined."""

import os
import subprocess
import sys

import networkx as nx
import pytest

from comity.network import VIEWS, Network, measured, measures, view
from comity.store import Graph
from tests.network.invented import large, network

STAR = network([(0, 0, 1), (0, 1, 2), (0, 2, 3)])
TWO = ("degree", "strength", "core", "betweenness", "closeness", "clustering", "redundancy", "community")


def column(made: Network, name: str) -> dict[str, float]:
    return {node: held[name] for node, held in measures(made).nodes.items() if name in held}


def one_mode(*ends: tuple[str, str, int]) -> Network:
    made: Network = nx.Graph(modes=("topic",), meetings={})
    made.add_weighted_edges_from(ends)
    return made


def test_the_measures_of_two_kinds_of_node_are_those_of_networkx_for_two() -> None:
    made = large(12, 30)
    first = [node for node, held in made.nodes.data() if held["bipartite"] == 0]

    assert column(made, "betweenness") == pytest.approx(nx.bipartite.betweenness_centrality(made, first))
    assert column(made, "closeness") == pytest.approx(nx.bipartite.closeness_centrality(made, first))


def test_clustering_and_redundancy_are_those_of_networkx_where_they_are_defined() -> None:
    made = large(12, 30)
    clustering, redundancy = column(made, "clustering"), column(made, "redundancy")

    assert clustering == {node: nx.bipartite.latapy_clustering(made)[node] for node in clustering}
    assert redundancy == nx.bipartite.node_redundancy(made, redundancy)
    assert set(redundancy) == {node for node in made if made.degree(node) > 1}


def test_the_measures_of_one_kind_of_node_are_those_of_networkx() -> None:
    made = one_mode(("a", "b", 1), ("b", "c", 2), ("c", "a", 3), ("c", "d", 1), ("d", "e", 1))

    assert column(made, "betweenness") == nx.betweenness_centrality(made)
    assert column(made, "closeness") == nx.closeness_centrality(made)
    assert column(made, "clustering") == {"a": 1, "b": 1, "c": pytest.approx(1 / 3), "d": 0}
    assert column(made, "core") == {"a": 2, "b": 2, "c": 2, "d": 1, "e": 1}


def test_strength_is_the_sum_of_weights_and_degree_the_number_of_links() -> None:
    assert column(STAR, "strength")["institution:i0"] == 6
    assert column(STAR, "degree")["institution:i0"] == 3


def test_what_is_not_defined_is_missing() -> None:
    found = measures(STAR).nodes

    assert "redundancy" not in found["topic:t0"]
    assert found["institution:i0"]["redundancy"] == 0
    assert "clustering" not in found["institution:i0"]
    assert "betweenness" not in found["topic:t0"]
    assert found["institution:i0"]["betweenness"] == 1


def test_two_nodes_have_nothing_between_them() -> None:
    assert column(network([(0, 0, 1)]), "betweenness") == {}
    assert column(one_mode(("a", "b", 1)), "betweenness") == {}


def test_a_network_of_nothing_has_no_measures() -> None:
    found = measures(network([]))

    assert (found.nodes, found.links) == ({}, {})


def test_communities_are_numbered_from_the_largest() -> None:
    triangle = [("a", "b", 9), ("b", "c", 9), ("a", "c", 9)]

    found = column(one_mode(("x", "y", 9), *triangle, ("c", "x", 1)), "community")

    assert found == {"a": 1, "b": 1, "c": 1, "x": 2, "y": 2}


def test_communities_are_the_same_in_every_process() -> None:
    code = (
        "from tests.network.invented import large; from comity.network import measures;"
        "print(sorted((n, h['community']) for n, h in measures(large(30, 60)).nodes.items()))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert runs[0] == runs[1]


@pytest.mark.parametrize("name", VIEWS)
def test_every_measure_of_every_view_is_explained_with_its_source(real: Graph, name: str) -> None:
    found = measures(view(real, name))

    used = {measure for held in (*found.nodes.values(), *found.links.values()) for measure in held}
    assert used <= set(found.explained)
    assert all("(" in words or measure == "degree" for measure, words in found.explained.items())


def test_redundancy_is_of_two_kinds_of_node_only(real: Graph) -> None:
    assert tuple(measures(STAR).explained) == (*TWO, "alpha")
    assert "redundancy" not in measures(view(real, "topics-at-the-same-meeting")).explained


def test_measures_become_attributes_of_a_copy() -> None:
    made = measured(STAR)

    assert made.nodes["institution:i0"]["strength"] == 6
    assert "alpha" in made.edges["institution:i0", "topic:t0"]
    assert "strength" not in STAR.nodes["institution:i0"]
