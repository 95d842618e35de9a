from collections.abc import Mapping

import pytest

from comity import ask
from comity.ask import Evidence
from comity.catalogue import Query
from comity.names import Iri, Literal, expand
from comity.store import Graph, Table


def thing(curie: str) -> Iri:
    return Iri(expand(curie) or "")


def proofs(graph: Graph, *curies: str) -> tuple[Evidence, ...]:
    """Return the evidence of one row that holds the things."""
    return ask.evidence(graph, Table(curies, (tuple(map(thing, curies)),)))[0]


def test_evidence_has_the_words_the_source_and_a_link_to_the_words(small: Graph) -> None:
    assert proofs(small, "statement:harbour-3-interference") == (
        Evidence(
            wording="tampering with pilotage signals is unacceptable",
            language="en",
            source="Report of the 3rd Harbour Dialogue",
            date="2031-12-08",
            url="https://gull.example/harbour-3",
            link="https://gull.example/harbour-3#:~:text=tampering%20with%20pilotage%20signals%20is%20unacceptable",
            speaker=None,
        ),
    )


def test_quoted_words_name_who_spoke_them(small: Graph) -> None:
    assert [each.speaker for each in proofs(small, "participation:harbour-1-ines-marlow-rapporteur")] == [
        "Ines Marlow"
    ]


def test_a_source_without_a_web_address_has_no_link(small: Graph) -> None:
    (found,) = proofs(small, "statement:harbour-2-crisis")

    assert (found.url, found.link, found.date) == (None, None, None)
    assert found.wording == "recognized the value of open lines in a crisis"


def test_passages_in_a_row_go_before_what_its_things_name(small: Graph) -> None:
    found = proofs(small, "meeting:harbour-2", "passage:harbour-2-crisis")

    assert [each.wording for each in found] == ["recognized the value of open lines in a crisis"]


def test_a_row_without_passages_has_those_of_all_its_things(small: Graph) -> None:
    assert len(proofs(small, "meeting:harbour-2", "statement:harbour-2-crisis")) == 3


def test_a_claim_known_from_a_source_as_a_whole_has_the_source(small: Graph) -> None:
    (found,) = proofs(small, "claim:beacon-centre-founding-register")

    assert (found.wording, found.source) == (None, "Register of coastal institutes")
    assert found.link == "https://register.example/coasts"


def test_a_claim_has_the_words_of_its_own_source(small: Graph) -> None:
    (found,) = proofs(small, "claim:harbour-3-report-date-notice")

    assert found.wording == "The report of the third Harbour Dialogue is published today"
    assert found.source == "Notice on the report of the 3rd Harbour Dialogue"


def test_what_an_institution_or_a_topic_is_named_in_proves_no_row(small: Graph) -> None:
    assert proofs(small, "institution:tidewater-institute", "topic:internet-governance") == ()


def test_a_number_has_the_words_behind_what_it_counts(small: Graph, questions: Mapping[str, Query]) -> None:
    topic = {"topic": ["topic:internet-governance"]}
    answer = ask.answer(small, questions["who-is-linked-to-a-topic"], topic)

    supports = ask.evidence(small, answer.table, answer.text)

    assert answer.table.rows
    assert all(found and each.wording for found in supports for each in found)


def test_a_row_without_things_has_no_evidence_and_stays_in_the_table(small: Graph) -> None:
    table = Table(("number",), ((Literal("5"),),))

    supports = ask.evidence(small, table)

    assert supports == ((),)
    assert ask.with_evidence(table, supports).rows == ((Literal("5"), *[None] * 7),)


def test_evidence_widens_a_table_by_a_row_for_each_passage(small: Graph) -> None:
    table = Table(("meeting",), ((thing("meeting:harbour-2"),),))

    widened = ask.with_evidence(table, ask.evidence(small, table))

    assert len(widened.rows) == 2
    assert widened.columns[:2] == ("meeting", "wording")


def test_a_column_that_the_table_has_already_is_not_added_under_its_name(small: Graph) -> None:
    table = Table(("wording", "sourceLabel"), ((Literal("a"), Literal("b")),))

    widened = ask.with_evidence(table, ask.evidence(small, table))

    assert widened.columns[2:5] == ("evidenceWording", "wordingLanguage", "evidenceSourceLabel")
    assert ask.is_proved(widened)


@pytest.mark.parametrize(
    ("address", "wording", "link"),
    [
        ("https://a.example/", "two words", "https://a.example/#:~:text=two%20words"),
        ("https://a.example/#part", "word", "https://a.example/#part:~:text=word"),
        (
            "https://a.example/",
            "vote-catching, a & b",
            "https://a.example/#:~:text=vote%2Dcatching%2C%20a%20%26%20b",
        ),
        ("https://a.example/", "#?=%<\"'>", "https://a.example/#:~:text=%23%3F%3D%25%3C%22%27%3E"),
        (
            "https://a.example/",
            "état  网\n络",
            "https://a.example/#:~:text=%C3%A9tat%20%E7%BD%91%20%E7%BB%9C",
        ),
        ("HTTPS://a.example/", "word", "HTTPS://a.example/#:~:text=word"),
        ("javascript:alert(1)", "word", None),
        ("data:text/html,word", "word", None),
        ("file:///etc/passwd", "word", None),
        ("https://", "word", None),
        ("https://[broken/", "word", None),
        ('https://a.example/"onclick="', "word", None),
        ("", "word", None),
    ],
)
def test_a_link_opens_a_web_page_at_the_words_or_is_none(
    address: str, wording: str, link: str | None
) -> None:
    assert ask.fragment_link(address, wording) == link
