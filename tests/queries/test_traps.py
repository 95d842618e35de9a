"""What the reports could be misread to say, and the graph must not."""

from comity import store
from comity.names import PREFIXES, expand

GRAPH = store.open(["ours"])
HEADER = "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in PREFIXES.items())


def values(pattern: str) -> set[str]:
    """Return what ``?x`` stands for where ``pattern`` holds in the real graph."""
    return {str(row[0]) for row in GRAPH.select(f"{HEADER}SELECT DISTINCT ?x WHERE {{ {pattern} }}").rows}


def test_no_european_state_is_made_a_participant() -> None:
    states = values(
        "VALUES ?m { meeting:secd-3 meeting:secd-5 meeting:secd-6 }"
        " ?p comity:atMeeting ?m ; comity:party ?x . ?x a comity:State"
    )

    assert states == {expand("state:cn")}


def test_hosting_in_oslo_does_not_make_norway_take_part() -> None:
    assert not values("?x comity:party state:no")


def test_the_represented_eu_institutions_stay_a_number() -> None:
    bodies = values(
        "VALUES ?m { meeting:secd-3 meeting:secd-5 meeting:secd-6 }"
        " VALUES ?kind { kind:eu-body kind:intergovernmental }"
        " ?p comity:atMeeting ?m ; comity:party ?x . ?x comity:kind ?kind"
    )

    assert bodies == {expand("institution:eeas")}
    assert values("count:secd-5-eu-institutions comity:number ?x") == {"1"}


def test_a_group_has_no_members() -> None:
    assert not values("?x comity:partOf ?group . ?group a comity:Group")
    assert not values("?group a comity:Group ; comity:partOf ?x")


def test_names_in_menus_and_footers_are_no_part_of_the_sixth_meeting() -> None:
    named = values(
        "{ ?p comity:atMeeting meeting:secd-6 ; comity:party ?x }"
        " UNION { ?s comity:madeAt meeting:secd-6 ; comity:refersTo ?x }"
        " UNION { meeting:secd-6 comity:refersTo ?x }"
    )

    assert not named & {expand(f"institution:{name}") for name in ("nato", "gcsc")}
    assert not [name for name in named if "reaim" in name or "klimburg" in name]


def test_no_passage_of_the_sixth_report_lies_in_its_menu_or_footer_but_the_link_to_the_fourth() -> None:
    outside = values(
        "?x a comity:Passage ; comity:inSource source:secd-6-report ; comity:start ?start ."
        " ?omission a comity:Omission ; comity:inSource source:secd-6-report ."
        " ?omission comity:start ?from ; comity:end ?to ."
        " FILTER (?from <= ?start && ?start < ?to)"
    )
    after_the_report = values(
        "passage:secd-6-law-talks comity:end ?last ."
        " ?x comity:inSource source:secd-6-report ; a comity:Passage ; comity:start ?start ."
        " FILTER (?start > ?last)"
    )

    assert not outside
    assert after_the_report == {expand("passage:secd-4-link")}


def test_numbers_in_words_and_in_digits_are_both_numbers() -> None:
    words = values("count:secd-3-participants comity:number ?x")
    digits = values("count:secd-6-participants comity:number ?x")

    assert (words, digits) == ({"38"}, {"36"})


def test_the_fourth_and_the_previous_un_group_are_the_same() -> None:
    fifth = values("statement:secd-5-gge-matters comity:refersTo/comity:adoptedBy ?x")
    sixth = values("statement:secd-6-concentrated comity:refersTo ?x")

    assert fifth == sixth == {expand("process:un-gge-4")}


def test_the_third_report_never_refers_to_icann() -> None:
    named = values("?s comity:madeAt meeting:secd-3 ; comity:refersTo ?x")

    assert expand("process:iana-transition") in named
    assert expand("institution:icann") not in named


def test_the_host_from_beijing_hosts_in_the_hague_and_oslo() -> None:
    meetings = values("?p comity:party institution:cicir ; comity:role role:host ; comity:atMeeting ?x")

    assert {expand("meeting:secd-3"), expand("meeting:secd-5")} <= meetings


def test_the_eeas_is_only_a_supporter_at_the_three() -> None:
    roles = values(
        "VALUES ?m { meeting:secd-3 meeting:secd-5 meeting:secd-6 }"
        " ?p comity:party institution:eeas ; comity:atMeeting ?m ; comity:role ?x"
    )

    assert roles == {expand("role:supporter")}


def test_track_and_publication_date_are_claims_with_both_sides() -> None:
    tracks = values("?c comity:about series:secd ; comity:ofProperty comity:track ; comity:claims ?x")
    dates = values(
        "?c comity:about source:secd-6-report ; comity:ofProperty comity:publicationDate ; comity:value ?x"
    )

    assert tracks == {expand("track:1-5"), expand("track:2")}
    assert dates == {"2016-11-23", "2016-12-08"}


def test_agreeing_on_talks_about_law_is_not_agreeing_on_the_law() -> None:
    topics = values("statement:secd-6-law-talks comity:under/comity:topic ?x")

    assert topics == {expand("topic:talks-on-international-law")}


def test_unnamed_technical_actors_are_no_institution() -> None:
    assert not values('?x a comity:Institution ; skos:prefLabel ?l . FILTER (CONTAINS(STR(?l), "CERT"))')


def test_the_year_of_the_first_meeting_rests_on_its_plan_for_the_second() -> None:
    wordings = values("meeting:secd-1 comity:startDate ?start ; comity:evidence/comity:wording ?x")

    assert "planned for Beijing in the fall of 2014" in wordings


def test_set_phrases_of_another_dialogue_are_no_evidence() -> None:
    statements = values(
        "VALUES ?firm { stance:assessed stance:agreed }"
        " ?x comity:madeAt meeting:secd-7 ; comity:stance/skos:broader* ?firm"
    )

    assert not statements


def test_a_statement_rests_on_the_report_of_its_own_meeting() -> None:
    strangers = values(
        "?x a comity:Statement ; comity:madeAt ?m ; comity:evidence/comity:inSource ?source ."
        " ?m comity:evidence/comity:inSource ?own ."
        " FILTER NOT EXISTS { ?m comity:evidence/comity:inSource ?source }"
    )

    assert not strangers
