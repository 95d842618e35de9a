"""Which records name a thing, so that a change of one of them is a change of what is known of it."""

from collections.abc import Iterable

from comity.names import Iri, shorten

# Made by rules from records, so that no commit ever wrote it.
DERIVED = "linkedTo"


def namers(pointing: Iterable[tuple[str, Iri]]) -> frozenset[str]:
    """Return the things, by CURIE, of pairs of a property and a thing that points at another.

    >>> sorted(namers([("madeAt", Iri("https://w3id.org/comity/id/statement/secd-3-x"))]))
    ['statement:secd-3-x']
    """
    return frozenset(shorten(thing.value) for prop, thing in pointing if prop != DERIVED)
