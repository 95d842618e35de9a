import time
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity import catalogue
from comity.catalogue import Query
from comity.names import Iri
from comity.phrasing import understand
from comity.store import Graph
from tests.phrasing.conftest import Ask, shown, understood


@pytest.mark.parametrize(
    "text",
    [
        "Who hosted the second Harbour Dialogue?",
        "who hosted HD 2",
        "hosts, 2nd Harbour Dialogue",
        "Could you please tell me who hosted the 2nd Harbour Dialogue? Thanks!",
        "WHO HOSTED THE SECOND HARBOUR DIALOGUE",
        "who hostd the secnod Harbour Dialogue",
    ],
)
def test_a_question_is_understood_however_it_is_worded(ask: Ask, text: str) -> None:
    assert understood(ask(text)) == "who-hosted-a-meeting meeting=meeting:harbour-2"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Who hosted the Harbour Dialogue?", "who-hosted series=series:harbour"),
        ("what happened in 2031?", "what-happened-in-a-year year=2031"),
        ("how old is the Gull School?", "when-was-it-founded institution=institution:gull-school"),
        ("What is the Gull School's position?", "who-held-what party=institution:gull-school"),
        ("which think tanks are there?", "who-is-who kind=kind:think-tank"),
        ("which things were welcomed?", "what-was-said-how stance=stance:welcomed"),
        ("Where do sources disagree?", "where-do-sources-disagree"),
    ],
)
def test_each_kind_of_thing_fills_its_parameter(ask: Ask, text: str, reading: str) -> None:
    assert understood(ask(text)) == reading


@pytest.mark.parametrize(
    "text", ["compare the first and third HD", "HD 1 vs HD 3", "how does HD 1 differ from the third?"]
)
def test_several_numbers_count_in_one_series(ask: Ask, text: str) -> None:
    assert understood(ask(text)) == "compare-meetings meeting=meeting:harbour-1,meeting:harbour-3"


def test_two_parameters_of_a_kind_are_filled_in_the_order_of_the_words(ask: Ask) -> None:
    text = "What was adopted between the first and the second Harbour Dialogue?"

    assert understood(ask(text)) == "what-came-between earlier=meeting:harbour-1 later=meeting:harbour-2"


def test_the_first_to_the_last_names_no_meeting(ask: Ask) -> None:
    text = "How did the hosts of the Harbour Dialogue change from the first to the last meeting?"

    assert understood(ask(text)) == "how-did-the-convenors-change series=series:harbour"


def test_a_number_without_a_series_asks_which_one(ask: Ask) -> None:
    understanding = ask("Who hosted the second meeting?")

    assert understanding.verdict == "close"
    assert {shown(each).rpartition("=")[2] for each in understanding.readings} == {
        "meeting:beacon-2",
        "meeting:harbour-2",
    }


def test_two_numbers_without_a_series_count_in_one(ask_ours: Ask) -> None:
    understanding = ask_ours("What is new, stronger or gone from the fifth meeting to the sixth?")

    assert understanding.verdict == "close"
    assert [shown(each) for each in understanding.readings] == [
        "compare-meetings meeting=meeting:eu-us-5,meeting:eu-us-6",
        "compare-meetings meeting=meeting:secd-5,meeting:secd-6",
    ]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            'When did talk of the IANA transition turn from "a key test" into "welcomed"?',
            "how-did-the-view-move topic=topic:iana-transition",
        ),
        ("when did talk of the IANA transition change?", "how-did-the-view-move topic=topic:iana-transition"),
        ("Where was something agreed, how firmly, and in what words?", "where-was-it-agreed"),
        ("where was sovereignty discussed?", "how-did-a-topic-move topic=topic:sovereignty"),
        ("Which meetings were held in Geneva?", "which-meetings-were-held-in-a-city place=place:geneva"),
        ("How often did the EU and India meet?", "when-and-where series=series:eu-india"),
        (
            "who supports the Sino-European Cyber Dialogue?",
            "who-had-a-role-in-a-series role=role:supporter series=series:secd",
        ),
        (
            "what did China say about sovereignty?",
            "what-did-a-party-say-on-a-topic party=state:cn topic=topic:sovereignty",
        ),
    ],
)
def test_what_people_ask_first_is_understood(ask_ours: Ask, text: str, reading: str) -> None:
    assert understood(ask_ours(text)) == reading


def test_a_number_that_only_one_series_reaches_needs_no_series(ask: Ask) -> None:
    assert (
        understood(ask("Who hosted the third meeting?")) == "who-hosted-a-meeting meeting=meeting:harbour-3"
    )


