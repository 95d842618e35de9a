"""Meetings side by side: what changed is told by word, and silence is never a no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity import ask
from comity.errors import UsageError
from comity.site import Page, Site
from comity.site.comparing import reworded
from tests.site.reading import parsed

WORDS = ("a", "key", "test", "of", "trust", "was", "hoped", "for")
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join)


def compared(site: Site, *meetings: str, only: str = "") -> Page:
    page = site.page("/compare", {"meeting": meetings, "only": [only]})
    assert page
    return page


def topics(page: Page) -> dict[str, str]:
    return {line.topic.text: line.tag for pillar in page.data["pillars"] for line in pillar.lines}  # type: ignore[attr-defined]


def test_the_summary_counts_what_came_went_and_moved(site: Site) -> None:
    summary = compared(site, "secd-5", "secd-6").data["summary"]

    assert str(summary).startswith("28 topics are on record for SECD 5 and SECD 6, 13 of them at each")


def test_a_view_that_moved_is_tagged(site: Site) -> None:
    assert topics(compared(site, "secd-5", "secd-6"))["IANA transition"] == "stronger"


def test_only_differences_leaves_out_what_stayed(site: Site) -> None:
    assert "" not in topics(compared(site, "secd-5", "secd-6", only="differences")).values()


def test_only_both_leaves_out_what_one_meeting_does_not_name(site: Site) -> None:
    page = compared(site, "secd-3", "secd-5", "secd-6", only="both")

    assert "IANA transition" in topics(page)
    assert len(topics(page)) == 7


def test_the_address_holds_the_whole_state(site: Site) -> None:
    page = compared(site, "secd-6", "meeting:secd-5", only="both")

    assert page.address == "/compare?meeting=meeting:secd-5&meeting=meeting:secd-6&only=both"


def test_a_plain_table_for_text_processors_says_what_the_page_says(site: Site) -> None:
    page = site.page("/compare", {"meeting": ["secd-5", "secd-6"], "view": ["plain"]})
    assert page
    html = site.html(page)

    assert parsed(html)
    assert html.count("<table") == 1
    assert "<script" not in html
    assert {name for name in topics(page) if name not in html} == set()
    assert "plain" in str(compared(site, "secd-5", "secd-6").data["plain_address"])


def test_without_meetings_those_are_offered_whose_agenda_is_recorded(site: Site) -> None:
    choices = compared(site).data["choices"]

    assert "Sino-European Cyber Dialogue" in choices  # type: ignore[operator]


def test_one_meeting_is_kept_and_another_asked_for(site: Site) -> None:
    html = site.html(compared(site, "secd-5", "SECD 5"))

    assert 'value="meeting:secd-5" selected' in html
    assert "One more meeting is wanted" in html


def test_five_meetings_are_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="found 5 different meetings; expected 2 to 4"):
        compared(site, "secd-2", "secd-3", "secd-4", "secd-5", "secd-6")


def test_a_cell_of_a_meeting_that_is_silent_says_not_named(site: Site) -> None:
    assert "not named" in site.html(compared(site, "secd-5", "secd-6"))


@given(PHRASES, PHRASES)
def test_words_that_went_are_the_only_ones_not_in_the_new_wording(before: str, now: str) -> None:
    assert " ".join(run.text for run in reworded(before, now) if run.element != "del") == now


def test_wordings_with_little_in_common_are_not_marked() -> None:
    assert {run.element for run in reworded("a key test", "regarded as positive")} == {""}


def test_the_page_and_the_command_have_the_same_words_for_what_changed(site: Site) -> None:
    tags = set(topics(compared(site, "secd-3", "secd-5", "secd-6")).values())

    assert tags <= {*ask.MARKS, "reworded", ""}
    assert "gone" in tags


def test_the_title_of_three_meetings_lists_them(site: Site) -> None:
    title = compared(site, "secd-3", "secd-5", "secd-6").title

    assert (title.count(", "), title.count(" and ")) == (1, 1)
