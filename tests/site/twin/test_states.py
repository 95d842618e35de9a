"""Which states of a page get a file, and which name it has."""

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from comity.site.addresses import address
from comity.site.twin.growing import Growing
from tests.site.reading import links
from tests.site.twin import BASE


def states(twin: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads((twin / "states.json").read_bytes())
    return found


def test_a_list_is_narrowed_down_by_one_thing_and_by_two_it_is_the_whole(twin: Path) -> None:
    html = (twin / "page" / "meeting.2031.html").read_text()

    assert states(twin)["/page/meeting?year=2031"] == "page/meeting.2031.html"
    assert "meeting.html?year=2031&place=place:lisbon" in links(html)


def test_a_question_with_its_examples_is_the_plain_page(twin: Path) -> None:
    found = [state for state, file in states(twin).items() if file == "questions/who-hosted-a-meeting.html"]

    assert found == ["/questions/who-hosted-a-meeting?meeting=meeting:secd-5"]


def test_each_topic_that_anything_was_said_on_has_a_timeline(twin: Path) -> None:
    choices = (twin / "timeline.html").read_text().count("<option ")

    assert choices == sum(state.startswith("/timeline?") for state in states(twin)) > 0


def test_every_two_meetings_of_a_series_are_compared(twin: Path) -> None:
    series = (twin / "compare.html").read_text().partition("</select>")[0].split("<optgroup")[1:]
    sizes = [each.count("<option") for each in series]

    found = [state for state in states(twin) if state.startswith("/compare?") and "only=" not in state]

    assert len(found) >= sum(size * (size - 1) // 2 for size in sizes) > 0


def test_a_network_is_measured_and_only_files_that_hold_measures_are_written_twice(twin: Path) -> None:
    page = (twin / "network.topic-stance.yes.html").read_text()

    assert {"network.topic-stance.yes.gexf", "network.topic-stance.png"} <= links(page)
    assert not (twin / "network.topic-stance.yes.png").exists()


def test_no_page_tells_the_day_on_which_it_was_written(twin: Path) -> None:
    told = (path.read_text() for path in twin.rglob("*.html"))

    assert [words for words in told if "Retrieved " in words or "urldate" in words or "Y2  -" in words] == []


def test_code_fetches_the_rows_from_the_folder(twin: Path) -> None:
    page = (twin / "questions" / "who-hosted-a-meeting.html").read_text()
    fetched = re.findall(rf"curl &#39;{re.escape(BASE)}/(.*?)&#39;", page)

    assert [name for name in fetched if (twin / name).read_bytes().startswith(b"meeting,host")] == fetched
    assert len(fetched) == 1


def test_the_words_of_a_source_lead_to_the_passage(twin: Path) -> None:
    names = json.loads((twin / "names.json").read_bytes())

    found = [name for name in names if name["label"].startswith("hosted by the Tidewater Institute")]

    assert [(name["kind"], name["address"]) for name in found][:1] == [
        ("passage", f"page/passage/{found[0]['iri'].rpartition('/')[2]}.html")
    ]


def test_a_network_can_be_taken_away_also_as_a_page_of_its_own(twin: Path) -> None:
    page, alone = ((twin / f"network.topic-stance{end}").read_text() for end in (".html", ".file.html"))

    assert (twin / "network.topic-stance.gexf").read_bytes().startswith(b"<?xml")
    assert "network.topic-stance.file.html" in links(page)
    assert links(alone) == set()


@given(st.lists(st.text("?=&:ab-.é/", min_size=1), min_size=1, unique=True))
def test_no_two_addresses_share_a_file(addresses: list[str]) -> None:
    place = Growing()

    for each in addresses:
        place.link("/", address("/timeline", topic=each))

    assert len(set(place.files.values())) == len(addresses)
