import hashlib
from pathlib import Path

import pytest

from comity.check.style import layout_faults, path_faults, prefix_faults
from comity.names import GRAPH
from comity.store import SourceFile
from comity.text import page

MEETING = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix meeting: <https://w3id.org/comity/id/meeting/> .

meeting:harbour-2 a comity:Meeting ;
    comity:ordinal 2 .
"""
ELSEWHERE = "4: D1 found meeting:harbour-2; expected it in meetings/harbour/02.ttl"


def file(name: str, text: str) -> SourceFile:
    raw = text.encode()
    return SourceFile(
        Path(name), name, GRAPH + name.removesuffix(".ttl"), raw, hashlib.sha256(raw).hexdigest()
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("meetings/harbour/02.ttl", []),
        ("meetings/harbour/2.ttl", []),
        ("meetings/harbour/03.ttl", [ELSEWHERE]),
        ("meetings.ttl", [ELSEWHERE]),
    ],
)
def test_a_meeting_lies_in_the_file_that_its_name_says(name: str, found: list[str]) -> None:
    faults = path_faults(file(name, MEETING), page(MEETING))

    assert [str(fault).removeprefix(f"{name}:") for fault in faults] == found


def test_a_file_of_a_meeting_holds_it() -> None:
    text = MEETING.replace("comity:Meeting", "comity:Series")
    (fault,) = path_faults(file("meetings/harbour/02.ttl", text), page(text))

    assert str(fault).endswith("D1 found no meeting; expected meeting:harbour-2, which the path names")


def test_a_prefix_of_our_own_must_bear_our_name() -> None:
    text = MEETING.replace("meeting:", "m:")
    (fault,) = prefix_faults(file("a.ttl", text), page(text))

    assert (fault.line, fault.rule, fault.expected) == (2, "D8", "the prefix meeting:")


def test_a_prefix_that_nobody_else_has_may_mean_anything() -> None:
    text = MEETING.replace("meeting: <https://w3id.org/comity/id/meeting/>", "mine: <https://a.example/>")
    text = text.replace("meeting:harbour", "mine:harbour")

    assert list(prefix_faults(file("a.ttl", text), page(text))) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("    comity", "  comity", 5), (" ;", ";", 4), ("2 .\n", "2 .\n\n\n", 8), ("2 .\n", "2 .", 5)],
)
def test_the_first_line_laid_out_otherwise_is_found(old: str, new: str, line: int) -> None:
    read = file("a.ttl", MEETING.replace(old, new))

    assert [(each.line, each.rule) for each in layout_faults([read])[read.graph]] == [(line, "D7")]


def test_a_text_that_cannot_be_laid_out_hides_no_other() -> None:
    bad, untidy = file("bad.ttl", "not Turtle"), file("a.ttl", MEETING.replace(" ;", ";"))

    faults = layout_faults([bad, untidy])

    assert [len(faults[each.graph]) for each in (bad, untidy)] == [1, 1]
