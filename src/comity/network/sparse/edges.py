"""The links of a view as columns and as sparse matrices: a million of them in seconds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import TypeAlias

import numpy as np
from scipy import sparse  # type: ignore[import-untyped]

from comity.network.sparse.ties import Real, Ties, Whole

Matrix: TypeAlias = sparse.csr_array


@dataclass(frozen=True, slots=True, repr=False)
class Edges:
    """The links of a view as columns, by source and target, and what the view says of itself.

    ``ties`` has places in ``sources`` and ``targets``, IRIs in order, which are the same where all nodes are
    of one kind, the weights, and places in ``dates``, which are as recorded.
    """

    about: Mapping[str, str]
    sources: Sequence[str]
    targets: Sequence[str]
    dates: Sequence[str]
    ties: Ties

    def __repr__(self) -> str:
        """Return what the links are and how many, since their columns would fill a screen."""
        sizes = f"{len(self):,} links, {len(self.sources):,} sources, {len(self.targets):,} targets"
        return f"<Edges: {self.about['title']}: {sizes}>"

    def __len__(self) -> int:
        """Return how many links there are."""
        return len(self.ties)

    @property
    def one_mode(self) -> bool:
        """Whether all nodes are of one kind."""
        return self.sources is self.targets

    def rows(self) -> Iterator[tuple[str, str, float, str, str]]:
        """Yield a row a link: source, target, weight, first and last."""
        columns = (column.tolist() for column in self.ties.columns)
        for source, target, weight, first, last in zip(*columns, strict=True):
            yield self.sources[source], self.targets[target], weight, self.dates[first], self.dates[last]

    def matrix(self) -> Matrix:
        """Return the weights, sources by targets, both ways where all nodes are of one kind."""
        shape = len(self.sources), len(self.targets)
        found = sparse.csr_array((self.ties.share, (self.ties.one, self.ties.other)), shape=shape)
        return sparse.csr_array(found + found.T) if self.one_mode else found

    def projected(self) -> Matrix:
        """Return how many targets each two sources have in common, sources by sources."""
        return _shared(self._pattern(), np.ones(len(self.targets), np.int32))

    def collaboration(self) -> Matrix:
        """Return the Newman weight of what each two sources have in common, sources by sources."""
        pattern = self._pattern()
        return _shared(pattern, 1 / np.maximum(pattern.sum(axis=0) - 1, 1))

    def _pattern(self) -> Matrix:
        found = self.matrix()
        return sparse.csr_array((np.ones(found.nnz, np.int32), found.indices, found.indptr), found.shape)


def trimmed(edges: Edges) -> Edges:
    """Return ``edges`` without the nodes that no link joins."""
    ties = edges.ties
    if edges.one_mode:
        places, nodes = _used(edges.sources, ties.one, ties.other)
        return _placed(edges, (nodes, nodes), (places[ties.one], places[ties.other]))
    (from_, sources), (to, targets) = _used(edges.sources, ties.one), _used(edges.targets, ties.other)
    return _placed(edges, (sources, targets), (from_[ties.one], to[ties.other]))


def _used(nodes: Sequence[str], *ends: Whole) -> tuple[Whole, list[str]]:
    """Return the new place of each of ``nodes``, and those of them that ``ends`` name."""
    named = np.zeros(len(nodes), bool)
    for each in ends:
        named[each] = True
    places = np.cumsum(named, dtype=np.int32) - 1
    return places, list(compress(nodes, named.tolist()))


def _placed(edges: Edges, nodes: tuple[Sequence[str], Sequence[str]], ends: tuple[Whole, Whole]) -> Edges:
    ties = Ties(*ends, edges.ties.share, edges.ties.first, edges.ties.last)
    return Edges(edges.about, *nodes, edges.dates, ties)


def _shared(pattern: Matrix, worth: Real | Whole) -> Matrix:
    """Return the sum of the ``worth`` of what each two rows have in common."""
    found = sparse.csr_array((pattern * worth) @ pattern.T)
    found.setdiag(0)
    found.eliminate_zeros()
    return found
