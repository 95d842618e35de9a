"""CX2 is read back by ndex2, the library of those who define it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ndex2.cx2 import CX2Network

from comity.network import Network
from comity.network.content import content
from comity.network.cx2 import cx2
from comity.network.text import printable
from tests.network.byhand import CABLES, CALM, GULL, TIDE, labelled, networks, one_mode, two_mode

Aspects = dict[str, Any]


def aspects(made: Network) -> Aspects:
    return {name: elements for each in json.loads(b"".join(cx2(made))) for name, elements in each.items()}


def read_back(made: Network) -> CX2Network:
    back = CX2Network()
    back.create_from_raw_cx2(json.loads(b"".join(cx2(made))))
    return back


def by_name(back: CX2Network) -> dict[str, dict[str, Any]]:
    return {held["v"]["name"]: held["v"] for held in back.get_nodes().values()}


@CALM
@given(networks())
def test_any_network_comes_back_with_its_nodes_links_and_weights(made: Network) -> None:
    back, held = read_back(made), content(made)

    iris = [node["v"]["represents"] for node in back.get_nodes().values()]
    assert iris == [values["iri"] for values in held.nodes.values()]
    assert [
        (iris[edge["s"]], iris[edge["t"]], edge["v"]["weight"]) for edge in back.get_edges().values()
    ] == [
        (made.nodes[link.source]["iri"], made.nodes[link.target]["iri"], link.values["weight"])
        for link in held.links
    ]


def test_attributes_come_back_with_their_declared_types() -> None:
    back = read_back(one_mode())
    declared = back.get_attribute_declarations()

    assert {name: declared["nodes"][name]["d"] for name in ("betweenness", "central", "degree", "name")} == {
        "betweenness": "double",
        "central": "boolean",
        "degree": "integer",
        "name": "string",
    }
    assert declared["edges"]["evidence"]["d"] == "list_of_string"
    assert "betweenness" not in by_name(back)["Reed"]


def test_every_attribute_is_declared_and_has_a_value_of_its_type() -> None:
    held = aspects(one_mode())
    types = {"string": str, "double": (int, float), "integer": int, "boolean": bool, "list_of_string": list}

    for name in ("nodes", "edges", "networkAttributes"):
        declared = held["attributeDeclarations"][0][name]
        for element in held[name]:
            for key, value in element.get("v", element).items():
                assert isinstance(value, types[declared[key]["d"]])


def test_what_the_file_counts_is_what_it_holds() -> None:
    held = aspects(two_mode())

    counted = {each["name"]: each["elementCount"] for each in held["metaData"]}
    assert counted == {name: len(held[name]) for name in counted}
    assert list(held)[-1] == "status"


def test_the_file_says_version_view_filters_window_and_date() -> None:
    said = read_back(one_mode()).get_network_attributes()

    assert (said["name"], said["version"]) == ("Institutions and topics", "9.9.9")
    assert "not a stated view" in said["description"]
    assert (said["view"], said["filters"]) == ("institution-institution", "role host")
    assert (said["window"], said["date"]) == ("2031-01 to 2032-12", "2033-01-01")


def test_nodes_have_places_and_are_drawn_by_their_attributes() -> None:
    held = aspects(two_mode())
    drawn = held["visualProperties"][0]["nodeMapping"]

    assert len({(node["x"], node["y"]) for node in held["nodes"]}) == 5
    assert {"v": "Think tank", "vp": "#b34700"} in drawn["NODE_BACKGROUND_COLOR"]["definition"]["map"]
    assert drawn["NODE_LABEL"]["definition"]["attribute"] == "name"


@pytest.mark.parametrize(("made", "strongest"), [(two_mode(), 3), (one_mode(), 2.5)])
def test_size_goes_from_the_weakest_to_the_strongest(made: Network, strongest: float) -> None:
    size = aspects(made)["visualProperties"][0]["nodeMapping"]["NODE_WIDTH"]["definition"]

    assert size["attribute"] == "strength"
    assert size["map"][0]["max"] == strongest


def test_a_network_of_one_weight_still_has_a_scale() -> None:
    width = aspects(labelled("Law"))["visualProperties"][0]["edgeMapping"]["EDGE_WIDTH"]["definition"]["map"]

    assert (width[0]["min"], width[0]["max"]) == (1.0, 2.0)


@CALM
@given(st.text(max_size=20))
def test_a_label_comes_back_whatever_it_is(label: str) -> None:
    names = [node["v"]["name"] for node in read_back(labelled(label)).get_nodes().values()]

    assert names == [printable(label) or "topic:a", printable(label) or "topic:b"]


def test_ends_of_links_are_nodes_of_the_first_and_the_second_mode() -> None:
    back = read_back(two_mode())
    names = {place: node["v"]["represents"].rpartition("/")[2] for place, node in back.get_nodes().items()}

    assert next((names[edge["s"]], names[edge["t"]]) for edge in back.get_edges().values()) == (
        GULL.partition(":")[2],
        CABLES.partition(":")[2],
    )
    assert TIDE.partition(":")[2] in names.values()
