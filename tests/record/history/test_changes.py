"""What changes come to, for one thing and for all."""

import pytest

from comity.names import Iri
from comity.record.history import Change, History, namers
from comity.record.history.changes import Step

ADDED = Change("a1", "2031-05-19", "Add the meeting", {"meeting:harbour-2": (5, 0)})
CODED = Change("b2", "2031-06-02", "Code it", {"item:harbour-2-cables": (3, 0), "meeting:harbour-2": (1, 0)})
GONE = Change(
    "c3", "2031-07-01", "It was none", {"item:harbour-2-cables": (0, 3), "meeting:harbour-2": (2, 1)}
)
AGAIN = Change("d4", "2031-06-30", "It was one", {"item:harbour-2-cables": (4, 0)})


@pytest.fixture
def history() -> History:
    return History((ADDED, CODED, GONE, AGAIN))


def test_the_newest_comes_first_and_each_with_what_it_did(history: History) -> None:
    entries = history.of("meeting:harbour-2")

    assert [entry.change for entry in entries] == [GONE, CODED, ADDED]
    assert [str(entry.own) for entry in entries] == [
        "2 statements added, 1 removed",
        "1 statement added",
        "added",
    ]


def test_a_record_that_was_removed_and_came_again_is_told_so(history: History) -> None:
    assert [str(entry.own) for entry in history.of("item:harbour-2-cables")] == ["added", "removed", "added"]


def test_records_that_name_the_thing_are_counted_beside_it(history: History) -> None:
    entries = history.of("meeting:harbour-2", ["item:harbour-2-cables", "item:unknown", "meeting:harbour-2"])

    assert [entry.others_told for entry in entries] == ["1 added", "1 removed", "1 added", ""]
    assert entries[0].own is None


def test_the_whole_has_a_line_for_each_commit(history: History) -> None:
    assert [entry.others_told for entry in history.whole()] == [
        "1 added",
        "1 changed, 1 removed",
        "1 added, 1 changed",
        "1 added",
    ]


def test_what_is_not_known_has_no_history(history: History) -> None:
    assert history.of("meeting:harbour-9") == ()
    assert (History().until, History().whole()) == (None, ())


def test_the_day_up_to_which_is_known_is_the_latest_of_all(history: History) -> None:
    assert history.until == "2031-07-01"


def test_only_removed_statements_are_told_alone() -> None:
    assert str(Step("changed", 0, 2)) == "2 statements removed"


def test_an_entry_as_json_leaves_out_what_there_is_not(history: History) -> None:
    again, _, _ = history.of("item:harbour-2-cables")

    assert again.as_json() == {
        **{"date": "2031-06-30", "commit": "d4", "title": "It was one"},
        **{"kind": "added", "added": 4, "removed": 0},
    }


def test_links_that_rules_make_are_no_naming() -> None:
    party, item = Iri("https://w3id.org/comity/id/state/pt"), Iri("https://w3id.org/comity/id/item/x")

    assert namers([("linkedTo", party), ("topic", item)]) == {"item:x"}
