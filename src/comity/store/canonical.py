"""Triples in the one form in which two graphs are compared: sorted lines of N-Triples."""

import hashlib
from collections.abc import Iterable

import pyoxigraph as ox

from comity.store.terms import Triple, theirs


def canonical(triples: Iterable[Triple]) -> tuple[bytes, ...]:
    """Return ``triples`` as sorted N-Triples, literals as written, blank nodes named by RDFC-1.0."""
    return _lines(_quads(triples))


def as_answered(triples: Iterable[Triple]) -> tuple[bytes, ...]:
    """Return the same lines with literals in the forms a built graph answers with, such as 1.5 for 1.50."""
    store = ox.Store()
    store.extend(_quads(triples))
    return _lines(store)


def digest(lines: Iterable[bytes]) -> str:
    """Return ``sha256:`` and the SHA-256 of ``lines``."""
    return f"sha256:{hashlib.sha256(b''.join(lines)).hexdigest()}"


def _quads(triples: Iterable[Triple]) -> list[ox.Quad]:
    return [ox.Quad(*(theirs(term) for term in triple)) for triple in triples]


def _lines(quads: Iterable[ox.Quad]) -> tuple[bytes, ...]:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    text = ox.serialize(dataset, format=ox.RdfFormat.N_QUADS) or b""
    return tuple(sorted(text.splitlines(keepends=True)))
