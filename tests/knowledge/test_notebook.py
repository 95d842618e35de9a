"""The notebook in ``docs/`` still says what it says, and is fit to be read."""

import nbformat
import pytest

from tests.knowledge.notebook import PATH, executed, texts

MOST_BYTES = 150_000


@pytest.fixture(scope="module")
def stored() -> nbformat.NotebookNode:
    return nbformat.read(PATH, as_version=4)


def test_the_notebook_run_again_says_what_is_stored(stored: nbformat.NotebookNode) -> None:
    assert texts(executed(PATH)) == texts(stored), "python -m tests.knowledge.notebook rewrites it"


def test_the_notebook_is_valid_small_and_run_in_order(stored: nbformat.NotebookNode) -> None:
    nbformat.validate(stored)
    counts = [cell.execution_count for cell in stored.cells if cell.cell_type == "code"]

    assert counts == list(range(1, len(counts) + 1))
    assert PATH.stat().st_size < MOST_BYTES


def test_the_notebook_holds_nothing_of_the_machine_it_ran_on(stored: nbformat.NotebookNode) -> None:
    kinds = {output.output_type for cell in stored.cells for output in cell.get("outputs", ())}

    assert kinds <= {"stream", "display_data", "execute_result"}
    assert all(cell.metadata == {} for cell in stored.cells)
    assert not any(
        output.get("name") == "stderr" for cell in stored.cells for output in cell.get("outputs", ())
    )


def test_every_picture_of_the_notebook_is_followed_by_its_words(stored: nbformat.NotebookNode) -> None:
    pictures = [
        number
        for number, cell in enumerate(stored.cells)
        for output in cell.get("outputs", ())
        if {"image/png", "image/svg+xml"} & set(output.get("data", {}))
    ]

    assert len(pictures) == 2
    assert all("words" in stored.cells[number + 1].source for number in pictures)
