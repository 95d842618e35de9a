"""Every kind of picture, of any view and at any size, is whole, readable and the same everywhere."""

import os
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.network import PICTURES, VIEWS, picture, view
from comity.network.pictures import suiting
from comity.store import Graph
from tests.network.byhand import one_mode
from tests.network.invented import large, network
from tests.network.pictures.crowds import SVG, drawn, meeting, stances, topics, written

ALL = [
    (kind, make)
    for kind in PICTURES
    for make in (topics, stances, lambda count: large(count // 2, count - count // 2))
    if not (kind == "columns" and make is topics)
]
POINTS = 72 / 25.4
DRAW = """
import sys
from comity.network import PICTURES, picture
from tests.network.pictures.crowds import stances
for kind in PICTURES:
    sys.stdout.buffer.write(picture(stances(70), kind).encode())
"""


@pytest.mark.parametrize("count", [10, 100, 1000])
@pytest.mark.parametrize(("kind", "make"), ALL)
def test_no_two_labels_touch_and_none_leaves_the_page(kind: str, make: object, count: int) -> None:
    root = drawn(make(count), kind)  # type: ignore[operator]
    lines = written(root)

    assert meeting(lines) == []
    assert all(line.left >= 0 and line.right <= 85 * POINTS + 0.1 and line.top >= 0 for line in lines)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(2, 60),
    st.integers(0, 99),
    st.sampled_from(["force", "matrix", "timeline"]),
    st.integers(60, 200),
)
def test_no_two_labels_touch_whatever_the_network(count: int, seed: int, kind: str, width: int) -> None:
    assert meeting(written(drawn(topics(count, seed), kind, width))) == []


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_a_picture_of_every_kind(real: Graph, name: str) -> None:
    made = view(real, name)
    kinds = [kind for kind in PICTURES if kind != "columns" or len(made.graph["modes"]) == 2]

    assert [kind for kind in kinds if meeting(written(drawn(made, kind)))] == []


def test_what_suits_is_a_timeline_of_stances_columns_of_few_and_forces_for_the_rest() -> None:
    assert [suiting(made) for made in (stances(9), large(20, 20), large(40, 40), topics(9))] == [
        "timeline",
        "columns",
        "force",
        "force",
    ]


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

    assert made == {"".join(picture(stances(70), kind) for kind in PICTURES).encode()}


@pytest.mark.parametrize("kind", PICTURES)
def test_nothing_is_taken_from_elsewhere(kind: str) -> None:
    text = picture(stances(20), kind)

    assert "href" not in text
    assert "url(" not in text
    assert "<style" not in text


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("width", [85, 180])
def test_no_letter_is_smaller_than_six_points_on_paper(kind: str, width: float) -> None:
    root = drawn(large(30, 40), kind, width)

    assert root.get("width") == f"{width}mm"
    assert float(root.get("viewBox", "").split()[2]) == pytest.approx(width * POINTS, abs=0.01)
    assert min(float(text.get("font-size", "0")) for text in root.iter(f"{SVG}text")) >= 6


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("make", [lambda: network([]), lambda: topics(0), lambda: stances(0)])
def test_a_network_without_links_says_so_and_explains_no_marks(kind: str, make: object) -> None:
    made = make()  # type: ignore[operator]
    if kind == "columns" and len(made.graph["modes"]) == 1:
        return
    said = " ".join(line.text for line in written(drawn(made, kind)))

    assert re.search(r"Nothing matches the filters\.|No such link is recorded\.|6 stances, no link\.", said)
    assert not re.search(r"neighbours|firmest|1 institution|1 topic|Named are", said)


def test_meetings_without_a_date_and_weights_that_are_no_counts_are_drawn() -> None:
    assert [len(written(drawn(one_mode(), kind))) > 0 for kind in ("force", "matrix", "timeline")] == [
        True
    ] * 3


def test_a_kind_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match=r"picture: found kind 'circle'; expected one of columns, force"):
        picture(topics(4), "circle")


def test_columns_of_one_kind_of_node_are_refused() -> None:
    with pytest.raises(UsageError, match="found one kind of node in topics-at-the-same-meeting"):
        picture(topics(4), "columns")


@pytest.mark.parametrize("width", [59.0, 1001.0, float("nan")])
def test_a_width_that_no_page_has_is_refused(width: float) -> None:
    with pytest.raises(UsageError, match=r"expected 60 to 1000 \(mm\)"):
        picture(topics(4), width=width)


def test_a_large_network_says_how_much_of_it_is_drawn(large_words: str) -> None:
    assert re.search(
        r"Drawn is the backbone, the \d+ links that chance explains least \(disparity filter\); "
        r"\d+ links and 856 nodes are left out\.",
        large_words,
    )


@pytest.fixture(scope="module")
def large_words() -> str:
    """Return the words in a picture of a thousand topics."""
    return " ".join(line.text for line in written(drawn(topics(1000))))


def test_who_bears_no_name_is_said(large_words: str) -> None:
    assert "nodes, the strongest first, where there is room." in large_words
