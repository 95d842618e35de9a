"""Measures of networks too large to go through node by node: those of networkx, by sparse matrices.

Shortest paths from every node would take hours; from some, drawn with a fixed seed, they give an estimate
(U. Brandes and C. Pich, Centrality estimation in large networks, 2007, doi:10.1142/S0218127407018403).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]
from scipy.sparse import csgraph  # type: ignore[import-untyped]

Matrix: TypeAlias = sparse.csr_array
Real: TypeAlias = NDArray[np.float64]

PIVOTS, SEED = 128, 1
TOGETHER = 16
ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Paths:
    """Of each node on how many shortest paths it lies, its mean distance, and how many it reaches."""

    passed: Real
    distance: Real
    reached: Real


def paths(links: Matrix) -> Paths:
    """Return what the shortest paths from some nodes say of all; ``links`` is 1 for each link, both ways.

    The mean distance is not a number where none of these nodes reaches the one.
    """
    count = links.shape[0]
    pivots = np.random.default_rng(SEED).choice(count, min(PIVOTS, count), replace=False)
    passed, total, met = np.zeros(count), np.zeros(count), np.zeros(count)
    for start in range(0, len(pivots), TOGETHER):
        dependency, distance = _from(links, pivots[start : start + TOGETHER])
        passed += dependency.sum(axis=1)
        total += np.where(distance > 0, distance, 0).sum(axis=1)
        met += (distance > 0).sum(axis=1)
    _, part = csgraph.connected_components(links, directed=False)
    with np.errstate(invalid="ignore"):
        mean = total / met
    return Paths(passed * count / len(pivots) / 2, mean, np.bincount(part)[part] - 1.0)


def _from(links: Matrix, pivots: NDArray[np.int64]) -> tuple[Real, Real]:
    """Return Brandes's dependencies on each node, and its distance, else -1; a column a pivot."""
    columns = np.arange(len(pivots))
    ways, distance = np.zeros((links.shape[0], len(pivots))), np.full((links.shape[0], len(pivots)), -1.0)
    ways[pivots, columns] = 1
    distance[pivots, columns] = 0
    front, level = ways.copy(), 0
    while front.any():
        level += 1
        front = (links @ front) * (distance < 0)
        distance[front > 0] = level
        ways += front
    dependency = np.zeros_like(ways)
    for back in range(level - 1, 0, -1):
        share = np.divide(1 + dependency, ways, out=np.zeros_like(ways), where=distance == back)
        dependency += (distance == back - 1) * ways * (links @ share)
    dependency[pivots, columns] = 0
    return dependency, distance


def clustering(links: Matrix) -> Real:
    """Return the share of pairs of neighbours that are linked, of each node; not a number below two."""
    degree = links.sum(axis=1)
    closed = np.concatenate([((block @ links) * block).sum(axis=1) for block in _blocks(links)])
    return _of_pairs(closed, degree)


def overlap(links: Matrix) -> Real:
    """Return the mean overlap of each node with those two steps away; not a number where there is none."""
    degree = links.sum(axis=1)
    found = []
    for start, block in zip(range(0, links.shape[0], ROWS), _blocks(links), strict=True):
        common = (block @ links).tocoo()
        apart = common.row + start != common.col
        row, both = common.row[apart], common.data[apart]
        union = degree[row + start] + degree[common.col[apart]] - both
        found.append(_mean(row, both / union, block.shape[0]))
    return np.concatenate(found)


def redundancy(links: Matrix) -> Real:
    """Return the share of pairs of neighbours that meet without the node; not a number below two."""
    degree = links.sum(axis=1)
    starts = range(0, links.shape[0], ROWS)
    again = sparse.vstack(
        [_again(block @ links, start) for start, block in zip(starts, _blocks(links), strict=True)]
    )
    met = np.concatenate([((block @ again) * block).sum(axis=1) for block in _blocks(links)])
    return _of_pairs(met, degree)


def _of_pairs(found: Real, degree: Real) -> Real:
    pairs = degree * (degree - 1)
    shares: Real = np.divide(found, pairs, out=np.full(len(pairs), np.nan), where=pairs > 0)
    return shares


def _again(common: Matrix, start: int) -> Matrix:
    """Return 1 where two nodes, the first counted from ``start``, have two neighbours or more in common."""
    found = common.tocoo()
    kept = (found.data > 1) & (found.row + start != found.col)
    ends = found.row[kept], found.col[kept]
    return sparse.csr_array((np.ones(len(ends[0])), ends), shape=common.shape)


def _mean(place: NDArray[np.int32], values: Real, count: int) -> Real:
    with np.errstate(invalid="ignore"):
        return np.bincount(place, values, count) / np.bincount(place, minlength=count)


def _blocks(links: Matrix) -> Iterator[Matrix]:
    return (links[start : start + ROWS] for start in range(0, links.shape[0], ROWS))
