"""Recorded dates as days."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.network.days import first_day, last_day, spells


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2032", "2032-01-01", "2032-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031-05-19", "2031-05-19", "2031-05-19"),
    ],
)
def test_a_month_or_a_year_stands_for_all_of_its_days(written: str, first: str, last: str) -> None:
    assert (first_day(written), last_day(written)) == (first, last)


def test_meetings_that_share_a_day_make_one_spell() -> None:
    assert spells(
        [("2031-05-19", "2031-05-20"), ("2031-05-20", "2031-05-22"), ("2031-05-19", "2031-05-19")]
    ) == [("2031-05-19", "2031-05-22", 3)]


@given(st.lists(st.dates(), min_size=1, max_size=12))
def test_spells_never_overlap_and_the_last_counts_every_meeting(starts: list[date]) -> None:
    found = spells([(start.isoformat(), start.isoformat()) for start in starts])

    assert all(before[1] < after[0] for before, after in pairwise(found))
    assert found[-1][2] == len(starts)
