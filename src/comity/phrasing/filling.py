"""Give what a text names to the parameters that a phrasing has a place for."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from comity.catalogue import ANY, Parameter, Query
from comity.names import KINDS, Term
from comity.phrasing.mentions import PARTS, Mentioned, is_code
from comity.phrasing.templates import Shape, content, kind_wanted, place

PARTIES = ("institution", "state", "group", "person")
MOST_READINGS = 8


@dataclass(frozen=True, slots=True)
class Filling:
    """A phrasing with its places filled: the values, the stems and shape of the places, and what did not fit.

    ``taken`` are the mentions that have their part, ``missing`` the parameters that got too few of them; it
    is ``crowded`` where the one place of a parameter holds several.
    """

    choices: Mapping[str, tuple[tuple[Term, ...], ...]]
    places: frozenset[str]
    shape: Shape
    crowded: bool
    taken: tuple[Mentioned, ...]
    missing: tuple[str, ...]

    def values(self) -> Iterator[dict[str, tuple[Term, ...]]]:
        """Yield the values of the parameters, once for each way to take names that several things bear."""
        each_way = [[_once(way) for way in product(*things)] for things in self.choices.values()]
        for way in islice(product(*each_way), MOST_READINGS):
            yield dict(zip(self.choices, way, strict=True))


def fill(query: Query, slots: Sequence[Parameter], mentions: Sequence[Mentioned]) -> Filling:
    """Return the places of a phrasing filled with ``mentions`` in order; the last of a kind takes the rest.

    A code that is mentioned is given to the parameter of ``query`` that takes it, with a place for it or not.
    """
    choices: dict[str, tuple[tuple[Term, ...], ...]] = {}
    taken: list[Mentioned] = []
    parameters = list(dict.fromkeys(slots))
    for at, parameter in enumerate(parameters):
        rivals = any(set(kinds_of(parameter)) & set(kinds_of(later)) for later in parameters[at + 1 :])
        fitting = [each for each in mentions if each not in taken and things_for(parameter, each)]
        chosen = fitting[:1] if rivals or parameter.kind == ANY else fitting
        taken.extend(chosen)
        choices[parameter.name] = tuple(things_for(parameter, each) for each in chosen)
    wanted = Counter(each.name for each in slots)
    missing = tuple(name for name, things in choices.items() if len(things) < min(2, wanted[name]))
    filled = {name: things for name, things in choices.items() if things}
    places = (place(kind_wanted(each)) for each in parameters if each.name in filled)
    crowded = any(len(things) > 1 == wanted[name] for name, things in filled.items())
    said = dict(_codes(query, slots, mentions))
    shape = frozenset((name, len(things) > 1) for name, things in filled.items())
    return Filling({**filled, **said}, frozenset(places), shape, crowded, tuple(taken), missing)


def _codes(
    query: Query, slots: Sequence[Parameter], mentions: Sequence[Mentioned]
) -> Iterator[tuple[str, tuple[tuple[Term, ...], ...]]]:
    for name, parameter in query.parameters.items():
        given = [things for each in mentions if (things := things_for(parameter, each))]
        if parameter not in slots and is_code(parameter.examples[0]) and given:
            yield name, (_meant(query, parameter, mentions),)


def _meant(query: Query, parameter: Parameter, mentions: Sequence[Mentioned]) -> tuple[Term, ...]:
    """Return the codes given to ``parameter``; those that the question is worded with only if alone."""
    given = [each for each in mentions if things_for(parameter, each)]
    told = content(query.summary)
    own = [each for each in given if not each.stems <= told] or given[:1]
    return tuple(dict.fromkeys(thing for each in own for thing in things_for(parameter, each)))


def things_for(parameter: Parameter, mention: Mentioned) -> tuple[Term, ...]:
    """Return what ``mention`` may be as a value of ``parameter``."""
    things = tuple(thing for kind in kinds_of(parameter) for thing in mention.things.get(kind, ()))
    return tuple(each for each in things if each in mention.foremost) or things


def kinds_of(parameter: Parameter) -> tuple[str, ...]:
    """Return the kinds of things that ``parameter`` takes; of any kind, those that its description names."""
    kind = kind_wanted(parameter)
    if kind == ANY:
        return _kinds_named(parameter.description)
    return PARTIES if kind == "party" else (kind,)


@cache
def _kinds_named(description: str) -> tuple[str, ...]:
    words = set(re.findall(r"[a-z]+", description.casefold()))
    named = () if ANY in words else tuple(kind for kind in KINDS if kind in words)
    return named or tuple(sorted(KINDS, key=lambda kind: kind in PARTS))


def _once(things: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(things))
