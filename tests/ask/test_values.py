"""What a person gives to a parameter is a term of its kind, or refused."""

import pytest

from comity import ask
from comity.catalogue import Parameter
from comity.errors import UsageError
from comity.names import PREFIXES, Iri, Literal
from comity.store import Graph


def parameter(kind: str, example: Literal | Iri) -> Parameter:
    return Parameter("year", "A year.", kind, (example,))


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("integer", "-5", "5.0"),
        ("decimal", "5.10", "5,1"),
        ("gYear", "2031", "31"),
        ("gYearMonth", "2031-05", "2031-13"),
        ("date", "2031-05-19", "2031-02-30"),
        ("date", "2031-05-19", "20310519"),
        ("boolean", "true", "yes"),
        ("integer", "5", "٥"),
        ("integer", "5", "5\n"),
    ],
)
def test_a_value_is_checked_against_its_datatype(small: Graph, kind: str, good: str, bad: str) -> None:
    example = Literal("example", PREFIXES["xsd"] + kind)

    assert ask.value(small, good, parameter(kind, example)) == Literal(good, example.datatype)
    with pytest.raises(UsageError, match="year: found"):
        ask.value(small, bad, parameter(kind, example))


def test_a_text_keeps_the_language_of_the_example(small: Graph) -> None:
    example = Literal("câble", PREFIXES["rdf"] + "langString", "fr")

    assert ask.value(small, '"}', parameter("langString", example)) == Literal('"}', example.datatype, "fr")


def test_a_thing_is_resolved_by_the_kind_of_its_parameter(small: Graph) -> None:
    example = Iri(PREFIXES["topic"] + "cybercrime")

    assert ask.value(small, "data protection", parameter("topic", example)).value.endswith(
        "topic/data-protection"
    )


@pytest.mark.parametrize(
    ("example", "good", "bad", "expected"),
    [
        ("2016", "2031", "abc", "a year of four digits, such as 2016"),
        ("2016", "2031", "20155", "a year of four digits, such as 2016"),
        ("2016-05", "2031-12", "2031-13", "a month, such as 2016-05"),
        ("2016-05-10", "2031-05-19", "2031-02-30", "a day, such as 2016-05-10"),
    ],
)
def test_a_text_whose_example_is_a_date_is_checked_as_one(
    small: Graph, example: str, good: str, bad: str, expected: str
) -> None:
    asked = parameter("string", Literal(example))

    assert ask.value(small, good, asked) == Literal(good)
    with pytest.raises(UsageError, match=f"year: found '{bad}'; expected {expected}"):
        ask.value(small, bad, asked)


@pytest.mark.parametrize("example", ["5.10", "75/240", "7"])
def test_a_number_that_is_a_name_is_any_text(small: Graph, example: str) -> None:
    assert ask.value(small, "A/75/240", parameter("string", Literal(example))) == Literal("A/75/240")
