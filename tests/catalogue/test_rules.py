import re
from pathlib import Path

import pytest

from comity import catalogue
from comity.catalogue import Fault
from tests.catalogue.conftest import BODY, HEADER, Write

QUERIES = Path(__file__).parents[2] / "queries"


def rules(path: Path) -> list[tuple[int, str]]:
    return [(fault.line, fault.rule) for fault in catalogue.findings(path)]


def test_a_good_question_has_no_faults(write: Write) -> None:
    assert catalogue.findings(write()) == ()


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.rq")), ids=lambda path: path.stem)
def test_our_own_questions_have_no_faults(path: Path) -> None:
    assert catalogue.findings(path) == ()


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("SELECT ?meeting ?agreement", "SELECT *", (11, "Q4")),
        ("SELECT ?meeting ?agreement", "SELECT DISTINCT\n  *", (11, "Q4")),
        ("?agreement comity:under", "?a comity:madeAt ?meeting .\n  ?agreement comity:under", (14, "Q4")),
        ("ORDER BY ?meeting ?agreement", "", (16, "Q5")),
        ("ORDER BY ?meeting ?agreement", "ORDER BY ?agreement ?topic", (17, "Q5")),
        ("ORDER BY ?meeting ?agreement", "ORDER BY ?meeting DESC(?agreement)", (17, "Q5")),
        ("PREFIX topic: <https://w3id.org/comity/id/topic/>\n", "", (12, "Q2")),
        ("comity:madeAt", "skos:madeAt", (15, "D8")),
        ("comity:madeAt ?meeting .", 'comity:madeAt ?meeting . # "skos:x" skos:y', None),
        ("topic ?topic ;", "topic ?topic ; <urn:x:y>/<urn:y:z> 'skos:x' ;", None),
        ("\nSELECT", "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\nSELECT", (10, "D8")),
        ("<https://w3id.org/comity/ontology/>", "<https://example.org/>", (8, "D8")),
        ("ORDER BY ?meeting ?agreement", "ORDER BY STR(?meeting) ?agreement\nLIMIT 5", None),
        ("?agreement\nWHERE", "?agreement (COUNT(?topic) AS ?topics)\nWHERE", None),
    ],
)
def test_a_rule_that_is_broken_is_found_with_its_line(
    write: Write, before: str, after: str, fault: tuple[int, str] | None
) -> None:
    assert before in BODY

    assert rules(write(body=BODY.replace(before, after, 1))) == ([fault] if fault else [])


def test_a_question_without_a_description_breaks_q3(write: Write) -> None:
    header = re.sub(r"#\+ description.*\n", "", HEADER)

    assert rules(write(header)) == [(1, "Q3")]


@pytest.mark.parametrize(
    "phrasings",
    ["[one, two, three]", "[one, two, two, three]", str([f"way {number}" for number in range(25)])],
)
def test_fewer_than_four_phrasings_and_more_than_twenty_four_break_q8(write: Write, phrasings: str) -> None:
    header = re.sub(r"phrasings: .*", f"phrasings: {phrasings}", HEADER)

    assert rules(write(header)) == [(1, "Q8")]


def test_a_file_behind_a_view_may_have_no_phrasings(write: Write) -> None:
    header = re.sub(r"#\+ phrasings: .*\n", "", HEADER)

    assert rules(write(re.sub(r"tags: \[", "tags: [views, ", header))) == []


def test_a_broken_header_is_one_fault_with_its_line(write: Write) -> None:
    path = write(HEADER.replace("#+ tags", "#+ tag"))

    expected = "summary or description or tags or phrasings or parameters"
    assert catalogue.findings(path) == (Fault(4, "Q2", "the key 'tag'", expected),)


def test_a_name_that_is_no_shortened_question_breaks_q1(write: Write) -> None:
    assert rules(write(name="WhoHosted_2.rq")) == [(1, "Q1")]


def test_a_computed_column_may_be_the_last_key(write: Write) -> None:
    body = BODY.replace("SELECT ?meeting ?agreement", "SELECT (SAMPLE(?meeting) AS ?any) ?agreement")

    assert catalogue.findings(write(body=body.replace("BY ?meeting ?agreement", "BY ?agreement ?any"))) == ()


def test_an_ask_question_needs_no_order(write: Write) -> None:
    body = BODY.replace("SELECT ?meeting ?agreement\nWHERE", "ASK").replace(
        "ORDER BY ?meeting ?agreement", ""
    )

    assert catalogue.findings(write(body=body)) == ()
