"""How a topic moved: every statement in the order of time, and when each word was first used."""

import pytest

from comity.errors import UsageError
from comity.site import Page, Site


def followed(site: Site, topic: str) -> Page:
    page = site.page("/timeline", {"topic": [topic]})
    assert page
    return page


def test_the_words_of_the_iana_transition_stand_in_the_order_of_time(site: Site) -> None:
    firsts = followed(site, "IANA transition").data["firsts"]

    words = [strength.word for strength, *_ in firsts]  # type: ignore[attr-defined]
    assert words == ["Stressed", "Discussed", "Regarded as", "Welcomed"]


def test_a_timeline_is_known_by_the_name_of_its_topic(site: Site) -> None:
    assert followed(site, "IANA transition").address == "/timeline?topic=topic:iana-transition"


def test_each_statement_has_the_words_that_prove_it(site: Site) -> None:
    table = followed(site, "topic:iana-transition").data["table"]

    assert all(row[-1].supports for row in table.rows)  # type: ignore[attr-defined]


def test_the_rows_can_be_taken(site: Site) -> None:
    page = followed(site, "topic:iana-transition")

    assert page.answer
    assert len(page.answer.rows) == 4
    assert page.alternates[0].address == "/timeline.csv?topic=topic:iana-transition"


def test_only_topics_that_something_was_said_on_are_offered(site: Site) -> None:
    page = site.page("/timeline")

    assert page
    assert all(int(count) > 0 for _, _, count in page.data["choices"])  # type: ignore[attr-defined]


def test_a_topic_that_is_not_known_is_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="found no topic 'moon'"):
        followed(site, "moon")
