"""The strongest nodes have a name or a number, and no name is without its full text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.network import Network, picture, view
from comity.network.pictures.letters import width
from comity.network.pictures.names import NAME, NUMBERED
from comity.network.text import printable
from comity.store import Graph
from tests.network.invented import large
from tests.network.pictures.crowds import drawn, stances, topics, written

POINTS = 72 / 25.4
KINDS = ("force", "matrix", "timeline")


def words(made: Network, kind: str, wide: float) -> str:
    return " ".join(line.text for line in written(drawn(made, kind, wide)))


def strongest(made: Network, count: int) -> list[str]:
    strength = dict(made.degree(weight="weight"))
    order = sorted(made, key=lambda node: (-strength[node], node))[:count]
    return [printable(made.nodes[node]["label"]) for node in order]


@pytest.mark.parametrize("wide", [85, 180])
def test_every_node_of_our_own_topics_is_named_or_numbered(real: Graph, wide: float) -> None:
    made = view(real, "topics-at-the-same-meeting")
    said = words(made, "force", wide)

    assert [name for name in strongest(made, 12) if name not in said] == []
    assert "of 35 nodes, the strongest first" not in said


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 60), st.integers(0, 99), st.integers(60, 200))
def test_the_strongest_nodes_are_never_without_a_name(count: int, seed: int, wide: int) -> None:
    made = topics(count, seed)
    strong = strongest(made, min(10, int(NUMBERED * wide * POINTS)))
    said = words(made, "force", wide)

    assert [name for name in strong if name not in said] == []


@pytest.mark.parametrize("make", [topics, stances, lambda count: large(count // 2, count - count // 2)])
def test_no_name_is_cut_without_its_full_text(make: object) -> None:
    made = make(60)  # type: ignore[operator]
    for kind in KINDS:
        lines = [line.text for line in written(drawn(made, kind, 180))]
        cut = [line for line in lines if line.endswith("…")]
        full = " ".join(lines)

        assert [line for line in cut if not line[0].isdigit()] == []
        assert all(full.count(line.partition(" ")[2][:-1]) > 1 for line in cut)


def test_names_of_columns_that_fit_have_no_number() -> None:
    heads = [line for line in written(drawn(topics(8), "matrix", 180)) if line.text.endswith("…")]

    assert all(width(head.text, NAME) <= 180 * POINTS / 4 for head in heads)
    assert len(heads) < 8


def test_a_meeting_and_the_reference_to_it_are_told_apart_in_a_key(real: Graph) -> None:
    drawn = picture(view(real, "meeting-reference"), "force")

    assert "(meeting)<" in drawn
    assert "(reference)<" in drawn
