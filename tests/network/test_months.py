"""Calendar months, at the ends of months as well, and dates of which only the year or month is known."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.network.months import checked, later, months, periods, touches

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        ("2015-01-31", 1, "2015-02-28"),
        ("2016-01-31", 1, "2016-02-29"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-02-29", 48, "2020-02-29"),
        ("2015-12-31", 2, "2016-02-29"),
        ("2015-10-31", 1, "2015-11-30"),
        ("2015-11-30", 3, "2016-02-29"),
        ("2015-05-15", 0, "2015-05-15"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: str, number: int, expected: str
) -> None:
    assert later(date.fromisoformat(day), number).isoformat() == expected


@given(DAYS, st.integers(0, 600))
def test_months_later_is_in_the_month_so_many_after(day: date, number: int) -> None:
    after = later(day, number)

    assert (after.year - day.year) * 12 + after.month - day.month == number
    assert after.day == day.day or (after.day < day.day and (after + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(1, 36))
def test_windows_as_long_as_their_step_follow_day_by_day(day: date, length: int) -> None:
    found = list(periods(day.isoformat(), later(day, 5 * length).isoformat(), length, length))

    for (_, end), (start, _) in pairwise(found):
        assert date.fromisoformat(end) + timedelta(days=1) == date.fromisoformat(start)


def test_windows_from_the_31st_come_back_to_it() -> None:
    found = list(periods("2015-01-31", "2015-04-15", 1, 1))

    assert found == [
        ("2015-01-31", "2015-02-27"),
        ("2015-02-28", "2015-03-30"),
        ("2015-03-31", "2015-04-29"),
    ]


def test_windows_overlap_where_the_step_is_shorter_and_end_when_the_last_day_is_reached() -> None:
    found = list(periods("2014-03-01", "2016-11-15", 24, 6))

    assert [start for start, _ in found] == ["2014-03-01", "2014-09-01", "2015-03-01"]
    assert found[-1][1] == "2017-02-28"


@pytest.mark.parametrize(
    ("recorded", "period", "within"),
    [
        (("2016-05-10", "2016-05-11"), ("2016-05-11", "2016-06-30"), True),
        (("2016-05-10", "2016-05-11"), ("2016-05-12", "2016-06-30"), False),
        (("2016-02", "2016-02"), ("2016-02-29", "2016-03-31"), True),
        (("2016-02", "2016-02"), ("2016-03-01", "2016-03-31"), False),
        (("2015", "2015"), ("2015-12-31", "2016-12-30"), True),
        (("2015", "2015"), ("2016-01-01", "2016-12-31"), False),
    ],
)
def test_a_month_or_a_year_stands_for_all_of_its_days(
    recorded: tuple[str, str], period: tuple[str, str], within: bool
) -> None:
    assert touches(*recorded, period) is within


@pytest.mark.parametrize("text", ["", "0m", "24", "24d", "-6m", "1.5y", "m", "１m"])
def test_a_length_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="such as 24m or 2y"):
        months(text, "window")


@pytest.mark.parametrize(
    "text", ["", "15", "2015-13", "2015-02-29", "2015-4", "20150420", "0000", "２０１５"]
)
def test_a_date_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="a year, a month or a day"):
        checked(text, "since")
