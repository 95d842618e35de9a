"""Names beside marks touch nothing."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from comity.network.pictures.labels import Size, Wanted, overlap, placed, under

PAGE = (0.0, 0.0, 200.0, 200.0)
SPOTS = st.lists(
    st.tuples(st.integers(10, 190), st.integers(10, 190), st.integers(1, 8), st.integers(5, 70)),
    max_size=30,
    unique_by=lambda spot: spot[:2],
)


def asked(node: str, spot: tuple[float, float, float], *sizes: Size) -> Wanted:
    x, y, radius = spot
    return Wanted(node, (x - radius, y - radius, x + radius, y + radius), sizes)


def wanted(spots: list[tuple[int, int, int, int]]) -> list[Wanted]:
    return [
        asked(str(place), (x, y, radius), (wide, 7.0)) for place, (x, y, radius, wide) in enumerate(spots)
    ]


def crowd(*sizes: Size) -> list[Wanted]:
    """Return a mark that has to place something, and others to its right, left, above and below."""
    around = [(64, 50, 6), (36, 50, 6), (50, 36, 6), (50, 64, 6)]
    return [asked("a", (50, 50, 4), *sizes), *(asked(f"b{place}", spot) for place, spot in enumerate(around))]


@given(SPOTS)
def test_no_name_touches_another_or_any_mark(spots: list[tuple[int, int, int, int]]) -> None:
    names = wanted(spots)
    found = [each.frame for each in placed(names, PAGE, []).values()]

    assert not any(overlap(one, other) for one, other in combinations(found, 2))
    assert not any(overlap(frame, each.mark) for frame in found for each in names)


@given(SPOTS)
def test_no_line_to_a_name_passes_under_another_name(spots: list[tuple[int, int, int, int]]) -> None:
    found = placed(wanted(spots), PAGE, []).values()

    assert not any(under(other.frame, each.line) for each in found for other in found if other is not each)


@given(SPOTS)
def test_every_name_is_on_the_page(spots: list[tuple[int, int, int, int]]) -> None:
    for each in placed(wanted(spots), PAGE, []).values():
        left, top, right, bottom = each.frame
        assert min(left, top) >= 0
        assert max(right, bottom) <= 200


def test_a_name_stands_to_the_right_of_its_mark_where_nothing_is_in_the_way() -> None:
    (found,) = placed([asked("a", (50, 50, 4), (30, 7))], PAGE, []).values()

    assert found.frame == (55.2, 46.5, 85.2, 53.5)
    assert found.line is None


def test_a_name_keeps_clear_of_links_where_it_can() -> None:
    (found,) = placed([asked("a", (50, 50, 4), (30, 7))], PAGE, [(50, 50, 150, 50)]).values()

    assert found.frame[2] < 50


def test_a_line_leads_to_a_name_that_stands_farther_away() -> None:
    found = placed(crowd((10, 7)), PAGE, [])["a"]

    assert found.line is not None
    assert found.line[:2] == (50, 50)


def test_what_has_no_room_for_a_name_takes_the_smaller_size_that_will_do() -> None:
    alone, crowded = (placed(made, PAGE, [])["a"] for made in (crowd((20, 7))[:1], crowd((190, 60), (3, 3))))

    assert alone.size == 0
    assert crowded.size == 1
