"""Measure how plain words are understood: ``python -m tests.phrasing.measure FILE.toml``.

A file holds ``[[phrasing]]`` tables: a ``text``, and ``rightly``, the readings that are right (a ``question``
and its ``values``, CURIEs or literals by parameter); none means that being unsure, or asking back, is right.
"""

import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comity import catalogue, store
from comity.names import shorten
from comity.phrasing import Reading, Understanding, understand

Expected = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One phrasing, what was understood, and whether that is right, wrong or unsure."""

    text: str
    rightly: Expected
    understanding: Understanding
    judgement: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The share answered rightly of what can be answered, and the share answered wrongly of all."""

    judged: tuple[Judged, ...]

    @property
    def hits(self) -> float:
        """The rightly answered, of all that have an answer."""
        answerable = [each for each in self.judged if each.rightly]
        return sum(each.judgement == "right" for each in answerable) / len(answerable)

    @property
    def wrong(self) -> float:
        """The wrongly answered, of all."""
        return sum(each.judgement == "wrong" for each in self.judged) / len(self.judged)


def measure(path: Path, graph: store.Graph, questions: Mapping[str, catalogue.Query]) -> Figures:
    """Return how the phrasings in ``path`` are understood."""
    phrasings = tomllib.loads(path.read_text(encoding="utf-8"))["phrasing"]
    return Figures(tuple(_judged(graph, questions, each["text"], each["rightly"]) for each in phrasings))


def _judged(
    graph: store.Graph, questions: Mapping[str, catalogue.Query], text: str, rightly: Expected
) -> Judged:
    understanding = understand(graph, questions, text)
    if understanding.verdict != "understood":
        return Judged(text, rightly, understanding, "unsure" if rightly else "right")
    right = any(same(understanding.readings[0], each) for each in rightly)
    return Judged(text, rightly, understanding, "right" if right else "wrong")


def same(reading: Reading, expected: Mapping[str, Any]) -> bool:
    """Tell whether ``reading`` is the ``expected`` one; what is left out is asked of the examples."""
    examples = {name: _short(each.examples) for name, each in reading.query.parameters.items()}
    values = {name: _short(terms) for name, terms in reading.values.items()}
    wanted = {name: frozenset(texts) for name, texts in expected.get("values", {}).items()}
    return reading.query.name == expected["question"] and {**examples, **values} == {**examples, **wanted}


def _short(terms: Iterable[object]) -> frozenset[str]:
    return frozenset(shorten(str(term)) for term in terms)


def _shown(reading: Reading) -> str:
    values = (
        f"{name}={','.join(shorten(str(term)) for term in terms)}" for name, terms in reading.values.items()
    )
    return (
        f"{reading.score:.2f} {reading.query.name} {' '.join(values)}{' lacks ' if reading.missing else ''}"
    )


def main(paths: Sequence[str]) -> None:
    """Print the counts for each file, and what was wrong or unsure in it."""
    graph = store.open(["ours"])
    questions = catalogue.load(store.folders(["ours"]).queries)
    for path in map(Path, paths):
        figures = measure(path, graph, questions)
        for each in figures.judged:
            if each.judgement != "right":
                print(f"{each.judgement} ({each.understanding.verdict}): {each.text}")
                for reading in each.understanding.readings or each.understanding.nearest:
                    print(f"    {_shown(reading)}")
        counts = {
            name: sum(each.judgement == name for each in figures.judged)
            for name in ("right", "wrong", "unsure")
        }
        print(
            f"{path.name}: {counts}; "
            f"right of the answerable {figures.hits:.1%}, wrong of all {figures.wrong:.1%}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
