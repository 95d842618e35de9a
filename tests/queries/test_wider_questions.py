"""What the wider graph answers: the dialogue's whole life and the field, checked against the facts."""

from tests.queries.test_questions import rows


def test_the_convenors_change_from_the_founders_to_hcss_and_back_to_gcsp() -> None:
    answer = rows("how-did-the-convenors-change", "meeting party", series="SECD")

    parties = {meeting: {party for at, party in answer if at == meeting} for meeting, _ in answer}
    assert parties["meeting:secd-1"] == {"institution:cicir", "institution:gcsp", "institution:oiip"}
    assert all(
        parties[f"meeting:secd-{n}"] >= {"institution:cicir", "institution:hcss"} for n in (3, 5, 6, 7, 9)
    )
    assert parties["meeting:secd-2025"] == {"institution:cicir", "institution:gcsp"}


def test_the_third_and_the_fifth_meeting_fell_within_a_year_of_the_report_of_2015() -> None:
    answer = dict(rows("which-meetings-fell-within-a-year", "meeting days", instrument="A/70/174"))

    assert (answer["meeting:secd-3"], answer["meeting:secd-5"]) == ("-93", "293")
    assert "meeting:secd-6" not in answer


def test_cicir_bridges_three_series() -> None:
    answer = rows("which-institutions-bridge-series", "institution series")

    assert [series for institution, series in answer if institution == "institution:cicir"] == [
        "series:csis-cicir",
        "series:ewg-il",
        "series:secd",
    ]


def test_india_hosted_in_two_series() -> None:
    answer = rows("which-series-share-a-host", "first second shared")

    assert ("series:eu-india", "series:gccs", "state:in") in answer


def test_the_dialogue_and_the_global_conference_share_the_hague() -> None:
    answer = rows("which-series-share-a-place", "first second shared")

    assert ("series:gccs", "series:secd", "place:the-hague") in answer


def test_the_dialogue_and_its_law_group_share_topics() -> None:
    answer = rows("which-series-share-a-topic", "first second shared")

    assert ("series:ewg-il", "series:secd", "topic:sovereignty") in answer


def test_coded_yes_coded_no_and_not_coded_are_three_values() -> None:
    answer = rows("what-is-not-coded-yet", "meeting coded", series="SECD", topic="Cybercrime")

    assert ("meeting:secd-5", "on the agenda") in answer
    assert ("meeting:secd-6", "not named") in answer
    assert {("meeting:secd-4", "not coded"), ("meeting:secd-8", "not coded")} <= set(answer)


def test_the_expert_report_came_between_the_third_and_the_fifth_meeting() -> None:
    answer = rows("what-came-between", "date thing event", earlier="secd-3", later="secd-5")

    assert ("2015-07-22", "instrument:a-70-174", "comity:adoptionDate") in answer


def test_the_iana_transition_ended_between_the_fifth_and_the_sixth_meeting() -> None:
    answer = rows("what-came-between", "date thing event", earlier="secd-5", later="secd-6")

    assert ("2016-10-01", "process:iana-transition", "comity:endDate") in answer


def test_three_norms_and_two_measures_are_about_critical_infrastructure() -> None:
    answer = rows("which-norms-are-about-a-topic", "norm", topic="Critical infrastructure protection")

    assert [norm for (norm,) in answer] == [
        "topic:norm-13-f",
        "topic:norm-13-g",
        "topic:norm-13-h",
        "topic:osce-measure-3",
        "topic:osce-measure-15",
    ]


def test_the_expert_report_sets_out_eleven_norms() -> None:
    assert len(rows("what-does-an-instrument-set-out", "notation", instrument="A/70/174")) == 11


def test_the_third_expert_group_had_fifteen_members_and_a_chair() -> None:
    answer = rows("who-belonged-to-a-process", "role party", process="process:un-gge-3")

    assert [role for role, _ in answer].count("role:member") == 15
    assert ("role:chair", "person:deborah-stokes") in answer


def test_the_six_expert_groups_follow_each_other() -> None:
    answer = rows("how-do-processes-follow-each-other", "process predecessor")

    assert {(f"process:un-gge-{n}", f"process:un-gge-{n - 1}") for n in range(2, 7)} <= set(answer)


def test_the_parties_to_the_budapest_convention_grow_with_the_years() -> None:
    answer = rows("how-did-a-number-change", "asOf number", thing="instrument:cets-185")

    assert answer[1:] == [("2019-09", "64"), ("2020-12", "65"), ("2023-04", "68")]


def test_the_budapest_convention_binds_since_july_2004() -> None:
    answer = rows("since-when-does-it-bind", "instrument inForce")

    assert ("instrument:cets-185", "2004-07-01") in answer
    assert ("instrument:un-cybercrime-convention", "") in answer


def test_both_conventions_bear_on_cybercrime() -> None:
    answer = rows("what-bears-on-a-topic", "thing", topic="Cybercrime")

    assert {("instrument:cets-185",), ("instrument:un-cybercrime-convention",)} <= set(answer)


def test_sources_differ_on_when_hcss_was_founded() -> None:
    answer = rows("when-was-it-founded", "claimed chosen", institution="HCSS")

    assert answer == [("2007", "true"), ("2003", "false")]


def test_gaps_in_the_numbers_of_a_series_show() -> None:
    answer = rows("where-are-the-gaps", "series after before")

    assert ("series:un-oewg-2", "3", "7") in answer
    assert not [row for row in answer if row[0] == "series:secd"]


def test_the_second_working_group_ended_with_its_eleventh_session() -> None:
    answer = rows("which-sessions-had-a-process", "meeting end", process="process:un-oewg-2")

    assert answer[-1] == ("meeting:un-oewg-2-11", "2025-07-11")


def test_the_transition_was_done_in_2016() -> None:
    answer = rows("what-happened-in-a-year", "date thing event", year="2016")

    assert ("2016-10-01", "process:iana-transition", "comity:endDate") in answer


def test_china_and_the_united_states_met_on_the_second_day_of_the_fifth_meeting() -> None:
    answer = rows("what-else-met-then", "other start", meeting="secd-5")

    assert answer == [("meeting:us-china-senior-experts-1", "2016-05-11")]


def test_the_european_union_is_said_to_have_taken_part_most_often() -> None:
    assert rows("which-parties-meet-most", "party")[0] == ("institution:european-union",)
