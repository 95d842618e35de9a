"""Node-link JSON is read back by networkx as it was."""

import json

import networkx as nx
from hypothesis import given

from comity.network import Network
from comity.network.nodelink import nodelink
from tests.network.byhand import CABLES, CALM, MEETINGS, TIDE, ends, known, networks, one_mode, two_mode


def read_back(made: Network) -> Network:
    return nx.node_link_graph(json.loads(b"".join(nodelink(made))), edges="edges")


@CALM
@given(networks())
def test_any_network_comes_back_with_its_links(made: Network) -> None:
    back = read_back(made)

    assert (set(back), ends(back)) == (set(made), ends(made))


def test_nodes_come_back_as_they_were_and_missing_measures_stay_missing() -> None:
    back = read_back(one_mode())

    assert dict(back.nodes.data()) == known(one_mode())
    assert "backbone" not in back.edges["institution:gull", "institution:reed"]


def test_meetings_and_evidence_are_lists() -> None:
    back = read_back(two_mode())

    assert tuple(back.edges[TIDE, CABLES]["meetings"]) == two_mode().edges[TIDE, CABLES]["meetings"]
    assert back.graph["meetings"] == {meeting: list(days) for meeting, days in MEETINGS.items() if days[0]}


def test_the_file_says_version_view_filters_window_and_date() -> None:
    said = read_back(one_mode()).graph

    assert (said["view"], said["dataset"]) == ("institution-institution", "9.9.9")
    assert (said["filters"], said["window"], said["date"]) == (
        "role host",
        "2031-01 to 2032-12",
        "2033-01-01",
    )
