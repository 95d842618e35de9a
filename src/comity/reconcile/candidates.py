"""The things that a name may stand for, each with a score, and whether one of them clearly is it.

Equal names decide most; what else is said of a thing moves the score up or down, and what is not recorded of
it proves nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from comity.names import Iri, kind_of
from comity.reconcile.comparing import Given, agreement
from comity.reconcile.kinds import RECONCILED
from comity.reconcile.lookup import having
from comity.reconcile.properties import Property, values
from comity.reconcile.things import labels, thing_of
from comity.search import Hit, Index
from comity.store import Graph

# An exact name scores 1, any other at most 0.95: alone it is never sure, with a fact that agrees it may be.
SURE = 0.96
LEAD = 0.025
SHARE = 0.3
UNNAMED = 0.5
NOT_RECORDED = 0.9
LONGEST = 1_000
MOST_FOUND = 30
NAMING = ("label", "name", "notation")
MOST_CANDIDATES = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for: a name, an id or nothing; the kinds; what else is said of it; how many at most."""

    text: str
    kinds: tuple[str, ...] = RECONCILED
    given: tuple[tuple[Property, tuple[Given, ...]], ...] = ()
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant: its score of 0 to 1, the features it is made of, and whether it is sure."""

    iri: Iri
    label: str
    description: str
    score: float
    features: Mapping[str, float]
    match: bool = False

    @property
    def kind(self) -> str:
        """The kind of the thing, such as ``institution``."""
        return kind_of(self.iri.value) or "thing"


def candidates(graph: Graph, index: Index, wish: Wish, sure: float = SURE) -> tuple[Candidate, ...]:
    """Return what ``wish`` may mean, best first; the first is a match if at least ``sure`` and well ahead."""
    found = _weighed(graph, _found(graph, index, wish), wish)
    ranked = sorted(found, key=lambda each: (-each.score, each.label, each.iri))
    if ranked and _clear(ranked, sure):
        ranked[0] = replace(ranked[0], match=True)
    return tuple(ranked[: wish.limit])


def describe(kind: str, first: str | None, last: str | None) -> str:
    """Return the kind and the years of a thing in a few words.

    >>> describe("meeting", "2014", "2014"), describe("institution", None, None)
    ('meeting, 2014', 'institution')
    """
    years = "–".join(dict.fromkeys(year for year in (first, last) if year))
    return f"{kind}, {years}" if years else kind


def _found(graph: Graph, index: Index, wish: Wish) -> list[Candidate]:
    text = wish.text.strip()
    if not text:
        return _by_values(graph, index, wish) if wish.given else []
    thing = thing_of(text)
    if thing and (label := labels(graph, [thing]).get(thing)):
        return _only([Candidate(thing, label, kind_of(thing.value) or "", 1.0, {"id": 1.0})], wish)
    if len(text) > LONGEST:
        return []
    hits = index.search(text, wish.kinds, max(wish.limit, MOST_FOUND))
    return [_candidate(hit) for hit in hits if hit.field in NAMING]


def _only(found: Iterable[Candidate], wish: Wish) -> list[Candidate]:
    return [each for each in found if each.kind in wish.kinds]


def _candidate(hit: Hit) -> Candidate:
    description = describe(hit.kind, hit.first, hit.last)
    return Candidate(hit.iri, hit.label, description, hit.score, {"name": hit.score})


def _by_values(graph: Graph, index: Index, wish: Wish) -> list[Candidate]:
    called = labels(graph, having(graph, index, wish.given))
    found = [
        Candidate(thing, label, kind_of(thing.value) or "", UNNAMED, {}) for thing, label in called.items()
    ]
    return _only(found, wish)


def _weighed(graph: Graph, found: Sequence[Candidate], wish: Wish) -> list[Candidate]:
    if not wish.given:
        return list(found)
    things = [one.iri for one in found]
    recorded = [(each, values(graph, each, things), given) for each, given in wish.given]
    return [
        _with(one, {each.id: agreement(given, known.get(one.iri, ())) for each, known, given in recorded})
        for one in found
    ]


def _with(candidate: Candidate, agreed: Mapping[str, bool | None]) -> Candidate:
    parts = [NOT_RECORDED if each is None else float(each) for each in agreed.values()]
    score = (1 - SHARE) * candidate.score + SHARE * sum(parts) / len(parts)
    known = {id_: float(each) for id_, each in agreed.items() if each is not None}
    return replace(candidate, score=score, features={**candidate.features, **known})


def _clear(ranked: Sequence[Candidate], sure: float) -> bool:
    first, *others = (each.score for each in ranked)
    return first >= sure and all(first - other >= LEAD for other in others)
