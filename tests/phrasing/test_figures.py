"""The figures that plain words are held to: 80 % of what can be answered at least, 3 % wrong at most."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from comity.catalogue import Query
from comity.store import Graph
from tests.phrasing.measure import measure

HERE = Path(__file__).parent
FEWEST_RIGHT, MOST_WRONG = 0.8, 0.03


@pytest.mark.parametrize("path", sorted(HERE.glob("*.toml")), ids=lambda path: path.stem)
def test_at_least_eighty_in_a_hundred_are_right_and_at_most_three_wrong(
    path: Path, ours: Graph, questions: Mapping[str, Query]
) -> None:
    figures = measure(path, ours, questions)

    assert figures.hits >= FEWEST_RIGHT
    assert figures.wrong <= MOST_WRONG


def test_the_development_set_has_questions_without_an_answer(
    ours: Graph, questions: Mapping[str, Query]
) -> None:
    judged = measure(HERE / "development.toml", ours, questions).judged

    assert len(judged) >= 150
    assert sum(not each.rightly for each in judged) / len(judged) >= 0.15
