"""A date says only what is known, exists, and does not end before it starts (D4), whatever its precision."""

from pathlib import Path

import pytest

from tests.ontology.examples import found

RECORD = """
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix series: <https://w3id.org/comity/id/series/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix source: <https://w3id.org/comity/id/source/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

series:lantern a comity:Series ;
    skos:prefLabel "Lantern Talks"@en ;
    DATES
    comity:accordingTo source:lantern-report .

source:lantern-report a comity:Source ;
    skos:prefLabel "Report"@en .
"""


def finds(folder: Path, dates: str) -> list[str]:
    path = folder / "series.ttl"
    path.write_text(RECORD.replace("DATES", dates), encoding="utf-8")
    return found(path)


@pytest.mark.parametrize(
    "date",
    ['"2031-02-28"^^xsd:date', '"2032-02-29"^^xsd:date', '"2031-12"^^xsd:gYearMonth', '"2031"^^xsd:gYear'],
)
def test_a_day_a_month_and_a_year_are_dates(tmp_path: Path, date: str) -> None:
    assert finds(tmp_path, f"comity:startDate {date} ;") == []


@pytest.mark.parametrize(
    "date",
    [
        '"2031-02-30"^^xsd:date',
        '"2031-02-29"^^xsd:date',
        '"2031-13-01"^^xsd:date',
        '"2031-5-1"^^xsd:date',
        '"2031"^^xsd:date',
        '"20310519"^^xsd:date',
        '"2031-00"^^xsd:gYearMonth',
        '"2031-5"^^xsd:gYearMonth',
        '"31"^^xsd:gYear',
        '"-2031"^^xsd:gYear',
        '"2031-05-19T10:00:00"^^xsd:dateTime',
        '"2031-05-19"',
        '"spring 2031"@en',
        "2031",
        "source:lantern-report",
    ],
)
def test_anything_else_is_found_once(tmp_path: Path, date: str) -> None:
    assert finds(tmp_path, f"comity:startDate {date} ;") == ["D4-start-date"]


@pytest.mark.parametrize("date", ["2031-05-19Z", "2031-05-19+02:00", "2031-05-19T00:00:00", "2031-W20-1"])
def test_a_day_that_validators_read_past_is_found_once_too(tmp_path: Path, date: str) -> None:
    assert finds(tmp_path, f'comity:startDate "{date}"^^xsd:date ;') == ["D4"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ('"2031-05-19"^^xsd:date', '"2031-05-19"^^xsd:date'),
        ('"2031-05-19"^^xsd:date', '"2031-05"^^xsd:gYearMonth'),
        ('"2031-05-19"^^xsd:date', '"2031"^^xsd:gYear'),
        ('"2031"^^xsd:gYear', '"2031-01-01"^^xsd:date'),
        ('"2031-05"^^xsd:gYearMonth', '"2032"^^xsd:gYear'),
    ],
)
def test_an_end_may_be_less_exact_than_its_start(tmp_path: Path, start: str, end: str) -> None:
    assert finds(tmp_path, f"comity:startDate {start} ; comity:endDate {end} ;") == []


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ('"2031-05-19"^^xsd:date', '"2031-05-18"^^xsd:date'),
        ('"2031-05-19"^^xsd:date', '"2031-04"^^xsd:gYearMonth'),
        ('"2031-05"^^xsd:gYearMonth', '"2030"^^xsd:gYear'),
        ('"2031"^^xsd:gYear', '"2030-12-31"^^xsd:date'),
    ],
)
def test_an_end_before_its_start_is_found_whatever_the_precision(
    tmp_path: Path, start: str, end: str
) -> None:
    assert finds(tmp_path, f"comity:startDate {start} ; comity:endDate {end} ;") == ["period"]


def test_a_wrong_date_is_not_found_a_second_time_as_a_wrong_order(tmp_path: Path) -> None:
    dates = 'comity:startDate "2031-13-01"^^xsd:date ; comity:endDate "2031-05-18"^^xsd:date ;'

    assert finds(tmp_path, dates) == ["D4-start-date"]
