"""GraphML is read back by networkx as it was."""

from io import BytesIO
from xml.etree.ElementTree import fromstring

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from comity.network import Network
from comity.network.graphml import graphml
from comity.network.text import printable
from tests.network.byhand import CABLES, CALM, GULL, TIDE, ends, known, labelled, networks, one_mode, two_mode

KEY = "{http://graphml.graphdrawing.org/xmlns}key"


def read_back(made: Network) -> Network:
    return nx.read_graphml(BytesIO(b"".join(graphml(made))))


def test_a_link_comes_back_with_its_types() -> None:
    link = read_back(two_mode()).edges[TIDE, CABLES]

    assert (link["weight"], link["start"], link["end"]) == (2, "2031-05-19", "2032-02")
    assert tuple(link["meetings"].split()) == two_mode().edges[TIDE, CABLES]["meetings"]


def test_nodes_come_back_as_they_were_measures_too() -> None:
    for made in (two_mode(), one_mode()):
        back = read_back(made)
        assert dict(back.nodes.data()) == known(made)


def test_weights_that_are_not_all_whole_come_back_as_numbers() -> None:
    back = read_back(one_mode())

    assert ends(back) == ends(one_mode())
    assert isinstance(back.edges[GULL, "institution:reed"]["weight"], float)


def test_truth_is_written_as_xml_has_it() -> None:
    assert b'<data key="edge.backbone">true</data>' in b"".join(graphml(one_mode()))


def test_each_key_has_an_id_of_its_own() -> None:
    keys = [key.get("id") for key in fromstring(b"".join(graphml(one_mode()))).iter(KEY)]

    assert len(keys) == len(set(keys)) > 20


def test_the_file_says_version_view_filters_window_date_and_meaning() -> None:
    said, given = read_back(one_mode()).graph, one_mode().graph

    same = ("view", "filters", "meaning", "dataset", "digest", "window", "date")
    assert {key: said[key] for key in same} == {key: given[key] for key in same}


@CALM
@given(networks())
def test_any_network_comes_back_with_its_links(made: Network) -> None:
    back = read_back(made)

    assert (set(back), ends(back)) == (set(made), ends(made))


@CALM
@given(st.text(min_size=1, max_size=40))
def test_a_label_comes_back_whatever_it_is(label: str) -> None:
    assert read_back(labelled(label)).nodes["topic:a"]["label"] == (printable(label) or "topic:a")
