"""The answers a researcher expects of the 3rd, 5th and 6th meeting of the Sino-European Cyber Dialogue.

One test a question of the list that the project was built for, asked of the real graph by its question file.
"""

from collections.abc import Sequence
from datetime import date

import pytest

from comity import ask, catalogue, store
from comity.names import expand, shorten

THREE = ("meeting:secd-3", "meeting:secd-5", "meeting:secd-6")
SEVEN_TOPICS = {
    "topic:norms-of-responsible-behaviour",
    "topic:application-of-international-law",
    "topic:confidence-building-measures",
    "topic:capacity-building",
    "topic:critical-infrastructure-protection",
    "topic:internet-governance",
    "topic:iana-transition",
}

GRAPH = store.open(["ours"])
QUESTIONS = catalogue.load(store.folders(["ours"]).queries)


def rows(question: str, columns: str, **arguments: str | Sequence[str]) -> list[tuple[str, ...]]:
    """Return the named columns of the answer, IRIs as CURIEs and a blank as ``""``."""
    given = {name: [value] if isinstance(value, str) else list(value) for name, value in arguments.items()}
    table = ask.answer(GRAPH, QUESTIONS[question], given).table
    places = [table.columns.index(column) for column in columns.split()]
    return [tuple("" if row[at] is None else shorten(str(row[at])) for at in places) for row in table.rows]


