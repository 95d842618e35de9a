"""GraphML is read back by networkx as it was."""

from io import BytesIO

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from comity.network import Network
from comity.network.graphml import graphml
from comity.network.text import printable
from tests.network.invented import CABLES, large, network


def read_back(made: Network) -> Network:
    return nx.read_graphml(BytesIO(graphml(made)))


def test_a_link_comes_back_with_its_types(hosts: Network) -> None:
    link = read_back(hosts).edges["institution:tide", CABLES]

    assert (link["weight"], link["start"], link["end"]) == (2, "2031-05-19", "2032-02")
    assert tuple(link["meetings"].split()) == hosts.edges["institution:tide", CABLES]["meetings"]


def test_nodes_come_back_as_they_were(hosts: Network) -> None:
    back = read_back(hosts)

    assert {node: back.nodes[node] for node in back} == {node: hosts.nodes[node] for node in hosts}


def test_the_file_says_version_view_filters_and_meaning(hosts: Network) -> None:
    said = read_back(hosts).graph

    assert {key: said[key] for key in ("view", "filters", "meaning", "dataset", "digest")} == {
        key: hosts.graph[key] for key in ("view", "filters", "meaning", "dataset", "digest")
    }


def test_ids_are_name_tokens_as_the_schema_asks() -> None:
    assert all(" " not in node and "/" not in node for node in read_back(large(30, 30)))


@given(st.text(min_size=1, max_size=40))
def test_a_label_comes_back_whatever_it_is(label: str) -> None:
    back = read_back(network([(0, 0, 1)], (label, label)))

    assert back.nodes["institution:i0"]["label"] == printable(f"{label} 0")


def test_the_same_network_gives_the_same_bytes() -> None:
    assert graphml(large(9, 14)) == graphml(large(9, 14))
