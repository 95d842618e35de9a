"""Marks are told by shape and letter as well as by colour, on paper and in grey."""

from itertools import combinations, pairwise

import pytest

from comity.network.looks import KINDS as THINGS
from comity.network.marks import MARKS, OTHER, PILLARS, STANCES, TOPIC, Mark, mark, tint
from comity.network.pictures.columns import SHADES
from comity.network.pictures.legend import LINE
from comity.network.pictures.matrix import SQUARE
from comity.store import Graph
from tests.network.invented import network
from tests.network.pictures.crowds import drawn, written

# Those that may stand in one picture; a timeline has stances only.
TOGETHER = [*MARKS.values(), *PILLARS.values(), *{THINGS[kind] for kind in THINGS}, TOPIC, OTHER]
EVERY = [*TOGETHER, *STANCES.values()]
LABELS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?label {{ {pattern} ?thing skos:prefLabel ?label FILTER (LANG(?label) = "en") }} ORDER BY {order}
"""


def labels(graph: Graph, pattern: str, order: str = "?label") -> list[str]:
    return [str(label) for (label,) in graph.select(LABELS.format(pattern=pattern, order=order)).rows]


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str) -> float:
    """Return the contrast with white (WCAG 2.2)."""
    return 1.05 / (luminance(colour) + 0.05)


def lightness(colour: str) -> float:
    """Return L* of CIELAB, by which a grey copy is as light as the colour."""
    return 116 * luminance(colour) ** (1 / 3) - 16


def test_every_kind_of_institution_has_a_mark_of_its_own(real: Graph) -> None:
    assert set(labels(real, "?thing skos:inScheme scheme:kind .")) <= set(MARKS)


def test_every_pillar_has_a_mark_of_its_own(real: Graph) -> None:
    assert set(labels(real, "?thing skos:topConceptOf scheme:topic .")) <= set(PILLARS)


def test_stances_are_marked_in_the_order_of_their_rank(real: Graph) -> None:
    pattern = "?thing skos:topConceptOf scheme:stance ; comity:rank ?rank ."

    assert labels(real, pattern, "?rank") == list(STANCES)
    assert [each.letter for each in STANCES.values()] == list("123456")


def test_marks_that_may_meet_differ_in_letter_and_in_shape_not_only_in_colour() -> None:
    shapes = [(each.corners, each.turned, each.drawn_in, each.letter) for each in TOGETHER]

    assert len({each.letter for each in TOGETHER}) == len({*shapes}) == len(TOGETHER)


def test_institutions_differ_in_shape_alone_and_so_do_pillars_and_stances() -> None:
    for group in (MARKS, PILLARS, STANCES):
        assert len({(each.corners, each.turned, each.drawn_in) for each in group.values()}) == len(group)


@pytest.mark.parametrize("each", sorted(EVERY, key=str), ids=lambda each: each.letter)
def test_a_white_letter_stands_out_on_its_mark(each: Mark) -> None:
    assert contrast(each.colour) >= 4.5


def test_lines_and_squares_stand_out_on_white() -> None:
    ribbons = [tint(each.colour, shade) for each in EVERY for shade in SHADES]

    assert min(map(contrast, [LINE, SQUARE, *ribbons])) >= 3


def test_stances_grow_darker_with_their_rank_so_that_grey_tells_them_apart() -> None:
    steps = [lightness(each.colour) for each in STANCES.values()]

    assert all(lighter - darker >= 6 for lighter, darker in pairwise(steps))


def test_no_two_marks_are_alike() -> None:
    assert all(one != other for one, other in combinations(EVERY, 2))


def test_kinds_without_a_mark_of_their_own_share_one_and_the_legend_names_them() -> None:
    words = [line.text for line in written(drawn(network([(0, 0, 1)], kind="Regatta")))]

    assert mark("Regatta") is OTHER
    assert "Regatta" in words
