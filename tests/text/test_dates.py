"""Dates and periods in words: as far as they are known, and no farther."""

import pytest

from comity.text import period


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2013", "2013-10-25", "2013, to 25 Oct 2013"),
        ("2016-06", "2016-06-02", "Jun 2016, to 2 Jun 2016"),
        ("2016-06-02", "2016", "2 Jun 2016, to 2016"),
    ],
)
def test_a_date_within_the_year_or_month_of_the_other_is_no_stretch_between_them(
    start: str, end: str, words: str
) -> None:
    assert period(start, end, letters=3) == words


def test_dates_known_to_different_lengths_stand_apart_from_their_dash() -> None:
    assert period("2021-06", "2025-07-11") == "June 2021 – 11 July 2025"
    assert period("2016", "2017-06") == "2016 – June 2017"
