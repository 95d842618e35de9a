import pytest

from comity import ask
from comity.ask import Cell, Comparison, Row
from comity.errors import UsageError
from comity.store import Graph


def row(comparison: Comparison, label: str) -> Row:
    return next(each for each in comparison.rows if each.path[-1] == label)


def said(cell: Cell | None) -> tuple[str, int, str] | None:
    return cell and (cell.stance, cell.rank, cell.qualification)


def test_meetings_stand_in_the_order_of_their_dates(small: Graph) -> None:
    columns = ask.compare(small, ["harbour-3", "harbour-1", "2nd Harbour Dialogue"]).columns

    assert [column.start for column in columns] == ["2030-04-08", "2031-05-19", "2031-11-14"]
    assert [column.place for column in columns] == ["Valletta", "Lisbon", "Reykjavik"]


def test_topics_stand_in_the_order_of_the_tree(small: Graph) -> None:
    paths = [each.path for each in ask.compare(small, ["harbour-2", "harbour-3"]).rows]

    assert paths == sorted(paths)
    assert ("International law", "Application of international law") in paths


@pytest.mark.parametrize(
    ("topic", "before", "after", "mark"),
    [
        ("IANA transition", ("Regarded as", 4, ""), ("Welcomed", 5, ""), "stronger"),
        ("Critical infrastructure protection", ("Agreed", 6, "Hedged"), ("Discussed", 2, ""), "weaker"),
        ("Confidence-building measures", ("Recognised", 4, ""), ("Considered", 4, ""), "same"),
        ("Intervention in internal affairs", None, ("Agreed", 6, ""), "new"),
        ("Data protection", ("Addressed", 2, ""), None, "gone"),
    ],
)
def test_a_mark_says_what_changed(
    small: Graph,
    topic: str,
    before: tuple[str, int, str] | None,
    after: tuple[str, int, str] | None,
    mark: str,
) -> None:
    found = row(ask.compare(small, ["harbour-2", "harbour-3"]), topic)

    assert (said(found.cells[0]), said(found.cells[1]), found.mark) == (before, after, mark)


def test_a_mark_looks_past_a_meeting_that_was_silent(small: Graph) -> None:
    found = row(ask.compare(small, ["harbour-1", "harbour-3"]), "IANA transition")
    through = row(ask.compare(small, ["harbour-1", "harbour-2", "harbour-3"]), "International law")

    assert found.mark == "stronger"
    assert (through.mark, through.cells[1:]) == ("gone", (None, None))


def test_a_cell_has_the_firmest_statement_and_counts_the_others(small: Graph) -> None:
    cell = row(ask.compare(small, ["harbour-1", "harbour-2"]), "Internet governance").cells[0]

    assert cell is not None
    assert (cell.gloss, cell.outlook, cell.others) == (
        "Splitting the Internet is undesirable.",
        "Unfavourable",
        2,
    )


def test_a_cell_names_its_stance_by_iri_but_for_an_item_without_a_statement(small: Graph) -> None:
    rows = ask.compare(small, ["harbour-1", "harbour-2", "harbour-3"]).rows
    cells = [cell for each in rows for cell in each.cells if cell]
    called = ask.labels(small, [cell.stance_iri for cell in cells])

    assert all(called(cell.stance_iri) == (cell.stance if cell.statement else "") for cell in cells)
    assert any(cell.statement for cell in cells)


def test_the_summary_counts_the_marks(small: Graph) -> None:
    comparison = ask.compare(small, ["harbour-2", "harbour-3"])

    assert (
        comparison.summary
        == "Of 13 topics, at the last of 2 meetings: 2 new, 4 stronger, 1 same, 2 weaker, 4 gone."
    )


@pytest.mark.parametrize(
    "meetings", [["harbour-1"], ["harbour-1", "meeting:harbour-1"], [f"secd-{n}" for n in range(9)], []]
)
def test_another_number_of_meetings_is_refused(small: Graph, meetings: list[str]) -> None:
    with pytest.raises(UsageError, match="expected"):
        ask.compare(small, meetings)


def test_a_meeting_without_a_recorded_agenda_is_refused(small: Graph) -> None:
    with pytest.raises(UsageError, match="found no agenda of meeting:harbour-4"):
        ask.compare(small, ["harbour-3", "harbour-4"])


def test_a_comparison_is_a_table_with_a_row_for_each_topic_and_meeting(small: Graph) -> None:
    comparison = ask.compare(small, ["harbour-2", "harbour-3"])

    table = ask.comparison_table(comparison)

    assert len(table.rows) == sum(cell is not None for each in comparison.rows for cell in each.cells)
    assert {str(cells[2]) for cells in table.rows} == {"new", "stronger", "same", "weaker", "gone"}
