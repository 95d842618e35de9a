"""The picture says what it shows, to every reader."""

import os
import subprocess
import sys
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.network import Network
from comity.network.caption import caption
from comity.network.marks import MARKS, OTHER, Mark, mark
from comity.network.pictures.blocks import WIDTH
from comity.network.pictures.page import svg
from comity.store import Graph
from tests.network.invented import large, network

SVG = "{http://www.w3.org/2000/svg}"
DRAW = """
import sys
from comity.network.pictures.page import svg
from tests.network.invented import large
sys.stdout.buffer.write(svg(large(9, 14)))
"""
KINDS = """
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?label { ?kind skos:inScheme scheme:kind ; skos:prefLabel ?label FILTER (LANG(?label) = "en") }
"""


def drawn(made: Network) -> Element:
    return fromstring(svg(made))


def words(root: Element) -> str:
    return " ".join(text.text or "" for text in root.iter(f"{SVG}text"))


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_screen_reader_gets_a_title_and_a_description(hosts: Network) -> None:
    root = drawn(hosts)

    assert root.get("role") == "img"
    assert [root[0].text, root[1].tag] == [
        "Institutions and the topics of meetings they hosted",
        f"{SVG}desc",
    ]
    assert "Tidewater Institute and Critical infrastructure protection: 2 meetings" in str(root[1].text)


def test_the_caption_says_that_a_link_is_not_a_stated_view(hosts: Network) -> None:
    assert "A link by hosting is not a stated view." in words(drawn(hosts))


def test_the_caption_names_filters_dataset_and_period(hosts: Network) -> None:
    said = caption(hosts)

    assert "2 institutions, 2 topics, 4 links, 2 meetings from 2031-05-19 to 2032-02." in said
    assert f"Filters: role host. View institution-topic, Comity dataset {hosts.graph['dataset']}" in said


def test_every_node_is_labelled_and_every_link_says_what_it_is(hosts: Network) -> None:
    root = drawn(hosts)

    assert all(
        name in words(root) for name in ("TI", "Tidewater Institute", "Gull School", "International law")
    )
    assert len([link for link in root.iter(f"{SVG}g") if link.find(f"{SVG}path") is not None]) == 4


def test_the_legend_explains_widths_and_marks(hosts: Network) -> None:
    assert "1 meeting 2 meetings M Ministry T Think tank Topic, under its pillar" in words(drawn(hosts))


def test_short_names_without_room_are_spelt_out_below() -> None:
    made = large(40, 5)

    assert f"ABCDEF1: {made.nodes['institution:i1']['label']}"[:20] in words(drawn(made))


def test_every_text_begins_inside_the_page() -> None:
    for text in drawn(large(30, 30)).iter(f"{SVG}text"):
        assert 0 <= float(text.get("x", -1)) <= WIDTH


def test_an_empty_network_says_that_nothing_is_recorded() -> None:
    assert "No such link is recorded." in words(drawn(network([])))


def test_the_same_network_gives_the_same_bytes_in_every_process() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", DRAW],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert made == {svg(large(9, 14))}


@given(st.text(min_size=1, max_size=40), st.text(max_size=20))
def test_a_picture_is_well_formed_whatever_the_labels(label: str, kind: str) -> None:
    assert drawn(network([(0, 0, 1), (1, 0, 2)], (label, label), kind)).tag == f"{SVG}svg"


def test_a_label_is_written_as_text_and_not_as_markup() -> None:
    root = drawn(network([(0, 0, 1)], ("<script>alert(1)</script>", "a & b")))

    assert root.find(f".//{SVG}script") is None


def test_kinds_without_a_mark_of_their_own_share_one_and_the_legend_names_them() -> None:
    root = drawn(network([(0, 0, 1)], kind="Regatta"))

    assert mark("Regatta") is OTHER
    assert "? Regatta" in words(root)


def test_every_kind_of_the_scheme_has_a_mark_of_its_own(real: Graph) -> None:
    kinds = real.select(KINDS)

    assert {str(label) for (label,) in kinds.rows} <= set(MARKS)


def test_marks_differ_in_letter_and_in_shape_not_only_in_colour() -> None:
    marks = [*MARKS.values(), OTHER]

    assert (
        len({each.letter for each in marks})
        == len({(each.corners, each.turned, each.drawn_in) for each in marks})
        == len(marks)
    )


@pytest.mark.parametrize("each", [*MARKS.values(), OTHER], ids=lambda each: each.letter)
def test_a_white_letter_stands_out_on_its_mark(each: Mark) -> None:
    assert 1.05 / (luminance(each.colour) + 0.05) >= 4.5
