from pathlib import Path

import pytest

from tests.record.history.repository import ITEM, MEETING, Repository, repository


@pytest.fixture
def records(tmp_path: Path) -> Repository:
    """A repository with a meeting, added by its first commit."""
    made = repository(tmp_path / "mine")
    made.write("meetings/harbour/02.ttl", MEETING)
    made.commit("Add the second Harbour Dialogue", "2031-05-19")
    return made


@pytest.fixture
def coded(records: Repository) -> Repository:
    """The same, whose agenda was coded by a second commit."""
    records.write("meetings/harbour/02.ttl", MEETING.replace("2 .", "3 ; comity:place <x:lisbon> .") + ITEM)
    records.commit("Code the agenda of the second Harbour Dialogue", "2031-06-02")
    return records
