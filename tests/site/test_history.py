"""What became of a record, on its page and in its data."""

import json
import shutil
from pathlib import Path

import pytest

import comity
from comity.errors import RecordError
from comity.record import History
from comity.record.history import NAME, Change
from comity.site import Site
from tests.site.conftest import SMALL

MEETING = "/page/meeting/harbour-2"
IRI = "https://w3id.org/comity/id/meeting/harbour-2"
HOSTILE = '</td><script>alert(1)</script>" \u202egnp'
ADDED = Change("a" * 40, "2031-05-19", "Add the second Harbour Dialogue", {"meeting:harbour-2": (8, 0)})
CODED = Change(
    "b" * 40, "2031-06-02", HOSTILE, {"item:harbour-2-cables": (5, 0), "meeting:harbour-2": (3, 1)}
)


def told(*changes: Change) -> Site:
    return Site(comity.open(SMALL), history=History(changes))


def html(site: Site, address: str = MEETING, **arguments: str) -> str:
    page = site.page(address, {name: [value] for name, value in arguments.items()})
    assert page
    return site.html(page)


def test_a_page_tells_when_its_record_was_added_and_changed_and_why() -> None:
    text = html(told(ADDED, CODED))

    assert "2 changes, the last on 2 June 2031" in text
    assert "3 statements added, 1 removed" in text
    assert "Add the second Harbour Dialogue" in text


def test_records_that_name_the_thing_are_told_beside_its_own() -> None:
    text = html(told(ADDED, CODED))

    assert "<bdi>1 added</bdi>" in text
    assert "records that name it" in text


def test_the_title_of_a_commit_is_only_text() -> None:
    text = html(told(CODED))

    assert "<script>alert" not in text
    assert "\\u202egnp" in text


def test_a_long_history_is_folded() -> None:
    changes = [Change(str(at), "2031-05-19", "Again", {"meeting:harbour-2": (1, 0)}) for at in range(200)]

    text = html(told(*changes))

    assert '<details class="more"><summary>200 changes, the last on 19 May 2031' in text
    assert "50 older ones are in the JSON of this page." in text


@pytest.mark.parametrize(("changes", "arguments"), [((), {}), ((ADDED,), {"view": "compact"})])
def test_a_page_without_a_history_at_hand_and_a_compact_one_tell_of_none(
    changes: tuple[Change, ...], arguments: dict[str, str]
) -> None:
    assert "History of this record" not in html(told(*changes), **arguments)


def test_the_data_of_a_thing_have_its_history_where_it_is_known() -> None:
    found = json.loads(told(ADDED, CODED).document(IRI, "json") or b"")
    unknown = json.loads(told().document(IRI, "json") or b"")

    assert [each["date"] for each in found["history"]] == ["2031-06-02", "2031-05-19"]
    assert found["history"][0]["others"] == {"added": 1}
    assert "history" not in unknown


def test_no_document_of_rdf_says_that_the_thing_began_with_its_record() -> None:
    assert told(ADDED).document(IRI, "ttl") == told().document(IRI, "ttl")


def test_a_site_reads_the_history_that_lies_beside_its_records(tmp_path: Path) -> None:
    records = Path(shutil.copytree(SMALL, tmp_path / "records"))
    line = {"commit": "c", "date": "2031-05-20", "title": "Begin", "things": {"meeting:harbour-2": [1, 0]}}
    (records / NAME).write_text(json.dumps(line) + "\n", encoding="utf-8")

    assert "1 change, on 20 May 2031" in html(Site(comity.open(records)))


def test_a_damaged_history_is_told_before_any_page_is_made(tmp_path: Path) -> None:
    records = Path(shutil.copytree(SMALL, tmp_path / "records"))
    (records / NAME).write_text("[1, 2]\n", encoding="utf-8")

    with pytest.raises(RecordError, match=r"history\.jsonl:1"):
        Site(comity.open(records))


def test_every_meeting_of_ours_tells_when_it_was_added(site: Site) -> None:
    assert "this record</span>&nbsp;<bdi>added</bdi>" in html(site, "/page/meeting/secd-5")
