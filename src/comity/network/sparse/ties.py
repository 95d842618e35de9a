"""Ties between numbered nodes, by the million: what ``bundles`` makes one by one, made all at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.int32]
Real: TypeAlias = NDArray[np.float64]

# So many ties are looked at in one go, which takes up some 300 MB.
BLOCK = 2_000_000


@dataclass(frozen=True, slots=True)
class Ties:
    """Pairs of numbers, of nodes or of nodes and things; the share of each; the numbers of two dates."""

    one: Whole
    other: Whole
    share: Real | Whole
    first: Whole
    last: Whole

    def __getitem__(self, chosen: NDArray[Any]) -> "Ties":
        """Return the ties at the places ``chosen``, or those for which it is true."""
        return Ties(*(column[chosen] for column in self.columns))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.one)

    @property
    def columns(self) -> tuple[NDArray[Any], ...]:
        """The columns, in the order of the fields."""
        return self.one, self.other, self.share, self.first, self.last


def summed(ties: Ties) -> Ties:
    """Return each pair once and in order, its shares added up, its dates the first and the last of all."""
    if not len(ties):
        return ties
    key = ties.one * np.int64(ties.other.max() + 1) + ties.other
    order = np.argsort(key)
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    chosen = order[starts]
    return Ties(
        ties.one[chosen],
        ties.other[chosen],
        np.add.reduceat(ties.share[order], starts, dtype=ties.share.dtype),
        np.minimum.reduceat(ties.first[order], starts),
        np.maximum.reduceat(ties.last[order], starts),
    )


def once(ties: Ties) -> Ties:
    """Return each pair once and in order, with a share of one."""
    found = summed(ties)
    return replace(found, share=np.ones(len(found), np.int32))


def crossed(left: Ties, right: Ties) -> Ties:
    """Return the ties between nodes of both sides that have things in common, the shares added up."""
    return _together(map(summed, _common(left, right)))


def paired(members: Ties) -> Ties:
    """Return the ties between two ``members`` that have things in common, the shares added up."""
    return _together(summed(block[block.one < block.other]) for block in _common(members, members))


def newman(members: Ties) -> Ties:
    """Return ``members`` with the share of each thing that n have as 1 / (n - 1)."""
    crowd = np.bincount(members.other)[members.other]
    return replace(members, share=1 / np.maximum(crowd - 1, 1))


def _common(left: Ties, right: Ties) -> Iterator[Ties]:
    """Yield a tie for each thing that a node of each side has, all of a left node in one block."""
    right = right[np.argsort(right.other, kind="stable")]
    sizes = np.bincount(right.other, minlength=int(left.other.max(initial=-1)) + 1)
    begins = np.cumsum(sizes) - sizes
    many = sizes[left.other]
    for start, end in _blocks(left.one, many):
        mine = left[np.repeat(np.arange(start, end), many[start:end])]
        before = np.cumsum(many[start:end]) - many[start:end]
        place = np.arange(len(mine)) - np.repeat(before, many[start:end])
        theirs = right[begins[mine.other] + place]
        first, last = np.minimum(mine.first, theirs.first), np.maximum(mine.last, theirs.last)
        yield Ties(mine.one, theirs.one, theirs.share, first, last)


def _blocks(nodes: Whole, many: NDArray[Any]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a block goes: whole nodes, with ``many`` ties each, of about BLOCK in all."""
    ends = np.flatnonzero(np.diff(nodes, append=-1)) + 1
    filled = np.cumsum(many)[ends - 1] // BLOCK
    start = 0
    for end in ends[np.flatnonzero(np.diff(filled, append=-1))].tolist():
        yield start, end
        start = end


def _together(blocks: Iterable[Ties]) -> Ties:
    found = list(blocks) or [EMPTY]
    return Ties(*(np.concatenate(columns) for columns in zip(*(each.columns for each in found), strict=True)))


_NONE = np.zeros(0, np.int32)
EMPTY = Ties(_NONE, _NONE, _NONE, _NONE, _NONE)
