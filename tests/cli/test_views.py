import csv
import io
import json

import pytest

from tests.cli.conftest import Run


def test_compare_has_topics_down_and_meetings_across(run: Run) -> None:
    out = run("compare", "harbour-3", "harbour-2").out

    lines = out.splitlines()
    assert lines[:2] == ["harbour-2: 2nd Harbour Dialogue", "harbour-3: 3rd Harbour Dialogue"]
    assert lines[2].startswith("Of 13 topics, at the last of 2 meetings: 2 new, 4 stronger")
    assert lines[4].split() == (
        ["topic", "harbour-2", "(2031-05-19,", "Lisbon)", "harbour-3", "(2031-11-14,", "Reykjavik)", "mark"]
    )


@pytest.mark.parametrize(
    "line",
    [
        "IANA transition ■■■■□□ Regarded as (favourable) +1 ■■■■■□ Welcomed (favourable) stronger",
        "Critical infrastructure protection ■■■■■◧ Agreed (hedged, favourable) ■■□□□□ Discussed weaker",
        "Intervention in internal affairs ■■■■■■ Agreed (unfavourable) new",
        "Data protection ■■□□□□ Addressed gone",
        "International law",
    ],
)
def test_compare_says_how_firmly_in_a_word_and_a_bar(run: Run, line: str) -> None:
    out = run("compare", "harbour-2", "harbour-3").out

    assert line in [" ".join(each.split()) for each in out.splitlines()]


def test_compare_explains_its_marks_and_that_silence_is_not_a_no(run: Run) -> None:
    out = run("compare", "harbour-2", "harbour-3").out

    assert "6 agreed" in out
    assert "is silent; that is not a no." in out


def test_compare_in_csv_and_json_has_a_row_for_each_topic_and_meeting(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("compare", "harbour-2", "harbour-3", "--csv").out)))
    answer = json.loads(run("compare", "harbour-2", "harbour-3", "--json").out)

    assert len(rows) == len(answer["results"]["bindings"]) == 20
    assert {row["mark"] for row in rows} == {"new", "stronger", "same", "weaker", "gone"}


@pytest.mark.parametrize(
    ("meetings", "message"),
    [
        (["harbour-1"], "1 different meetings; expected 2 to 4"),
        (["harbour-1", "harbour-4"], "no agenda of meeting:harbour-4"),
        (["harbour-1", "harbuor-2"], "no meeting 'harbuor-2'"),
        ([], "the following arguments are required: MEETING"),
    ],
)
def test_compare_refuses_what_it_cannot_compare(run: Run, meetings: list[str], message: str) -> None:
    done = run("compare", *meetings)

    assert done.code == 2
    assert message in done.err


def test_timeline_has_each_step_with_date_stance_gloss_words_and_link(run: Run) -> None:
    steps = run("timeline", "iana transition").out.split("\n\n")

    assert steps[0] == "IANA transition: 4 statements at 3 meetings"
    assert steps[4].splitlines() == [
        "2031-11-14  3rd Harbour Dialogue",
        "  ■■■■■□ Welcomed (favourable): IANA transition",
        "  The registry transition and the reform of its council are greeted.",
        "  “welcomed the registry transition and the reform of the Registry Council”"
        " — Report of the 3rd Harbour Dialogue (2031-12-08)",
        "  https://gull.example/harbour-3#:~:text=welcomed%20the%20registry%20transition%20and%20the%20reform"
        "%20of%20the%20Registry%20Council",
    ]


def test_timeline_in_csv_carries_words_and_links(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("timeline", "IANA transition", "--csv").out)))

    assert [row["start"] for row in rows] == ["2030-04-08", "2031-05-19", "2031-05-19", "2031-11-14"]
    assert rows[3]["link"].startswith("https://gull.example/harbour-3#:~:text=welcomed")


def test_timeline_suggests_on_a_miss(run: Run) -> None:
    done = run("timeline", "IANA transitoin")

    assert done.code == 2
    assert "(IANA transition" in done.err
