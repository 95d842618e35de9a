"""Where nodes stand: the same whole numbers everywhere, apart from each other, near what they link."""

import os
import subprocess
import sys
import time
from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from comity.network import positions
from comity.network.apart import apart
from comity.network.content import content
from comity.network.forces import forced
from comity.network.looks import sizes
from tests.network.invented import large
from tests.network.pictures.crowds import topics

PLACED = """
import json
from comity.network import positions
from tests.network.pictures.crowds import topics
print(json.dumps(positions(topics(150))))
"""
TO_THE_BIT = [
    ("-0x1.0c1456b481869p+4", "-0x1.63a1e0c911e0ap+4"),
    ("0x1.ca843efd68c76p+3", "0x1.0581aa009ed1ep+4"),
    ("-0x1.aefd074d0dcecp+3", "-0x1.25c45354c2621p+2"),
]
DISCS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(1, 6)), max_size=25)


def test_places_are_whole_numbers_one_for_each_node() -> None:
    made = topics(80)
    at = positions(made)

    assert set(at) == set(made)
    assert all(type(side) is int for place in at.values() for side in place)


def test_places_are_the_same_in_every_process() -> None:
    made = {
        subprocess.run(
            [sys.executable, "-c", PLACED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(made) == 1


def test_places_do_not_depend_on_the_order_of_nodes_and_links() -> None:
    made = topics(60)
    turned = made.__class__(**made.graph)
    turned.add_nodes_from(reversed(list(made.nodes.data())))
    turned.add_edges_from(reversed(list(made.edges.data())))

    assert positions(turned) == positions(made)


def test_forces_come_out_the_same_to_the_last_bit_as_on_the_machine_where_this_was_written() -> None:
    rings = [(place, (place * place + 3 * place + 7) % 60, 0.3 + place % 8 / 16) for place in range(60)]
    pulls = [*rings, *((place, place + 1, 0.5) for place in range(59))]
    places = forced(60, [pull for pull in pulls if pull[0] != pull[1]])

    assert [tuple(map(float.hex, places[node])) for node in (0, 29, 59)] == TO_THE_BIT


def test_no_two_nodes_overlap_at_the_size_that_files_give_them() -> None:
    made = topics(300)
    at, size = positions(made), sizes(content(made))

    assert all(dist(at[a], at[b]) >= size[a] + size[b] for a, b in combinations(at, 2))


def test_linked_nodes_are_nearer_than_others() -> None:
    made = topics(120)
    at = positions(made)
    linked = [dist(at[a], at[b]) for a, b in made.edges]
    every = [dist(at[a], at[b]) for a, b in combinations(at, 2)]

    assert sum(linked) / len(linked) < 0.6 * sum(every) / len(every)


def test_two_kinds_of_few_nodes_stand_in_two_columns_and_many_do_not() -> None:
    few, many = positions(large(10, 20)), positions(large(40, 40))

    assert len({x for x, _ in few.values()}) == 2
    assert len({x for x, _ in many.values()}) > 20


def test_a_network_too_large_for_forces_is_wound_up_at_once() -> None:
    made = topics(4000)
    began = time.perf_counter()
    at = positions(made)

    assert len(set(at.values())) == len(made)
    assert time.perf_counter() - began < 5


def test_parts_that_no_link_joins_stand_apart() -> None:
    made = topics(24)
    made.remove_edges_from([(a, b) for a, b in made.edges if (a < "topic:t0012") != (b < "topic:t0012")])
    at = positions(made)
    ahead = [place for node, place in at.items() if node < "topic:t0012"]
    behind = [place for node, place in at.items() if node >= "topic:t0012"]

    assert min(dist(one, other) for one in ahead for other in behind) > 30


@given(DISCS)
def test_discs_moved_apart_do_not_overlap(discs: list[tuple[int, int, int]]) -> None:
    moved = apart(discs, 1.0)

    for one, other in combinations(range(len(discs)), 2):
        assert dist(moved[one], moved[other]) >= discs[one][2] + discs[other][2]


def test_discs_that_are_apart_stay_where_they_are() -> None:
    assert apart([(0, 0, 1), (10, 0, 1)], 2) == [(0, 0), (10, 0)]
