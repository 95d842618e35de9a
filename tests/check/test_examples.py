"""Every rule has a file that breaks it and nothing else."""

import re
import shutil
from pathlib import Path

import pytest

from comity.check import Report
from tests.check.conftest import EXAMPLES, ROOT, Bench, news

HEADER = re.compile(r"# finds: (?P<rule>\S+) at line (?P<lines>[\d and]+?)(?: in (?P<place>.+))?\n")
MEETING = re.compile(r"^meeting:(?P<series>\S+)-(?P<number>\d+) a ", re.MULTILINE)
HARMLESS = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix group: <https://w3id.org/comity/id/group/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix source: <https://w3id.org/comity/id/source/> .

group:bystanders a comity:Group ;
    skos:prefLabel "A number of bystanders"@en ;
    comity:accordingTo source:harbour-1-report .
"""
INVALID = sorted((EXAMPLES / "invalid").glob("*.ttl"))
VALID = sorted((EXAMPLES / "valid").glob("*.ttl"))


@pytest.fixture(scope="module")
def before(bench: Bench) -> Report:
    bench.write("example.ttl", HARMLESS)
    return bench.check()


def found(bench: Bench, before: Report, path: Path) -> list[tuple[int, str]]:
    text = path.read_text(encoding="utf-8")
    header = HEADER.match(text)
    if header and header["place"] == "the vocabulary":
        return terms_found(bench, before, text)
    file = bench.write((header["place"] or "example.ttl") if header else home(text), text)
    faults = news(bench.check(), before)
    # A number given twice is found at both meetings; one of them is not in the example.
    assert {each.rule for each in faults if each.file != str(file)} <= {header["rule"] if header else ""}
    return [(each.line, each.rule) for each in faults if each.file == str(file)]


def home(text: str) -> str:
    meeting = MEETING.search(text)
    return f"meetings/{meeting['series']}/{meeting['number']:0>2}.ttl" if meeting else "example.ttl"


def terms_found(bench: Bench, before: Report, text: str) -> list[tuple[int, str]]:
    bench.write("example.ttl", HARMLESS)
    further = bench.declare(text)
    faults = news(bench.check(), before)
    shutil.copy(ROOT / "ontology" / "comity.ttl", bench.home / "ontology")
    # That no question asks for a term of an example is no fault of the example.
    return [(each.line - further, each.rule) for each in faults if each.rule != "Q7"]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_breaks_its_rule_at_its_line_and_nothing_else(
    path: Path, bench: Bench, before: Report
) -> None:
    header = HEADER.match(path.read_text(encoding="utf-8"))
    assert header, "the first line says what is found"
    expected = [(int(line), header["rule"]) for line in header["lines"].split(" and ")]

    assert sorted(found(bench, before, path)) == expected


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_breaks_no_rule(path: Path, bench: Bench, before: Report) -> None:
    assert found(bench, before, path) == []
