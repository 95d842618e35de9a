"""Values are cast from their datatype, and what cannot be cast stays as written."""

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isinf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.ask import Labels
from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph, PartialDate, Thing, Value
from comity.knowledge.values import KNOWN, cast, value
from comity.names import Blank, Iri, Literal
from tests.knowledge.made import MEETING, column, said, typed


@pytest.mark.parametrize(
    ("text", "datatype", "expected"),
    [
        ("2016-11-14", "date", date(2016, 11, 14)),
        ("2016", "gYear", PartialDate(2016)),
        ("2016-11", "gYearMonth", PartialDate(2016, 11)),
        ("2016-11-14T10:00:00Z", "dateTime", datetime(2016, 11, 14, 10, tzinfo=UTC)),
        ("007", "integer", 7),
        ("7", "nonNegativeInteger", 7),
        ("1.50", "decimal", Decimal("1.50")),
        ("1e3", "double", 1000.0),
        ("1", "boolean", True),
        ("false", "boolean", False),
        ("https://a.example/", "anyURI", "https://a.example/"),
        ("PT1H", "duration", "PT1H"),
    ],
)
def test_a_value_is_cast_from_its_datatype(text: str, datatype: str, expected: Value) -> None:
    found = cast(typed(text, datatype))

    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("abc", "integer"),
        ("1_000", "integer"),
        ("٣", "integer"),
        ("9" * 5000, "integer"),
        ("1e3", "decimal"),
        ("infinity", "double"),
        ("yes", "boolean"),
        ("2015-02-30", "date"),
        ("20161114", "date"),
        ("2016-11-14Z", "date"),
        ("12016-11-14", "date"),
        ("0000", "gYear"),
        ("-0044", "gYear"),
        ("2016-13", "gYearMonth"),
        ("2016-11-14T10:00:00.1234567", "dateTime"),
        ("2016-11-14T24:00:00", "dateTime"),
    ],
)
def test_what_a_datatype_or_python_does_not_allow_stays_as_written(text: str, datatype: str) -> None:
    assert cast(typed(text, datatype)) == text


def test_infinity_is_that_of_xml_schema() -> None:
    assert isinf(float(str(cast(typed("-INF", "double")))))


@given(st.text(), st.sampled_from(sorted(KNOWN)))
def test_no_text_breaks_a_cast(text: str, datatype: str) -> None:
    found = cast(Literal(text, datatype))

    assert found is not None


@given(st.integers())
def test_a_whole_number_is_itself(number: int) -> None:
    assert cast(typed(str(number), "integer")) == number


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("python", "meeting:secd-5"),
        ("curie", "meeting:secd-5"),
        ("iri", MEETING.value),
        ("label", "the fifth"),
        ("rdf", f"<{MEETING}>"),
    ],
)
def test_a_thing_is_written_as_asked(terms: str, expected: str) -> None:
    assert value(MEETING, terms, lambda: Labels({MEETING: "the fifth"})) == expected  # type: ignore[arg-type]


def test_a_thing_knows_its_iri_and_survives_a_copy() -> None:
    thing = value(MEETING, "python", lambda: Labels({}))

    assert isinstance(thing, Thing)
    assert pickle.loads(pickle.dumps(thing)).iri == MEETING.value


def test_the_iri_of_a_thing_elsewhere_is_its_name() -> None:
    assert Thing("https://a.example/x").iri == "https://a.example/x"


def test_rdf_terms_are_written_as_ntriples_does(kg: KnowledgeGraph) -> None:
    result = column(kg, said('"hi"', "en"), typed("1", "integer"), Blank("b0"), Literal("x"))

    assert [row["value"] for row in result.to_dicts("rdf")] == [
        r'"\"hi\""@en',
        '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
        "_:b0",
        '"x"',
    ]


def test_unknown_terms_are_refused(kg: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="found 'uri'; expected python or curie or iri or label or rdf"):
        column(kg, Iri("https://a.example/")).to_dicts("uri")  # type: ignore[arg-type]


def test_partial_dates_sort_before_all_they_hold() -> None:
    dates = [date(2016, 1, 1), PartialDate(2016, 1), date(2015, 12, 31), PartialDate(2017), PartialDate(2016)]

    assert sorted(dates) == [dates[2], dates[4], dates[1], dates[0], dates[3]]


def test_a_partial_date_prints_as_written_and_says_how_far_it_is_known() -> None:
    year, month = PartialDate(987), PartialDate(2016, 2)

    assert (str(year), year.precision) == ("0987", "year")
    assert (str(month), month.precision, month.first_day) == ("2016-02", "month", date(2016, 2, 1))
