"""A matrix and a timeline show what the network holds."""

from comity.network import Network
from comity.network.pictures.moments import moments
from tests.network.invented import large
from tests.network.pictures.crowds import SVG, drawn, stances, topics, written

SQUARE = "#1f4e79"


def words(made: Network, kind: str, width: float = 85.0) -> list[str]:
    return [line.text for line in written(drawn(made, kind, width))]


def squares(made: Network, width: float = 85.0) -> int:
    drawn_ = drawn(made, "matrix", width)
    return len([box for box in drawn_.iterfind(f".//{SVG}g/{SVG}rect") if box.get("fill") == SQUARE])


def links_of(made: Network, width: float = 85.0) -> list[str]:
    titles = drawn(made, "matrix", width).iterfind(f".//{SVG}g/{SVG}title")
    return [title.text or "" for title in titles]


def test_a_matrix_of_two_kinds_has_a_square_for_each_link() -> None:
    made = large(6, 20)

    assert len(links_of(made)) == made.size()


def test_a_matrix_of_one_kind_shows_each_link_on_both_sides_of_the_diagonal() -> None:
    made = topics(12)

    assert len(links_of(made)) == 2 * made.size()


def test_a_matrix_too_wide_shows_the_strongest_and_says_so() -> None:
    said = " ".join(words(topics(40), "matrix"))

    assert "Shown are the strongest, " in said
    assert "of 40 topics;" in said


def test_a_wider_page_has_room_for_more() -> None:
    assert squares(topics(40), 180) > squares(topics(40), 85)


def test_a_timeline_has_a_column_for_each_meeting_in_time() -> None:
    heads = [text for text in words(stances(20), "timeline") if text.startswith("20") and " m-" in text]

    assert heads == [f"20{10 + n}-05-19 m-{n}" for n in range(12)]


def test_stances_are_told_by_the_digit_of_their_rank() -> None:
    marks = [text for text in words(stances(20), "timeline") if len(text) == 1]

    assert set(marks) == set("123456")


def test_the_firmest_of_several_stances_is_shown_and_that_is_said() -> None:
    assert "Of several stances at one meeting the firmest is shown." in " ".join(
        words(stances(20), "timeline")
    )


def test_many_meetings_are_gathered_by_years() -> None:
    found = moments(stances(20), 7)

    assert found.names[0] == "2010–2011"
    assert found.said == ("A column is 2 years, since the meetings are many.",)


def test_every_meeting_has_the_column_of_its_year() -> None:
    made = stances(20)
    found = moments(made, 7)

    for meeting, (start, _) in made.graph["meetings"].items():
        first, _, last = found.names[found.column[meeting]].partition("–")
        assert first <= start[:4] <= last
