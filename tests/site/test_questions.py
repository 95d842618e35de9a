"""The question desk: blanks offer only what has an answer, and an answer says no more than its rows."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from comity import catalogue
from comity.catalogue import bind
from comity.errors import UsageError
from comity.site import Page, Site
from comity.site.blanks import answering
from comity.site.cells import Number
from comity.site.questions import desk

DESK = sorted(desk())


def asked(site: Site, name: str, **arguments: str) -> Page:
    page = site.page(f"/questions/{name}", {each: [text] for each, text in arguments.items()})
    assert page
    return page


@pytest.mark.parametrize("name", DESK)
def test_every_question_has_a_page_with_an_answer(site: Site, name: str) -> None:
    page = asked(site, name)

    assert site.html(page)
    assert page.data["count"].value > 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", DESK)
def test_a_blank_offers_only_what_gives_an_answer(small: Site, name: str) -> None:
    query, graph = desk()[name], small.kg.graph
    values = {each: parameter.examples for each, parameter in query.parameters.items()}
    asked_with = [
        bind(query, {**values, each: (term,)})
        for each in query.parameters
        for term in answering(graph, query, each, values)
    ]

    assert all(graph.select(text).rows for text in asked_with if query.form == "SELECT")


def test_the_sentence_has_the_blanks_in_their_places(site: Site) -> None:
    pieces = asked(site, "where-was-it-agreed").data["sentence"]

    assert [piece if isinstance(piece, str) else piece.name for piece in pieces][1] == "topic"  # type: ignore[attr-defined]


def test_the_blanks_as_they_stand_ask_what_the_page_answers(site: Site) -> None:
    bare = asked(site, "which-topics-are-new")
    standing = {blank.name: blank.values for blank in bare.data["blanks"]}  # type: ignore[attr-defined]

    again = site.page("/questions/which-topics-are-new", standing)

    assert standing["other"] == ("meeting:secd-3", "meeting:secd-5")
    assert again
    assert again.data["table"] == bare.data["table"]
    assert site.html(bare).count(" selected>") == 3


def test_a_meeting_is_not_compared_with_itself(site: Site) -> None:
    page = asked(site, "which-topics-are-new", meeting="secd-5")

    assert page.data["count"].value == 14  # type: ignore[attr-defined]


def test_a_field_for_names_has_names_in_it(site: Site) -> None:
    html = site.html(asked(site, "how-do-we-know", thing="meeting:secd-4"))

    assert 'value="4th meeting of the Sino-European Cyber Dialogue"' in html


def test_values_are_offered_in_the_order_in_which_people_look_for_them(site: Site) -> None:
    (blank,) = asked(site, "when-and-where-was-a-meeting").data["blanks"]  # type: ignore[misc]
    igf = [each.text for each in blank.choices if "Internet Governance Forum" in each.text]

    assert igf.index(next(each for each in igf if each.startswith("2nd"))) == 1


def test_the_answer_stands_in_one_sentence(site: Site) -> None:
    page = asked(site, "where-was-it-agreed", topic="topic:internet-governance")

    assert page.data["answer"] == "6 rows; 3 meetings; 6 agreements; Agreed and Full agreement; 2015–2016."


def test_no_row_is_not_a_no(site: Site) -> None:
    html = site.html(asked(site, "where-was-it-agreed", topic="topic:deterrence"))

    assert "Nothing is on record." in html
    assert "no row\nmeans" not in html


def test_a_value_that_a_blank_does_not_take_is_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="no topic 'moon'"):
        asked(site, "where-was-it-agreed", topic="moon")


def test_a_question_that_is_not_there_has_no_page(site: Site) -> None:
    assert site.page("/questions/why") is None


def test_plain_words_lead_to_a_question_with_its_blanks_filled(site: Site) -> None:
    page = site.page("/questions", {"ask": ["who hosted the fifth Sino-European Cyber Dialogue?"]})

    assert page
    assert page.data["verdict"] == "understood"
    assert "/questions/who-hosted-a-meeting?meeting=meeting:secd-5" in site.html(page)


def test_words_that_are_understood_are_answered_at_once(site: Site) -> None:
    page = site.page("/questions", {"ask": ["who hosted the fifth Sino-European Cyber Dialogue?"]})

    assert page
    html = site.html(page)
    assert "The Hague Centre for Strategic Studies" in html
    assert "evidence" in html
    assert "Which series share a host?" not in html


def test_words_that_ask_nothing_are_not_answered(site: Site) -> None:
    page = site.page("/questions", {"ask": ["what is the price of tea in Bergen"]})

    assert page
    assert page.data["verdict"] == "unsure"


def test_the_code_that_asks_again_names_the_same_values(site: Site) -> None:
    snippets = dict(asked(site, "where-was-it-agreed", topic="topic:deterrence").data["snippets"])  # type: ignore[call-overload]

    assert 'ask("where-was-it-agreed", topic="topic:deterrence")' in snippets["Python"]
    assert "VALUES ?topic { <https://w3id.org/comity/id/topic/deterrence> }" in snippets["SPARQL"]


def test_a_question_without_values_says_whose_example_it_answers_for(site: Site) -> None:
    html = site.html(asked(site, "who-is-linked-to-a-topic"))

    assert "For <bdi>IANA transition</bdi> and <bdi>Host</bdi>, as nothing else was asked for" in html
    assert "as nothing else was asked for" not in site.html(asked(site, "who-hosted", series="SECD"))


@pytest.mark.parametrize(
    ("base", "again"),
    [
        (
            "https://comity.example",
            "https://comity.example/questions/who-is-linked-to-a-topic"
            "?topic=topic:iana-transition&role=role:host",
        ),
        (
            "http://127.0.0.1:8000",
            "`comity ask who-is-linked-to-a-topic --topic topic:iana-transition --role role:host`",
        ),
    ],
)
def test_a_citation_leads_to_the_same_answer(site: Site, base: str, again: str) -> None:
    page = asked(Site(site.kg, base=base), "who-is-linked-to-a-topic", topic="IANA transition")
    (_, apa), *_ = page.data["citations"]  # type: ignore[misc]

    assert (
        "“Which institutions are linked to a topic by the meetings they had a role in?” (topic: IANA" in apa
    )
    assert again in apa


def test_sources_that_disagree_are_told_in_words(site: Site) -> None:
    page = asked(site, "where-do-sources-disagree")
    told = [each.text for row in page.data["table"].rows for each in row if hasattr(each, "text")]  # type: ignore[attr-defined]

    assert "7 properties" in str(page.data["answer"])
    assert not [text for text in told if re.match(r"[a-z]+:\S|(true|false)$", text)]


@pytest.mark.parametrize("name", DESK)
def test_a_number_leads_to_just_what_it_counts(site: Site, name: str) -> None:
    cells = [each for row in asked(site, name).data["table"].rows for each in row]  # type: ignore[attr-defined]

    for number in (each for each in cells if isinstance(each, Number)):
        query = parse_qs(urlsplit(number.address or "").query)["query"][0]
        assert len(site.kg.graph.select(query).rows) == number.value


def test_who_is_linked_to_a_topic_is_proved_by_the_words_on_its_role(site: Site) -> None:
    (first, *_) = asked(site, "who-is-linked-to-a-topic").data["table"].rows  # type: ignore[attr-defined]

    assert "China Institutes of Contemporary International Relations" in str(first[-1].supports[0].wording)


def test_asking_keeps_the_pattern_and_changes_the_form() -> None:
    text = "PREFIX a: <b#>\nSELECT ?x (COUNT(?y) AS ?n) WHERE { ?x a:p ?y { ?y a:q '}' } } GROUP BY ?x"

    assert catalogue.asking(text, "ASK").endswith("ASK WHERE { ?x a:p ?y { ?y a:q '}' } }")
