"""Names that a text gives in part: ``the third GGE`` for ``3rd UN GGE``."""

from collections.abc import Iterable, Iterator, Sequence

from comity.names import KINDS
from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import PARTS, Mentioned, by_kind, covered, stems
from comity.phrasing.words import Word
from comity.search import Mention

WHOLE = tuple(kind for kind in KINDS if kind not in PARTS)
# Kinds that are called after what they are about, which may be what is meant.
CALLED_AFTER = frozenset({"source", "topic"})


def with_parts(
    words: Sequence[Word], names: Sequence[Mentioned], runs: Iterable[Mention]
) -> tuple[Mentioned, ...]:
    """Return ``names`` with those that ``runs`` of words resemble, which take the place of shorter ones.

    A run is taken if it says more than a number beyond the names in it, and cuts no name in two.
    """
    found = tuple(_found(words, names, runs))
    return (*found, *(each for each in names if not any(one.start <= each.start < one.end for one in found)))


def _found(words: Sequence[Word], names: Sequence[Mentioned], runs: Iterable[Mention]) -> Iterator[Mentioned]:
    firm = [each for each in names if each.firm]
    for run in runs:
        inside = [word for word in words if run.start <= word.start < run.end]
        new = any(
            word.text not in EMPTY | {"one"} and not word.text[0].isdigit() and not covered(word, firm)
            for word in inside
        )
        within = [each for each in firm if each.start < run.end and run.start < each.end]
        whole = all(run.start <= each.start and each.end <= run.end for each in within)
        if new and whole:
            yield _as_well(
                Mentioned(run.start, run.end, stems(inside), by_kind(hit.iri for hit in run.hits)), within
            )


def _as_well(run: Mentioned, within: Sequence[Mentioned]) -> Mentioned:
    """Return ``run``, or where it is of what is called after others, the one thing named in it as well."""
    if len(within) != 1 or not run.things.keys() <= CALLED_AFTER:
        return run
    return Mentioned(run.start, run.end, run.stems, {**within[0].things, **run.things})
