import pytest

from comity import ask
from comity.errors import UsageError
from comity.names import shorten
from comity.store import Graph


def test_the_steps_go_from_the_first_meeting_to_the_last(small: Graph) -> None:
    steps = ask.timeline(small, "IANA transition").steps

    assert [(step.start, step.stance, step.rank) for step in steps] == [
        ("2030-04-08", "Stressed", 4),
        ("2031-05-19", "Discussed", 2),
        ("2031-05-19", "Regarded as", 4),
        ("2031-11-14", "Welcomed", 5),
    ]


def test_a_step_has_its_gloss_and_its_words(small: Graph) -> None:
    last = ask.timeline(small, "topic:iana-transition").steps[-1]

    assert last.gloss == "The registry transition and the reform of its council are greeted."
    assert (
        last.evidence[0].wording == "welcomed the registry transition and the reform of the Registry Council"
    )


def test_a_step_names_its_things_by_iri_and_label(small: Graph) -> None:
    last = ask.timeline(small, "topic:iana-transition").steps[-1]
    called = ask.labels(small, [last.meeting_iri, last.stance_iri, *last.topic_iris])

    assert shorten(last.meeting_iri.value) == "meeting:harbour-3"
    assert (called(last.meeting_iri), called(last.stance_iri)) == (last.meeting, last.stance)
    assert tuple(map(called, last.topic_iris)) == last.topics


def test_narrower_topics_are_included_and_a_statement_on_two_is_one_step(small: Graph) -> None:
    steps = ask.timeline(small, "Internet governance").steps

    assert ("IANA transition", "ICANN reform") in [step.topics for step in steps]
    assert len({(step.meeting, step.gloss) for step in steps}) == len(steps)


def test_the_table_of_a_timeline_carries_the_words_and_the_links(small: Graph) -> None:
    table = ask.timeline(small, "IANA transition").table

    assert {"start", "statement", "wording", "link"} <= set(table.columns)
    assert len(table.rows) == 4


def test_an_unknown_topic_is_refused(small: Graph) -> None:
    with pytest.raises(UsageError, match="IANA transition"):
        ask.timeline(small, "IANA transitio")
