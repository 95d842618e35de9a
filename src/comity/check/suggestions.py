"""Did you mean: the nearest of the names that exist, and the dataset as it would be had it been written."""

import difflib
import re
from collections.abc import Iterable, Mapping

from comity.check.dataset import Dataset, Fact
from comity.names import ROOT, Iri, shorten

CLOSE = 0.75
NUMBER = re.compile(r"\d+")


def nearest(iri: str, known: Iterable[str]) -> str | None:
    """Return the IRI of ``known`` most like ``iri``, if one is close.

    Its namespace and its numbers must be the same: ``secd-7`` is no slip of the pen for ``secd-6``.

    >>> nearest("https://a/onAgendOf", ["https://a/onAgendaOf", "https://a/order", "https://b/onAgendOf"])
    'https://a/onAgendaOf'
    """
    space, name = _split(iri)
    names = [
        other for where, other in map(_split, known) if where == space and _numbers(other) == _numbers(name)
    ]
    close = difflib.get_close_matches(name, names, 1, CLOSE)
    return space + close[0] if close else None


def hint(iri: str, known: Iterable[str]) -> str:
    """Return `` (that?)`` with the nearest of ``known``, or nothing where none is close."""
    near = nearest(iri, known)
    return f" ({shorten(near)}?)" if near else ""


def unknown(dataset: Dataset) -> set[str]:
    """Return the IRIs of ours that are used and that no file describes."""
    used = {fact.predicate for fact in dataset.facts}
    used |= {fact.object.value for fact in dataset.facts if isinstance(fact.object, Iri)}
    return {iri for iri in used - dataset.about.keys() if iri.startswith(ROOT)}


def corrected(dataset: Dataset, corrections: Mapping[str, str]) -> Dataset:
    """Return the dataset as if each IRI that ``corrections`` names had been written as it should be."""

    def better(fact: Fact) -> Fact:
        term = (
            Iri(corrections.get(fact.object.value, fact.object.value))
            if isinstance(fact.object, Iri)
            else fact.object
        )
        return Fact(fact.subject, corrections.get(fact.predicate, fact.predicate), term, fact.graph)

    return Dataset(dataset.files.values(), map(better, dataset.facts)) if corrections else dataset


def _numbers(name: str) -> list[str]:
    return [number.lstrip("0") for number in NUMBER.findall(name)]


def _split(iri: str) -> tuple[str, str]:
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:cut], iri[cut:]
