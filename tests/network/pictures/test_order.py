"""The order of the two columns."""

from itertools import pairwise

from comity.network.pictures.order import columns, crossings
from tests.network.invented import large, network

# Two strands of links that need not cross, though their labels sort the other way round.
STRANDS = [(0, 3, 1), (1, 0, 1)]


def test_links_that_need_not_cross_do_not() -> None:
    strands = network(STRANDS)

    assert crossings(strands, columns(strands)) == 0


def test_crossings_are_counted_as_by_hand() -> None:
    square = network([(0, 0, 1), (0, 3, 1), (1, 0, 1), (1, 3, 1)])

    assert crossings(square, (("institution:i0", "institution:i1"), ("topic:t0", "topic:t3"))) == 1


def test_topics_of_a_pillar_stand_together() -> None:
    made = large(30, 30)
    pillars = [made.nodes[topic]["group"] for topic in columns(made)[1]]

    assert sum(above != below for above, below in pairwise(pillars)) == len(set(pillars)) - 1


def test_the_order_is_better_than_that_of_the_alphabet() -> None:
    made = large(12, 18)
    alphabet = tuple(tuple(sorted(column)) for column in columns(made))

    assert crossings(made, columns(made)) < crossings(made, (alphabet[0], alphabet[1]))


def test_the_order_does_not_depend_on_that_of_the_links() -> None:
    made = network([(0, 0, 2), (1, 1, 1), (2, 0, 1), (1, 4, 3)])
    backwards = network([(1, 4, 3), (2, 0, 1), (1, 1, 1), (0, 0, 2)])

    assert columns(backwards) == columns(made)
