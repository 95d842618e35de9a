"""Small charts: bars a year and dots on the scale of stances, each said in a sentence and as a table."""

import pytest

from comity.site.cells import Name, Number, Words
from comity.site.charts import Said, over_time, per_year

STEPS = {1: "On the agenda", 2: "Discussed", 3: "Hoped", 4: "Assessed", 5: "Welcomed", 6: "Agreed"}
FIRST, SECOND = Name("First", "/page/meeting/a-1"), Name("Second", "/page/meeting/a-2")


def test_years_without_a_meeting_are_shown_as_empty() -> None:
    chart = per_year("Meetings", "meetings", ["2014-05-01", "2016", "2016-11"], lambda year: f"/{year}")

    assert chart
    assert [(bar.label, bar.value) for bar in chart.bars] == [("2014", 1), ("2015", 0), ("2016", 2)]
    assert chart.summary == "3 dated meetings from 2014 to 2016, most in 2016 (2)."
    assert chart.table.rows[1] == (Words("2015"), Number(0))


def test_one_year_makes_no_chart() -> None:
    assert per_year("Meetings", "meetings", ["2014-05-01", "2014"], str) is None


def test_what_was_said_goes_from_left_to_right_in_time() -> None:
    said = [Said("2016-05-10", SECOND, 6, "Agreed"), Said("2014", FIRST, 2, "Discussed")]

    chart = over_time("Held", said, STEPS)

    assert chart
    assert [dot.text for dot in chart.dots] == ["2014, discussed: 1", "10 May 2016, agreed: 1"]
    assert chart.dots[0].across < chart.dots[1].across
    assert chart.dots[0].down > chart.dots[1].down


def test_what_was_said_on_one_day_makes_no_chart() -> None:
    assert over_time("Held", [Said("2016", FIRST, 2, "Discussed")], STEPS) is None


def test_a_year_stands_at_its_first_day_and_not_below_a_mark() -> None:
    said = [Said("2015-04-20", FIRST, 4, "Assessed"), Said("2016-11-14", SECOND, 5, "Welcomed")]

    chart = over_time("Held", said, STEPS)

    assert chart
    (before, first), (between, second) = chart.ticks
    assert (first, second) == ("2015", "2016")
    assert before < chart.dots[0].across < between < chart.dots[1].across


def test_what_is_known_to_the_month_or_year_stands_in_its_middle() -> None:
    said = [Said("2015", FIRST, 4, "Assessed"), Said("2016-01", SECOND, 5, "Welcomed")]

    chart = over_time("Held", said, STEPS)

    assert chart
    (year, _), (january, _) = chart.ticks
    assert chart.dots[0].across - year == pytest.approx(january - chart.dots[0].across, abs=0.5)
    assert chart.dots[1].across - january == pytest.approx((january - year) / 24, abs=0.5)


def test_of_many_years_some_are_numbered() -> None:
    said = [Said("2003", FIRST, 4, "Assessed"), Said("2026", SECOND, 5, "Welcomed")]

    chart = over_time("Held", said, STEPS)

    assert chart
    assert [year for _, year in chart.ticks] == ["2003", "2007", "2011", "2015", "2019", "2023"]
