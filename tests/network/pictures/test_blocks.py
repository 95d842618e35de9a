"""Two columns: names clear of each other and inside the page, ribbons in the room of their nodes."""

import itertools

import pytest

from comity.network import view
from comity.network.pictures.blocks import Block, arrange
from comity.network.pictures.body import MARGIN
from comity.network.pictures.letters import width
from comity.network.pictures.ribbons import FILL, MOST_EACH, reach, ribbons, unit_of
from comity.store import Graph
from tests.network.invented import large, network, role
from tests.network.pictures.crowds import stances

SIZES = [(1, 2), (3, 27), (30, 30), (50, 4), (100, 200)]
AT_EVERY_SIZE = pytest.mark.parametrize(("institutions", "topics"), SIZES)
WIDE = 241.0


def overlap(column: tuple[Block, ...]) -> list[Block]:
    return [
        below
        for above, below in itertools.pairwise(column)
        if above.middle + above.height / 2 > below.middle - below.height / 2
    ]


@AT_EVERY_SIZE
def test_no_label_overlaps_another(institutions: int, topics: int) -> None:
    layout = arrange(large(institutions, topics), WIDE)

    assert overlap(layout.left.blocks) == []
    assert overlap(layout.right.blocks) == []


@AT_EVERY_SIZE
def test_no_label_leaves_the_page(institutions: int, topics: int) -> None:
    layout = arrange(large(institutions, topics), WIDE)
    rooms = (layout.left.text - MARGIN, WIDE - MARGIN - layout.right.text)

    for column, room in zip((layout.left, layout.right), rooms, strict=True):
        for block in column.blocks:
            assert block.middle - block.height / 2 >= -0.01
            assert block.middle + block.height / 2 <= layout.height + 0.01
            assert all(width(line, style) <= room + 0.01 for line, style in block.lines)


@AT_EVERY_SIZE
def test_names_marks_and_ribbons_follow_each_other_from_left_to_right(institutions: int, topics: int) -> None:
    layout = arrange(large(institutions, topics), WIDE)
    left, right = layout.left, layout.right

    assert MARGIN < left.text < left.mark < left.port < right.port < right.text < WIDE
    assert right.port - left.port >= 0.2 * WIDE


@AT_EVERY_SIZE
def test_the_ribbons_of_a_node_stay_in_its_room(institutions: int, topics: int) -> None:
    made = large(institutions, topics)
    layout = arrange(made, WIDE)
    unit = unit_of(made, layout)

    for block in layout.nodes():
        assert reach(made, block, unit) <= FILL * block.room + 0.01


def test_a_ribbon_is_as_wide_as_its_meetings_are_many() -> None:
    made = network([(0, 0, 1), (0, 1, 2), (0, 2, 4)])
    layout = arrange(made, WIDE)
    drawn = {ribbon.target: ribbon.width for ribbon in ribbons(made, layout, unit_of(made, layout))}

    assert drawn["topic:t2"] == 2 * drawn["topic:t1"] == 4 * drawn["topic:t0"]


def test_a_link_of_one_meeting_is_thin_even_where_there_is_room() -> None:
    made = network([(0, 0, 1)])

    assert unit_of(made, arrange(made, WIDE)) == MOST_EACH


def test_topics_without_a_pillar_stand_under_a_heading_that_says_so(worked: Graph) -> None:
    layout = arrange(view(worked, "institution-topic", role("observer")), WIDE)

    assert layout.right.blocks[0].lines[0][0] == "Under no pillar"


def test_full_names_stand_below_short_ones_where_there_is_room() -> None:
    few, many = arrange(large(2, 10), WIDE), arrange(large(60, 5), WIDE)

    assert few.spelt_out
    assert not many.spelt_out


def test_stances_stand_by_rank_the_firmest_on_top() -> None:
    layout = arrange(stances(30), WIDE)

    assert [" ".join(line for line, _ in block.lines) for block in layout.right.blocks] == [
        "Agreed",
        "Welcomed",
        "Assessed",
        "Hoped",
        "Discussed",
        "On the agenda",
    ]


def test_nodes_are_placed_the_same_each_time() -> None:
    assert arrange(large(30, 30), WIDE) == arrange(large(30, 30), WIDE)