def of_the_three(answer: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [row for row in answer if row[0] in THREE]


def test_1_the_three_meetings_took_place_in_the_hague_oslo_and_hangzhou() -> None:
    answer = rows("when-and-where", "meeting start end place state", series="SECD")

    assert of_the_three(answer) == [
        ("meeting:secd-3", "2015-04-20", "2015-04-21", "place:the-hague", "state:nl"),
        ("meeting:secd-5", "2016-05-10", "2016-05-11", "place:oslo", "state:no"),
        ("meeting:secd-6", "2016-11-14", "2016-11-15", "place:hangzhou", "state:cn"),
    ]


def test_2_cicir_and_hcss_hosted_all_three_and_nupi_the_fifth() -> None:
    answer = of_the_three(rows("who-hosted", "meeting host", series="SECD"))

    assert answer == [
        ("meeting:secd-3", "institution:cicir"),
        ("meeting:secd-3", "institution:hcss"),
        ("meeting:secd-5", "institution:cicir"),
        ("meeting:secd-5", "institution:hcss"),
        ("meeting:secd-5", "institution:nupi"),
        ("meeting:secd-6", "institution:cicir"),
        ("meeting:secd-6", "institution:hcss"),
    ]


def test_3_only_the_standing_rapporteur_is_quoted_at_the_third() -> None:
    answer = of_the_three(rows("who-is-quoted", "meeting person role", series="SECD"))

    assert set(answer) == {("meeting:secd-3", "person:alexander-klimburg", "role:rapporteur")}


def test_4_eleven_countries_took_part_in_the_fifth_and_none_is_named() -> None:
    answer = rows("which-countries-took-part", "number state", meeting="secd-5")

    assert answer == [("11", "")]


@pytest.mark.parametrize(
    ("counted", "numbers"),
    [
        ("counted:participants", ["38", "31", "36"]),
        ("counted:observers", ["", "", ""]),
        ("counted:european-countries", ["9", "11", "9"]),
        ("counted:eu-institutions", ["2", "1", "1"]),
    ],
)
def test_5_and_6_the_numbers_are_those_of_the_reports(counted: str, numbers: list[str]) -> None:
    answer = of_the_three(rows("how-many-took-part", "meeting counted number", series="SECD"))

    assert [number for _, what, number in answer if what == counted] == numbers


def test_7_the_reports_have_five_four_and_three_agreements() -> None:
    answer = of_the_three(rows("how-many-agreements", "meeting agreements", series="SECD"))

    assert [number for _, number in answer] == ["5", "4", "3"]


def test_8_the_global_conference_on_cyberspace_had_just_ended_before_the_third() -> None:
    answer = rows("what-had-just-ended", "earlier end", meeting="secd-3")

    assert answer == [("meeting:gccs-4", "2015-04-17")]


def test_9_seven_topics_occur_in_all_three() -> None:
    answer = rows("which-topics-recur", "topic", meeting=THREE)

    assert {topic for (topic,) in answer} == SEVEN_TOPICS


def test_10_four_topics_occur_only_in_the_sixth() -> None:
    answer = rows("which-topics-are-new", "topic", meeting="secd-6", other=["secd-3", "secd-5"])

    assert {topic for (topic,) in answer} == {
        "topic:recent-cyber-operations",
        "topic:non-intervention",
        "topic:conventional-arms-control",
        "topic:new-legislation",
    }


def test_11_the_iana_transition_moved_from_a_key_test_to_welcomed() -> None:
    answer = of_the_three(rows("how-did-the-view-move", "meeting stance passage", topic="IANA transition"))

    assert answer == [
        ("meeting:secd-3", "stance:stressed", "passage:secd-3-iana"),
        ("meeting:secd-5", "stance:regarded-as", "passage:secd-5-iana"),
        ("meeting:secd-6", "stance:welcomed", "passage:secd-6-iana"),
    ]


def test_12_international_law_moved_from_discussion_to_the_merit_of_more_concrete_talks() -> None:
    topic = "Application of international law"

    answer = of_the_three(rows("how-did-the-view-move", "meeting statement stance", topic=topic))

    assert answer == [
        ("meeting:secd-3", "statement:secd-3-law-discussed", "stance:discussed"),
        ("meeting:secd-3", "statement:secd-3-law-opinions", "stance:exchanged-opinions"),
        ("meeting:secd-5", "statement:secd-5-gge-matters", "stance:discussed"),
        ("meeting:secd-5", "statement:secd-5-law-talks", "stance:discussed"),
        ("meeting:secd-6", "statement:secd-6-law-talks", "stance:agreed"),
    ]


def test_13_icann_first_appears_by_name_in_the_fifth() -> None:
    answer = of_the_three(rows("when-was-it-named", "meeting start", thing="ICANN"))

    assert answer[0] == ("meeting:secd-5", "2016-05-10")
    assert [meeting for meeting, _ in answer] == sorted(meeting for meeting, _ in answer)


def test_14_civil_society_experts_are_emphasised_from_the_fifth_on() -> None:
    answer = of_the_three(rows("who-was-emphasised", "meeting group", series="SECD"))

    assert answer == [
        ("meeting:secd-3", "group:secd-foreign-ministry-coordinators"),
        ("meeting:secd-5", "group:secd-civil-society-experts"),
        ("meeting:secd-5", "group:secd-foreign-ministry-coordinators"),
        ("meeting:secd-6", "group:secd-civil-society-experts"),
        ("meeting:secd-6", "group:secd-foreign-ministry-coordinators"),
    ]


def test_15_386_days_lie_between_the_third_and_the_fifth_and_188_to_the_sixth() -> None:
    answer = of_the_three(rows("how-long-between", "meeting next start nextStart days", series="SECD"))

    counted = [
        (date.fromisoformat(after) - date.fromisoformat(before)).days for _, _, before, after, _ in answer
    ]
    assert [(row[0], row[1], int(row[4])) for row in answer][:2] == [
        ("meeting:secd-3", "meeting:secd-5", 386),
        ("meeting:secd-5", "meeting:secd-6", 188),
    ]
    assert counted == [int(row[4]) for row in answer]


def test_16_agreement_is_marked_strongest_on_the_multistakeholder_approach_and_next_on_technical_trust() -> (
    None
):
    answer = of_the_three(
        rows("how-firm-were-agreements", "meeting strength qualification agreement", series="SECD")
    )

    assert answer[:2] == [
        ("meeting:secd-3", "2", "qualification:full", "statement:secd-3-multistakeholder"),
        ("meeting:secd-3", "1", "qualification:general", "statement:secd-3-technical-trust"),
    ]


def test_17_only_the_iana_transition_and_the_icann_reforms_were_welcomed() -> None:
    answer = of_the_three(rows("what-was-said-how", "meeting topic", stance="welcomed"))

    assert answer == [("meeting:secd-6", "topic:iana-transition"), ("meeting:secd-6", "topic:icann-reform")]


def test_18_only_a_helsinki_process_was_debated() -> None:
    answer = of_the_three(rows("what-was-said-how", "meeting statement", stance="debated"))

    assert answer == [("meeting:secd-3", "statement:secd-3-helsinki")]


def test_19_four_agreements_are_hedged() -> None:
    answer = of_the_three(rows("which-agreements-are-qualified", "meeting agreement", qualification="hedged"))

    assert answer == [
        ("meeting:secd-3", "statement:secd-3-below-threshold"),
        ("meeting:secd-3", "statement:secd-3-further-cooperation"),
        ("meeting:secd-5", "statement:secd-5-further-cooperation"),
        ("meeting:secd-6", "statement:secd-6-law-talks"),
    ]


def test_20_on_how_international_law_applies_only_the_merit_of_talks_is_agreed_and_that_is_hedged() -> None:
    topic = "Application of international law"

    answer = of_the_three(rows("where-was-it-agreed", "meeting agreement qualification", topic=topic))

    assert answer == [("meeting:secd-6", "statement:secd-6-law-talks", "qualification:hedged")]


def test_21_significant_interventions_in_internal_affairs_were_agreed_to_be_unacceptable() -> None:
    answer = of_the_three(rows("what-is-it-agreed-to-be", "meeting agreement", outlook="unfavourable"))

    assert answer == [("meeting:secd-6", "statement:secd-6-non-intervention")]


def test_22_cicir_and_hcss_hosted_together_three_times_and_each_with_nupi_once() -> None:
    answer = rows("who-hosted-with-whom", "first second meetings", meeting=THREE)

    assert answer == [
        ("institution:cicir", "institution:hcss", "3"),
        ("institution:cicir", "institution:nupi", "1"),
        ("institution:hcss", "institution:nupi", "1"),
    ]


def test_23_cicir_and_hcss_link_to_the_iana_transition_by_three_hosted_meetings_and_nupi_by_one() -> None:
    answer = rows("who-is-linked-to-a-topic", "institution meetings", topic="IANA transition", role="host")

    assert answer == [("institution:cicir", "3"), ("institution:hcss", "3"), ("institution:nupi", "1")]


def test_24_the_pairs_in_all_three_are_those_of_the_seven_topics() -> None:
    answer = rows("which-topics-go-together", "first second", meeting=THREE)

    assert len(answer) == 21
    assert {topic for pair in answer for topic in pair} == SEVEN_TOPICS


def test_25_each_meeting_refers_to_its_documents_and_processes() -> None:
    answer = of_the_three(rows("what-is-referred-to", "meeting thing", series="SECD"))

    assert answer == [
        ("meeting:secd-3", "meeting:gccs-4"),
        ("meeting:secd-3", "process:helsinki-process-for-cyberspace"),
        ("meeting:secd-3", "process:iana-transition"),
        ("meeting:secd-5", "instrument:a-70-174"),
        ("meeting:secd-5", "process:iana-transition"),
        ("meeting:secd-5", "process:icann-reforms"),
        ("meeting:secd-6", "instrument:secd-6-new-legislation"),
        ("meeting:secd-6", "process:iana-transition"),
        ("meeting:secd-6", "process:icann-reforms"),
        ("meeting:secd-6", "process:un-gge-4"),
    ]


def test_26_eleven_countries_in_oslo_rest_on_words_of_the_fifth_report() -> None:
    answer = rows("which-words-prove-it", "source wording", thing="count:secd-5-european-countries")

    ((source, wording),) = answer
    assert source == "source:secd-5-report"
    assert wording.startswith("Eleven European countries were represented")


def test_27_the_reports_were_published_on_these_days_and_the_fifth_bears_none() -> None:
    sources = ["source:secd-3-report", "source:secd-5-report", "source:secd-6-report"]

    answer = rows("when-was-it-published", "source date chosen", source=sources)

    assert answer == [
        ("source:secd-3-report", "2015-06-08", "2015-06-08"),
        ("source:secd-5-report", "", ""),
        ("source:secd-6-report", "2016-11-23", "2016-12-08"),
        ("source:secd-6-report", "2016-12-08", "2016-12-08"),
    ]


def test_28_the_track_is_the_rapporteurs_word_in_the_third_report_and_a_later_one_differs() -> None:
    answer = rows("what-is-the-track", "track source speaker", series="SECD")

    assert ("track:2", "source:secd-3-report", "person:alexander-klimburg") in answer
    assert ("track:1-5", "source:secd-7-report", "") in answer


def test_29_the_fourth_was_held_in_beijing_by_the_title_of_a_link_and_has_no_date() -> None:
    answer = rows("how-do-we-know", "property value source", thing="secd-4")

    assert ("comity:place", "place:beijing", "source:secd-6-report") in answer
    assert not {"comity:startDate", "comity:endDate"} & {row[0] for row in answer}


def test_30_the_eeas_supports_the_dialogue_and_is_not_said_to_have_taken_part() -> None:
    answer = of_the_three(rows("in-what-role", "meeting role", party="EEAS", series="SECD"))

    assert answer == [(meeting, "role:supporter") for meeting in THREE]


def test_every_answer_names_things_that_are_in_the_graph() -> None:
    described = {str(subject) for subject, *_ in GRAPH.statements()}

    assert {expand(meeting) for meeting in THREE} <= described
