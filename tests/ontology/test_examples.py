"""Every rule has a file that breaks it and nothing else; every class has a file that keeps them all."""

from pathlib import Path

import pytest
from rdflib.namespace import SH

from tests.ontology.examples import RULE, TEXTUAL, expected, found, shape_findings
from tests.ontology.files import ALIGNMENTS, CHECKS, INVALID, VALID, VOCABULARY
from tests.ontology.shapes import GRAPH, NAMES, RULES


def stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", VALID, ids=stem)
def test_a_valid_example_breaks_no_rule(path: Path) -> None:
    assert found(path) == []


@pytest.mark.parametrize("path", INVALID, ids=stem)
def test_an_invalid_example_breaks_its_rule_and_nothing_else(path: Path) -> None:
    said = expected(path)

    assert found(path, said.home) == ([] if said.rule in TEXTUAL else [said.rule] * len(said.lines))


@pytest.mark.parametrize("path", INVALID, ids=stem)
def test_an_invalid_example_is_named_after_its_rule_and_points_at_a_line_of_its_own(path: Path) -> None:
    said, lines = expected(path), path.read_text(encoding="utf-8").splitlines()

    assert path.stem.startswith(f"{said.rule}-")
    assert all(lines[number - 1] for number in said.lines)


def test_every_class_has_a_valid_example() -> None:
    assert {path.stem for path in VALID} == set(NAMES.values()) - {"party"}


def test_every_rule_of_the_shapes_and_the_checks_has_an_invalid_example() -> None:
    shapes = {rule.rpartition("/")[2] for rule in RULES}
    checks = {RULE.findall(path.read_text(encoding="utf-8"))[0] for path in CHECKS}

    assert {expected(path).rule for path in INVALID} == shapes | checks | TEXTUAL


def test_shapes_and_checks_have_no_rule_in_common() -> None:
    checks = {RULE.findall(path.read_text(encoding="utf-8"))[0] for path in CHECKS}

    assert checks & {str(rule).rpartition("/")[2] for rule in GRAPH.subjects(SH.message)} == set()


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in (*INVALID, *VALID)
        if path.stem.startswith(("agreement", "statement", "party", "institution"))
    ],
    ids=stem,
)
def test_the_shapes_find_the_same_where_the_vocabulary_says_what_is_a_subclass(path: Path) -> None:
    assert shape_findings(path, VOCABULARY, ALIGNMENTS) == shape_findings(path)
