"""GEXF keeps to its grammar, and networkx reads it back."""

from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from comity.network import Network, positions, view
from comity.network.gexf import gexf
from comity.store import Graph
from tests.network.byhand import CABLES, CALM, GULL, LAW, TIDE, ends, labelled, networks, one_mode, two_mode

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("gexf.rng")))
NAMESPACES = {"": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


def read_back(made: Network) -> Network:
    return nx.read_gexf(BytesIO(b"".join(gexf(made))), version="1.3")


def faults(written: bytes) -> list[str]:
    GRAMMAR.validate(etree.fromstring(written))
    return [str(error) for error in GRAMMAR.error_log]


def description(made: Network) -> str:
    return fromstring(b"".join(gexf(made))).findtext("meta/description", namespaces=NAMESPACES) or ""


def test_the_real_network_keeps_to_the_grammar(real: Graph) -> None:
    assert faults(b"".join(gexf(view(real, "institution-topic")))) == []


@pytest.mark.parametrize("made", [two_mode(), one_mode()], ids=["two modes", "one mode"])
def test_a_network_of_one_or_two_modes_keeps_to_the_grammar(made: Network) -> None:
    assert faults(b"".join(gexf(made))) == []


def test_the_grammar_refuses_an_open_spell() -> None:
    assert faults(b"".join(gexf(two_mode())).replace(b'<spell start="2031-05-19"', b"<spell")) != []


@CALM
@given(networks())
def test_networkx_reads_back_nodes_links_and_weights_of_any_network(made: Network) -> None:
    back = read_back(made)

    assert faults(b"".join(gexf(made))) == []
    assert (set(back), ends(back)) == (set(made), ends(made))


def test_an_institution_is_there_only_at_meetings_that_it_hosted(worked: Graph) -> None:
    back = read_back(view(worked, "institutions-that-share-topics"))

    assert back.nodes["institution:gull"]["spells"] == [("2031-05-19", "2031-05-20")]
    assert len(back.nodes["institution:tide"]["spells"]) == 2


def test_measures_come_back_with_their_types_and_missing_ones_stay_missing() -> None:
    back = read_back(one_mode())

    assert [back.nodes[node].get("betweenness") for node in (TIDE, GULL, "institution:reed")] == [
        0.5,
        1.0,
        None,
    ]
    assert (back.nodes[TIDE]["central"], back.nodes[GULL]["degree"]) == (True, 1)


def test_a_link_lives_at_its_meetings_and_grows_with_each() -> None:
    link = read_back(two_mode()).edges[TIDE, CABLES]

    assert link["spells"] == [("2031-05-19", "2031-05-20"), ("2032-02-01", "2032-02-29")]
    assert link["strength"] == [(1, "2031-05-19", "2031-05-20"), (2, "2032-02-01", "2032-02-29")]
    assert (link["first"], link["last"]) == ("2031-05-19", "2032-02")


def test_a_node_lives_at_the_meetings_of_its_links() -> None:
    back = read_back(two_mode())

    assert back.nodes[TIDE]["spells"] == [("2031-05-19", "2031-05-20"), ("2032-02-01", "2032-02-29")]
    assert back.nodes[LAW]["spells"] == [("2032-02-01", "2032-02-29")]


def test_where_weights_count_no_meetings_it_is_the_meetings_that_grow() -> None:
    link = read_back(one_mode()).edges[TIDE, GULL]

    assert [so_far for so_far, *_ in link["meetings_so_far"]] == [1, 2]
    assert "strength" not in link


def test_a_meeting_without_a_date_has_no_spell_and_the_file_says_so() -> None:
    link = read_back(one_mode()).edges[GULL, "institution:reed"]

    assert "spells" not in link
    assert "Meetings without a date, which have no spell: 1." in description(one_mode())


def test_a_node_has_colour_size_and_place_so_that_gephi_opens_it_laid_out() -> None:
    left, right = (read_back(two_mode()).nodes[node]["viz"] for node in (TIDE, CABLES))

    assert left["color"] == {"r": 0xB3, "g": 0x47, "b": 0x00, "a": 1.0}
    assert left["position"]["x"] < right["position"]["x"]
    assert left["size"] == right["size"] == 20.0


def test_nodes_stand_where_pictures_have_them() -> None:
    at = {node: held["viz"]["position"] for node, held in read_back(one_mode()).nodes.data()}

    assert {node: (place["x"], -place["y"]) for node, place in at.items()} == positions(one_mode())


def test_the_file_says_version_view_filters_window_and_date() -> None:
    said = description(one_mode())

    assert "Filters: role host. View institution-institution, Comity dataset 9.9.9" in said
    assert said.count("Window: 2031-01 to 2032-12. Date of the data: 2033-01-01.") == 1


@CALM
@given(st.text(min_size=1, max_size=40))
def test_a_file_keeps_to_the_grammar_whatever_the_labels(label: str) -> None:
    assert faults(b"".join(gexf(labelled(label)))) == []
