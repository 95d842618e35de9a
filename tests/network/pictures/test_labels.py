"""Names beside marks touch nothing."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from comity.network.pictures.labels import Wanted, leader, overlap, placed

PAGE = (0.0, 0.0, 200.0, 200.0)
SPOTS = st.lists(
    st.tuples(st.integers(10, 190), st.integers(10, 190), st.integers(1, 8), st.integers(5, 70)),
    max_size=30,
    unique_by=lambda spot: spot[:2],
)


def wanted(spots: list[tuple[int, int, int, int]]) -> list[Wanted]:
    return [Wanted(str(place), x, y, radius, wide, 7.0) for place, (x, y, radius, wide) in enumerate(spots)]


@given(SPOTS)
def test_no_name_touches_another_or_any_mark(spots: list[tuple[int, int, int, int]]) -> None:
    asked = wanted(spots)
    found = placed(asked, PAGE, [])

    assert not any(overlap(one, other) for one, other in combinations(found.values(), 2))
    assert not any(overlap(frame, each.mark) for frame in found.values() for each in asked)


@given(SPOTS)
def test_every_name_is_on_the_page(spots: list[tuple[int, int, int, int]]) -> None:
    for left, top, right, bottom in placed(wanted(spots), PAGE, []).values():
        assert min(left, top) >= 0
        assert max(right, bottom) <= 200


def test_a_name_stands_to_the_right_of_its_mark_where_nothing_is_in_the_way() -> None:
    (found,) = placed([Wanted("a", 50, 50, 4, 30, 7)], PAGE, []).values()

    assert found == (55.2, 46.5, 85.2, 53.5)


def test_a_name_keeps_clear_of_links_where_it_can() -> None:
    (found,) = placed([Wanted("a", 50, 50, 4, 30, 7)], PAGE, [(50, 50, 150, 50)]).values()

    assert found[2] < 50


def test_a_line_leads_to_a_name_that_stands_farther_away() -> None:
    crowd = [Wanted("a", 100, 100, 4, 40, 7)]
    around = [
        Wanted(f"b{x}{y}", 100 + x, 100 + y, 4, 0, 0) for x in (-10, 0, 10) for y in (-10, 0, 10) if x or y
    ]
    found = placed([*crowd, *around], PAGE, [])

    assert leader(crowd[0], found["a"]) is not None if "a" in found else True
    assert leader(crowd[0], (105.2, 96.5, 145.2, 103.5)) is None