def test_a_year_picks_the_only_meeting_of_a_series_in_it(ask_ours: Ask) -> None:
    text = "When was the Internet Governance Forum of 2016 held?"

    assert understood(ask_ours(text)) == "when-and-where-was-a-meeting meeting=meeting:igf-11"


def test_a_name_that_is_given_in_part_is_linked(ask_ours: Ask) -> None:
    assert (
        understood(ask_ours("Who chaired the third GGE?"))
        == "who-belonged-to-a-process process=process:un-gge-3"
    )


def test_a_thing_whose_answer_is_empty_yields_to_its_namesake(ask_ours: Ask) -> None:
    text = "How many states support the Paris Call?"

    assert understood(ask_ours(text)) == "how-did-a-number-change thing=instrument:paris-call"


@pytest.mark.parametrize(
    "text",
    [
        "Why did the Gull School host the second Harbour Dialogue?",
        "Should Iceland host the Harbour Dialogue?",
        "What did the second Harbour Dialogue cost?",
        "Will there be a fifth Harbour Dialogue?",
        "Who was not at the second Harbour Dialogue?",
    ],
)
def test_what_no_record_says_is_not_answered(ask: Ask, text: str) -> None:
    assert ask(text).verdict != "understood"


@pytest.mark.parametrize(
    "text",
    [
        "Who hosted the Shangri-La Dialogue?",
        "Who hosted the twelfth Harbour Dialogue?",
        "What happened at the Bilderberg meeting in 2031?",
    ],
)
def test_a_name_that_the_graph_does_not_know_is_never_passed_over(ask: Ask, text: str) -> None:
    understanding = ask(text)

    assert understanding.verdict == "unsure"
    assert 1 <= len({each.query.name for each in understanding.nearest}) == len(understanding.nearest) <= 3


def test_a_thing_that_the_question_cannot_take_is_never_left_out(ask: Ask) -> None:
    assert ask("Which series share a host with the Gull School?").verdict != "understood"


def test_a_question_that_lacks_a_value_is_not_asked_with_its_example(ask: Ask) -> None:
    understanding = ask("Who hosted?")

    assert understanding.verdict == "unsure"
    assert "meeting" in [name for each in understanding.nearest for name in each.missing]


def test_what_is_asked_for_must_be_what_the_question_gives(ask: Ask) -> None:
    assert ask("Which hotel hosted the second Harbour Dialogue?").verdict != "understood"


@pytest.mark.parametrize(
    "text", ["", " ", "?", "HD", "hello", "谁主办了第五次会议？", "Qui a accueilli HD 2 ?", "the"]
)
def test_too_little_or_another_language_is_unsure(ask: Ask, text: str) -> None:
    assert ask(text).verdict != "understood"


def test_where_there_are_no_questions_nothing_is_near(small: Graph) -> None:
    assert understand(small, {}, "Who hosted HD 2?").nearest == ()


def test_a_thing_may_be_written_out(ask: Ask) -> None:
    text = "what is the source for count:harbour-2-european-countries?"

    assert understood(ask(text)) == "which-words-prove-it thing=count:harbour-2-european-countries"


@pytest.mark.parametrize("text", ["a" * 100_000, "who hosted " * 10_000, "5 " * 50_000])
def test_a_text_without_end_is_refused_at_once(ask: Ask, text: str) -> None:
    started = time.perf_counter()

    understanding = ask(text)

    assert (understanding.verdict, understanding.nearest) == ("unsure", ())
    assert time.perf_counter() - started < 1


def test_the_same_words_are_always_understood_the_same_way(ask: Ask) -> None:
    assert ask("which topics at HD 2 and HD 3?") == ask("which topics at HD 2 and HD 3?")


PIECES = (
    "who",
    "hosted",
    "HD",
    "2",
    "the",
    "fifth",
    "Gull",
    "School",
    "2031",
    "why",
    "how",
    "many",
    "’s",
    "网络",
    "US",
    "\x00",
)
WORDS = st.sampled_from((*PIECES, "meeting:harbour-2", "meeting:none", "\ud800"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
def test_any_text_is_understood_or_not_with_values_of_the_graph_alone(
    small: Graph, questions: Mapping[str, Query], text: str
) -> None:
    understanding = understand(small, questions, text)

    for reading in (*understanding.readings, *understanding.nearest):
        catalogue.bind(reading.query, reading.values)
        things = (term for terms in reading.values.values() for term in terms if isinstance(term, Iri))
        assert all(small.ask(f"ASK {{ <{thing}> ?property ?value }}") for thing in things)
