"""What is found of one file, with all that it leans on, is what is found of it in a check of the whole."""

from itertools import chain
from pathlib import Path

import pytest

from comity.check.context import Context
from comity.check.dataset import Dataset, read_facts
from comity.check.results import Result
from comity.check.shapes import Shapes, read_shapes
from comity.check.validation import validate
from comity.names import GRAPH
from comity.store import Folders, read_file, read_files
from tests.check.conftest import EXAMPLES, ROOT, SMALL

Case = tuple[Dataset, Shapes, frozenset[Result]]


@pytest.fixture(scope="module")
def case() -> Case:
    """Return the small graph with all examples of records on top, and all that is found at once."""
    small = read_files(Folders(ROOT / "ontology", ROOT / "queries", (SMALL / "graph",), Path()))
    files = [*small, *(read_file(path, f"{GRAPH}{path.parent.name}/{path.stem}") for path in examples())]
    dataset = Dataset(files, chain.from_iterable(map(read_facts, files)))
    shapes = read_shapes(read_file(ROOT / "ontology" / "shapes.ttl", GRAPH + "shapes"), dataset)
    return dataset, shapes, frozenset(validate(shapes, dataset.about, dataset.facts))


def examples() -> list[Path]:
    every = sorted(EXAMPLES.rglob("*.ttl"))
    return [path for path in every if "in the vocabulary" not in path.read_text(encoding="utf-8")]


def test_each_file_alone_gives_what_the_whole_gives(case: Case) -> None:
    dataset, shapes, whole = case
    context = Context(dataset)

    for graph, subjects in dataset.subjects.items():
        alone = validate(shapes, subjects, context.facts(subjects))
        assert {each for each in alone if each.focus in subjects} == {
            each for each in whole if each.focus in subjects
        }, graph


def test_the_examples_together_break_most_shapes(case: Case) -> None:
    _, _, whole = case

    assert len({each.rule for each in whole}) > 60
