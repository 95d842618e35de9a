"""Frames have real types, invent nothing, and carry what was asked."""

import json
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import polars
import pyarrow
import pytest

from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph, Result
from comity.names import Literal, Term
from tests.knowledge.made import MEETING, column, said, typed


def types(result: Result) -> tuple[str, str, str]:
    arrow = result.to_arrow().schema.field("value").type
    return str(arrow), str(result.to_pandas().dtypes["value"]), str(result.to_polars().schema["value"])


@pytest.mark.parametrize(
    ("term", "arrow", "pandas", "in_polars"),
    [
        (typed("2016-11-14", "date"), "date32[day]", "date32[day][pyarrow]", "Date"),
        (typed("5", "integer"), "int64", "int64[pyarrow]", "Int64"),
        (
            typed("1.50", "decimal"),
            "decimal128(3, 2)",
            "decimal128(3, 2)[pyarrow]",
            "Decimal(precision=38, scale=2)",
        ),
        (typed("1.5", "double"), "double", "double[pyarrow]", "Float64"),
        (typed("true", "boolean"), "bool", "bool[pyarrow]", "Boolean"),
        (Literal("x"), "string", "string[pyarrow]", "String"),
        (MEETING, "string", "string[pyarrow]", "String"),
        (None, "null", "null[pyarrow]", "Null"),
    ],
)
def test_a_column_has_the_type_of_its_values(
    kg: KnowledgeGraph, term: Term | None, arrow: str, pandas: str, in_polars: str
) -> None:
    assert types(column(kg, term, None)) == (arrow, pandas, in_polars)


def test_what_is_not_bound_is_null_in_every_frame(kg: KnowledgeGraph) -> None:
    found = column(kg, typed("5", "integer"), None)

    assert found.to_pandas()["value"].isna().tolist() == [False, True]
    assert found.to_polars()["value"].to_list() == found.to_arrow()["value"].to_pylist() == [5, None]


def test_partial_dates_stand_at_their_first_day_with_their_precision(kg: KnowledgeGraph) -> None:
    found = column(
        kg, typed("2016", "gYear"), typed("2016-11", "gYearMonth"), typed("2016-11-14", "date"), None
    )
    frame = found.to_polars()

    assert frame["value"].to_list() == [date(2016, 1, 1), date(2016, 11, 1), date(2016, 11, 14), None]
    assert frame["value_precision"].to_list() == ["year", "month", "day", None]
    assert "value_precision" in found.to_pandas().attrs["comity"]["notes"][0]


def test_a_column_of_several_kinds_holds_texts_as_written_and_says_so(kg: KnowledgeGraph) -> None:
    frame = column(kg, typed("007", "integer"), MEETING, Literal("x"), None).to_pandas()

    assert frame["value"].tolist()[:3] == ["007", "meeting:secd-5", "x"]
    assert frame.attrs["comity"]["notes"] == ["value: integer and text, as written"]


def test_whole_numbers_among_decimals_become_decimals(kg: KnowledgeGraph) -> None:
    frame = column(kg, typed("7", "integer"), typed("1.25", "decimal")).to_arrow()

    assert frame["value"].to_pylist() == [Decimal("7.00"), Decimal("1.25")]


@pytest.mark.parametrize(
    "term",
    [typed("9" * 30, "integer"), typed(f"{'9' * 30}.{'9' * 30}", "decimal")],
    ids=["integer", "decimal"],
)
def test_a_number_too_long_for_a_frame_is_kept_as_text(kg: KnowledgeGraph, term: Literal) -> None:
    found = column(kg, term)

    assert found.to_arrow()["value"].to_pylist() == found.to_polars()["value"].to_list() == [term.value]
    assert "too long" in found.to_pandas().attrs["comity"]["notes"][0]


def test_moments_with_a_zone_are_kept_apart_from_those_without(kg: KnowledgeGraph) -> None:
    zoned = column(kg, typed("2016-11-14T10:00:00+01:00", "dateTime"))
    mixed = column(
        kg, typed("2016-11-14T10:00:00+01:00", "dateTime"), typed("2016-11-14T10:00:00", "dateTime")
    )

    assert zoned.to_polars()["value"].to_list() == [datetime(2016, 11, 14, 9, tzinfo=UTC)]
    assert mixed.to_arrow().schema.field("value").type == pyarrow.string()


def test_languages_get_a_column_where_they_are_asked_for(kg: KnowledgeGraph) -> None:
    found = column(kg, said("网络", "zh"), Literal("net"))

    assert found.to_polars(languages=True).to_dicts() == [
        {"value": "网络", "value_lang": "zh"},
        {"value": "net", "value_lang": None},
    ]
    assert found.to_polars().columns == ["value"]


def test_every_frame_of_an_answer_carries_its_query_and_version(kg: KnowledgeGraph) -> None:
    found = kg.ask("when-and-where", series="HD")
    in_arrow = json.loads(found.to_arrow().schema.metadata[b"comity"])

    assert in_arrow == found.to_pandas().attrs["comity"]
    assert in_arrow == {**found.metadata, "notes": in_arrow["notes"]}


def test_an_answer_without_rows_is_a_frame_without_rows(kg: KnowledgeGraph) -> None:
    found = kg.sparql("SELECT ?s ?p { ?s ?p <https://a.example/> }")

    assert found.to_pandas().shape == found.to_polars().shape == found.to_arrow().shape == (0, 2)


def test_all_questions_make_frames(ours: KnowledgeGraph) -> None:
    frames = [ours.ask(question.name).to_polars(languages=True) for question in ours.questions()]

    assert all(isinstance(frame, polars.DataFrame) for frame in frames)


def test_the_evidence_of_all_questions_makes_frames(kg: KnowledgeGraph) -> None:
    proofs = [kg.ask(question.name).evidence() for question in kg.questions()]

    assert all(proof.to_pandas().shape == proof.to_polars().shape for proof in proofs)


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_missing_extra_says_how_to_install_it(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    name = {"pyarrow": "arrow"}.get(library, library)

    with pytest.raises(UsageError, match=rf'pip install "comity\[{name}\]"'):
        getattr(column(kg, MEETING), f"to_{name}")()
