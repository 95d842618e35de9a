"""Fit the weights of ``comity.phrasing.weighing``: ``python -m tests.phrasing.fit``.

The development sets are the data; each is held out in turn, and the figures on it come from weights that are
fitted to the others. The weights that are printed last are fitted to all of them.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from comity import catalogue, store
from comity.phrasing import weighing
from comity.phrasing.scoring import considered
from comity.phrasing.sentence import read_sentence
from comity.phrasing.templates import phrasings
from comity.search import open_index
from tests.phrasing.measure import measure

HERE = Path(__file__).parent
# How much an entry of a set counts: those of development.toml were tuned on, so they say less.
SETS = {
    "development.toml": 0.5,
    "development_a.toml": 1.0,
    "development_c.toml": 1.0,
    "development_d.toml": 1.0,
    "development_e.toml": 1.0,
    "development_f.toml": 1.0,
}
# Ridge penalty, steps and step length of the descent (Adam: Kingma and Ba 2015).
RIDGE, STEPS, LENGTH = 0.3, 1_500, 0.05
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Data:
    """Evidence (texts x alternatives x features), what is right (texts x alternatives), weights of texts."""

    evidence: Numbers
    right: Numbers
    counts: Numbers


def data(name: str, graph: store.Graph, questions: Mapping[str, catalogue.Query]) -> Data:
    """Return the evidence for each text of a development set; the last alternative is none of them."""
    known, index = phrasings(questions), open_index(graph)
    entries = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["phrasing"]
    evidence, right = [], []
    for entry in entries:
        found, none = considered(known, read_sentence(graph, index, known, entry["text"]))
        evidence.append(
            [
                [each.get(feature, 0.0) for feature in FEATURES]
                for each in (*(one.evidence for one in found), none)
            ]
        )
        wanted = {each["question"] for each in entry["rightly"]}
        right.append([*(float(one.asked.query.name in wanted) for one in found), float(not wanted)])
    return Data(np.array(evidence), np.array(right), np.full(len(entries), SETS[name]))


FEATURES = (
    "fit",
    "score",
    "share",
    "odds",
    "mean odds",
    "pairs",
    "left out",
    "missing",
    "shape",
    "crowded",
    "explained",
    "log score",
    "unmet",
    "beyond",
    "how",
    "not",
    "worst unmet",
    "unmet act",
    "kin act",
    "unmet deed",
    "no quantity",
    "not given",
    "none",
    "strange",
    "strange share",
    "beyond all",
    "strange subject",
    "few words",
    "named",
    "heard",
    "strange act",
)


def fitted(parts: Sequence[Data]) -> Numbers:
    """Return the weights, by feature, under which what is right in ``parts`` is likeliest."""
    evidence, right, counts = (
        np.concatenate([getattr(part, name) for part in parts]) for name in Data.__slots__
    )
    weights = np.zeros(len(FEATURES))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        chance = softmax(evidence @ weights)
        aim = chance * right / (chance * right).sum(axis=1, keepdims=True)
        slope = RIDGE * weights - np.einsum("i,ij,ijk->k", counts, aim - chance, evidence)
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        weights -= LENGTH * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-9)
    return weights


def softmax(utilities: Numbers) -> Numbers:
    """Return the chances of alternatives (texts x alternatives)."""
    parts = np.exp(utilities - utilities.max(axis=1, keepdims=True))
    chances: Numbers = parts / parts.sum(axis=1, keepdims=True)
    return chances


def main() -> None:
    """Print the figures on each set when it is held out, and the weights fitted to all."""
    graph = store.open(["ours"])
    questions = catalogue.load(store.folders(["ours"]).queries)
    parts = {name: data(name, graph, questions) for name in SETS}
    for held_out in SETS:
        others = [part for name, part in parts.items() if name != held_out]
        weighing.WEIGHTS = dict(zip(FEATURES, map(float, fitted(others)), strict=True))
        figures = measure(HERE / held_out, graph, questions)
        print(f"{held_out} held out: right {figures.hits:.1%}, wrong {figures.wrong:.1%}")
    for feature, weight in zip(FEATURES, fitted(list(parts.values())), strict=True):
        print(f'    "{feature}": {weight:.2f},')


if __name__ == "__main__":
    main()
