"""Networks through windows of time, and what changes from one to the next."""

import pytest

from comity.errors import UsageError
from comity.names import Iri, Literal
from comity.network import changes, view, window_table, windows
from comity.store import Graph
from tests.network.invented import CABLES, LAW, role


def test_a_window_counts_the_meetings_within_it_alone(worked: Graph) -> None:
    seen = windows(worked, "institution-topic", 12, 12)

    assert [(window.start, window.end) for window in seen] == [
        ("2031-05-01", "2032-04-30"),
    ]
    assert seen[0].network.edges["institution:tide", CABLES]["weight"] == 2


def test_a_link_that_loses_a_meeting_fades_and_one_that_loses_all_disappears(worked: Graph) -> None:
    seen = windows(worked, "institution-topic", 9, 6)

    assert [window.network.size() for window in seen] == [4, 1]
    assert {(change.source, change.target, change.kind) for change in changes(seen)} == {
        ("institution:gull", CABLES, "disappeared"),
        ("institution:gull", LAW, "disappeared"),
        ("institution:tide", LAW, "disappeared"),
    }


def test_links_appear_and_grow(real: Graph) -> None:
    seen = windows(real, "institutions-at-the-same-meeting", 24, 24, {"since": [Literal("2014")]})

    found = {(change.source, change.target): change for change in changes(seen[:2])}
    grown = found["institution:cicir", "institution:hcss"]
    assert (grown.kind, grown.before, grown.after) == ("grew", 1, 2)
    assert found["institution:cicir", "institution:nupi"].kind == "appeared"


def test_a_meeting_of_which_only_the_year_is_known_is_in_every_window_of_that_year(worked: Graph) -> None:
    seen = windows(worked, "institution-topic", 3, 3, role("supporter"))

    assert [(window.start, window.network.size()) for window in seen] == [
        ("2033-01-01", 2),
        ("2033-04-01", 2),
        ("2033-07-01", 2),
        ("2033-10-01", 2),
    ]


def test_windows_begin_with_the_period_asked_for_and_end_with_it(real: Graph) -> None:
    given = {"since": [Literal("2015-04-20")], "until": [Literal("2016-11")]}

    seen = windows(real, "institution-topic", 12, 6, given)

    assert [window.start for window in seen] == ["2015-04-20", "2015-10-20", "2016-04-20"]
    assert (
        max(last for window in seen for _, last in window.network.graph["meetings"].values()) == "2016-11-15"
    )


def test_one_window_around_all_is_the_whole_network(real: Graph) -> None:
    (only,) = windows(real, "topics-at-the-same-meeting", 1200, 12)

    assert only.network.edges == view(real, "topics-at-the-same-meeting").edges
    assert only.network.graph["window"] == f"{only.start} to {only.end}"


def test_a_network_of_nothing_has_no_windows(worked: Graph) -> None:
    assert windows(worked, "institution-topic", 12, 12, role("rapporteur")) == ()


def test_the_table_has_a_row_a_window_and_counts_each_change(worked: Graph) -> None:
    seen = windows(worked, "institution-topic", 9, 6)

    rows = [[str(term) for term in row] for row in window_table(seen, changes(seen)).rows]

    assert rows == [
        ["2031-05-01", "2032-01-31", "4", "4", "4", "0", "0", "0", "0"],
        ["2031-11-01", "2032-07-31", "2", "1", "1", "0", "0", "0", "3"],
    ]


@pytest.mark.parametrize(("length", "step"), [(0, 6), (6, 0), (-1, 6)])
def test_no_window_is_shorter_than_a_month(worked: Graph, length: int, step: int) -> None:
    with pytest.raises(UsageError, match="1 or more"):
        windows(worked, "institution-topic", length, step)


def test_too_many_windows_are_refused(worked: Graph) -> None:
    with pytest.raises(UsageError, match="1000 windows"):
        windows(worked, "institution-topic", 1, 1, {"since": [Literal("1900")]})


def test_an_unknown_thing_gives_no_windows(worked: Graph) -> None:
    nowhere = {"series": [Iri("https://w3id.org/comity/id/series/nowhere")]}

    assert windows(worked, "institution-topic", 12, 6, nowhere) == ()
