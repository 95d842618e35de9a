"""What each commit did to each thing, read from real repositories."""

from collections.abc import Mapping

from comity.record.history import trace
from tests.record.history.repository import ITEM, MEETING, Repository

FILE = "meetings/harbour/02.ttl"
Things = Mapping[str, tuple[int, int]]


def traced(records: Repository) -> list[tuple[str, Things]]:
    return [(change.title, change.things) for change in trace([records.graph])]


def test_a_commit_is_told_with_its_name_its_day_and_its_title(records: Repository) -> None:
    (change,) = trace([records.graph])

    assert (change.date, change.title) == ("2031-05-19", "Add the second Harbour Dialogue")
    assert change.commit == records.git("rev-parse", "HEAD")


def test_statements_are_counted_for_the_thing_that_they_belong_to(coded: Repository) -> None:
    added, changed = traced(coded)

    assert added[1] == {"meeting:harbour-2": (2, 0)}
    assert changed[1] == {"item:harbour-2-cables": (2, 0), "meeting:harbour-2": (2, 1)}


def test_a_new_layout_leaves_no_mark(coded: Repository) -> None:
    path = coded.graph / FILE
    path.write_text(
        path.read_text(encoding="utf-8").replace(" ;", " ;\n   ") + "# a comment\n", encoding="utf-8"
    )
    coded.commit("Lay out the record")

    assert len(traced(coded)) == 2


def test_a_file_that_is_renamed_leaves_no_mark(coded: Repository) -> None:
    (coded.graph / FILE).rename(coded.graph / "harbour.ttl")
    coded.commit("Keep the meeting in one file")

    assert len(traced(coded)) == 2


def test_a_record_that_moves_to_another_file_leaves_no_mark(coded: Repository) -> None:
    text = (coded.graph / FILE).read_text(encoding="utf-8")
    (coded.graph / FILE).write_text(text.replace(ITEM, ""), encoding="utf-8")
    coded.write("items.ttl", ITEM)
    coded.commit("Keep items apart")

    assert len(traced(coded)) == 2


def test_what_is_removed_is_told(coded: Repository) -> None:
    (coded.graph / FILE).unlink()
    coded.commit("The meeting did not take place")

    assert traced(coded)[-1][1] == {"item:harbour-2-cables": (0, 2), "meeting:harbour-2": (0, 3)}


def test_statements_of_nodes_without_a_name_belong_to_the_thing_that_leads_to_them(
    records: Repository,
) -> None:
    held = "meeting:harbour-2 comity:evidence [ comity:start 1 ; comity:inSource [ comity:length 9 ] ] .\n"
    records.write(FILE, MEETING + "[] comity:start 7 . _:a comity:start _:a .\n" + held)
    records.commit("Say where it stands")

    assert traced(records)[-1][1] == {"meeting:harbour-2": (4, 0)}


def test_other_names_of_nodes_without_a_name_leave_no_mark(records: Repository) -> None:
    records.write(FILE, MEETING + "meeting:harbour-2 comity:evidence _:a . _:a comity:start 1 .\n")
    records.commit("Say where it stands")
    records.write(FILE, "meeting:harbour-2 comity:evidence _:b . _:b comity:start 1 .\n" + MEETING)
    records.commit("Call it otherwise")

    assert len(traced(records)) == 2


def test_a_version_that_is_no_turtle_says_what_the_one_before_said(coded: Repository) -> None:
    text = (coded.graph / FILE).read_text(encoding="utf-8")
    (coded.graph / FILE).write_text(text[:-3], encoding="utf-8")
    coded.commit("Break the file")
    (coded.graph / FILE).write_text(text.replace("comity:ordinal 3", "comity:ordinal 4"), encoding="utf-8")
    coded.commit("Mend the file")

    assert traced(coded)[2:] == [("Mend the file", {"meeting:harbour-2": (1, 1)})]


def test_of_a_merge_only_what_it_says_itself_is_told(coded: Repository) -> None:
    text = (coded.graph / FILE).read_text(encoding="utf-8")
    coded.git("checkout", "--quiet", "-b", "other", "HEAD~1")
    coded.write(FILE, MEETING + "meeting:harbour-2 comity:format <x:hybrid> .\n")
    coded.commit("Say how it was held")
    coded.git("checkout", "--quiet", "main")
    coded.git("merge", "--quiet", "--strategy=ours", "--no-commit", "other")
    both = text + "meeting:harbour-2 comity:format <x:hybrid> ; comity:startDate 1 .\n"
    (coded.graph / FILE).write_text(both, encoding="utf-8")
    coded.commit("Merge what both know")

    assert traced(coded)[-1] == ("Merge what both know", {"meeting:harbour-2": (1, 0)})
    assert ("Say how it was held", {"meeting:harbour-2": (1, 0)}) in traced(coded)


def test_what_the_changes_come_to_is_what_the_records_say_now(coded: Repository) -> None:
    coded.write("more.ttl", "meeting:harbour-3 a comity:Meeting .\n")
    coded.commit("Add the third")

    sums = [sum(added - removed for added, removed in each.values()) for _, each in traced(coded)]

    assert sum(sums) == 6
