"""The figures that plain words are held to: 80 % of what can be answered at least, 3 % wrong at most."""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from comity.catalogue import Query
from comity.store import Graph
from tests.phrasing.measure import measure

HERE = Path(__file__).parent
FEWEST_RIGHT, MOST_WRONG = 0.8, 0.03


# Words that nobody tuned on.
SETS = sorted(HERE.glob("kept/*.toml"))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_at_least_eighty_in_a_hundred_are_right_and_at_most_three_wrong(
    path: Path, ours: Graph, questions: Mapping[str, Query]
) -> None:
    figures = measure(path, ours, questions)

    assert figures.hits >= FEWEST_RIGHT
    assert figures.wrong <= MOST_WRONG


def test_the_kept_sets_are_those_whose_digests_were_noted() -> None:
    noted = dict(reversed(line.split()) for line in (HERE / "held_out.sha256").read_text().splitlines())

    kept = {path.name: sha256(path.read_bytes()).hexdigest() for path in HERE.glob("kept/*.toml")}
    assert kept.items() <= noted.items()


def test_the_development_set_has_questions_without_an_answer() -> None:
    text = (HERE / "development.toml").read_text(encoding="utf-8")

    rightly = [each["rightly"] for each in tomllib.loads(text)["phrasing"]]

    assert len(rightly) >= 150
    assert rightly.count([]) / len(rightly) >= 0.15
