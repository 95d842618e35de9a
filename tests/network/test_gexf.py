"""GEXF keeps to its grammar, and networkx reads it back."""

from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from comity.network import Network, view
from comity.network.gexf import gexf
from comity.store import Graph
from tests.network.invented import CABLES, large, network

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf.rng")))
NAMESPACES = {"": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


def read_back(made: Network) -> Network:
    return nx.read_gexf(BytesIO(gexf(made)), version="1.3")


def faults(written: bytes) -> list[str]:
    GRAMMAR.validate(etree.fromstring(written))
    return [str(error) for error in GRAMMAR.error_log]


def test_the_real_network_keeps_to_the_grammar(real: Graph) -> None:
    assert faults(gexf(view(real, "institution-topic"))) == []


@pytest.mark.parametrize("made", [network([]), large(1, 2), large(30, 30)], ids=["empty", "small", "large"])
def test_a_network_of_any_size_keeps_to_the_grammar(made: Network) -> None:
    assert faults(gexf(made)) == []


def test_the_grammar_refuses_an_open_spell(hosts: Network) -> None:
    assert faults(gexf(hosts).replace(b'<spell start="2031-05-19"', b"<spell")) != []


def test_networkx_reads_back_nodes_links_and_weights(hosts: Network) -> None:
    back = read_back(hosts)

    assert {node: held["label"] for node, held in back.nodes.data()} == {
        node: held["label"] for node, held in hosts.nodes.data()
    }
    assert {frozenset((a, b)): held["weight"] for a, b, held in back.edges.data()} == {
        frozenset((a, b)): held["weight"] for a, b, held in hosts.edges.data()
    }


def test_a_link_lives_at_its_meetings_and_grows_with_each(hosts: Network) -> None:
    link = read_back(hosts).edges["institution:tide", CABLES]

    assert link["spells"] == [("2031-05-19", "2031-05-20"), ("2032-02-01", "2032-02-29")]
    assert link["strength"] == [(1, "2031-05-19", "2031-05-20"), (2, "2032-02-01", "2032-02-29")]


def test_a_node_has_colour_size_and_place_so_that_gephi_opens_it_laid_out(hosts: Network) -> None:
    left, right = (read_back(hosts).nodes[node]["viz"] for node in ("institution:tide", CABLES))

    assert left["color"] == {"r": 0xB3, "g": 0x47, "b": 0x00, "a": 1.0}
    assert left["position"]["x"] < right["position"]["x"]
    assert left["size"] > 0


def test_the_file_says_version_view_filters_and_meaning(hosts: Network) -> None:
    said = fromstring(gexf(hosts)).findtext("meta/description", namespaces=NAMESPACES) or ""

    assert "not a stated view" in said
    assert f"Filters: role host. View institution-topic, Comity dataset {hosts.graph['dataset']}" in said


@given(st.text(min_size=1, max_size=40))
def test_a_file_keeps_to_the_grammar_whatever_the_labels(label: str) -> None:
    assert faults(gexf(network([(0, 0, 1)], (label, label), label))) == []
