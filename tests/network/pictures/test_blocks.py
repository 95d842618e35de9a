"""Labels stand clear of each other and inside the page, at every size."""

import itertools

import pytest

from comity.network import view
from comity.network.pictures.blocks import LEFT_TEXT, MARGIN, RIGHT_TEXT, WIDTH, Block, arrange
from comity.network.pictures.ribbons import FILL, MOST_PER_MEETING, per_meeting, reach, ribbons
from comity.network.text import BOLD, width
from comity.store import Graph
from tests.network.invented import large, network, role

SIZES = [(1, 2), (3, 27), (30, 30), (50, 4), (100, 200)]
AT_EVERY_SIZE = pytest.mark.parametrize(("institutions", "topics"), SIZES)


def overlap(column: tuple[Block, ...]) -> list[Block]:
    return [
        below
        for above, below in itertools.pairwise(column)
        if above.middle + above.height / 2 > below.middle - below.height / 2
    ]


@AT_EVERY_SIZE
def test_no_label_overlaps_another(institutions: int, topics: int) -> None:
    layout = arrange(large(institutions, topics))

    assert overlap(layout.left) == []
    assert overlap(layout.right) == []


@AT_EVERY_SIZE
def test_no_label_leaves_the_page(institutions: int, topics: int) -> None:
    layout = arrange(large(institutions, topics))

    for column, room in ((layout.left, LEFT_TEXT - MARGIN), (layout.right, WIDTH - MARGIN - RIGHT_TEXT)):
        for block in column:
            assert block.middle - block.height / 2 >= 0
            assert block.middle + block.height / 2 <= layout.height + 0.01
            for line, style in block.lines:
                assert width(line, style.size) * (BOLD if style.weight == "bold" else 1) <= room + 0.01


@AT_EVERY_SIZE
def test_the_ribbons_of_a_node_stay_in_its_room(institutions: int, topics: int) -> None:
    made = large(institutions, topics)
    layout = arrange(made)
    unit = per_meeting(made, layout)

    for block in layout.nodes():
        assert reach(made, block, unit) <= FILL * block.room + 0.01


def test_a_ribbon_is_as_wide_as_its_meetings_are_many() -> None:
    made = network([(0, 0, 1), (0, 1, 2), (0, 2, 4)])
    layout = arrange(made)
    drawn = {ribbon.target: ribbon.width for ribbon in ribbons(made, layout, per_meeting(made, layout))}

    assert drawn["topic:t2"] == 2 * drawn["topic:t1"] == 4 * drawn["topic:t0"]


def test_a_link_of_one_meeting_is_thin_even_where_there_is_room() -> None:
    made = network([(0, 0, 1)])

    assert per_meeting(made, arrange(made)) == MOST_PER_MEETING


def test_topics_without_a_pillar_stand_under_a_heading_that_says_so(worked: Graph) -> None:
    layout = arrange(view(worked, "institution-topic", role("observer")))

    assert layout.right[0].lines[0][0] == "Under no pillar"


def test_full_names_stand_below_short_ones_where_there_is_room() -> None:
    few, many = arrange(large(2, 10)), arrange(large(40, 5))

    assert few.spelt_out
    assert not many.spelt_out


def test_nodes_are_placed_the_same_however_long_the_page() -> None:
    assert arrange(large(30, 30)) == arrange(large(30, 30))
