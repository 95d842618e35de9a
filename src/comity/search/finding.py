"""Find things by a text: exact names first, then beginnings, words, likely words, and texts about them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.names import Iri
from comity.search.asked import as_one_types, beginnings, starting, whole_words, wordings
from comity.search.finishing import finished
from comity.search.folding import forms
from comity.search.guessing import any_guessed, guessed, guessed_so_far
from comity.search.hits import Hit, Marks
from comity.search.identifiers import identifier
from comity.search.marking import begins, marks, whole
from comity.search.reading import Row, Tables
from comity.search.tokens import Reading, expression

ROWS_A_HIT, MORE_ROWS = 4, 20
EXACT = 1.0
SAID = frozenset({"claim", "count", "item", "omission", "participation", "passage", "source", "statement"})


@dataclass(frozen=True, slots=True)
class Request:
    """A text to look for, among things of ``kinds`` if there are any, and how many things are wanted."""

    text: str
    kinds: tuple[str, ...]
    limit: int


@dataclass(frozen=True, slots=True)
class Step:
    """One way of looking: what is read of a text, whether among names or texts, and the scores it gives.

    Where it ``begins``, only what begins with the whole text counts.
    """

    readings: Callable[[Tables, str], Sequence[Reading]]
    names: bool
    least: float
    most: float
    begins: bool = False


def _any(tables: Tables, text: str) -> list[Reading]:
    return [reading for wording in wordings(text)[:1] for reading in any_guessed(tables, wording)]


def _each(read: Callable[[list[str]], Reading]) -> Callable[[Tables, str], list[Reading]]:
    return lambda _, text: [read(wording) for wording in wordings(text)]


def _first(read: Callable[[Tables, list[str]], Reading]) -> Callable[[Tables, str], list[Reading]]:
    return lambda tables, text: [read(tables, wording) for wording in wordings(text)[:1]]


BEGINNING = Step(_each(starting), True, 0.8, 0.95, begins=True)
SEARCH_NAMES = (
    BEGINNING,
    Step(_each(whole_words), True, 0.65, 0.8),
    Step(_each(beginnings), True, 0.5, 0.65),
)
SEARCH_LIKELY_NAMES = (Step(_first(guessed), True, 0.3, 0.5),)
SEARCH_TEXTS = (Step(_each(whole_words), False, 0.15, 0.3), Step(_each(beginnings), False, 0.1, 0.15))
SEARCH_LIKELY_TEXTS = (Step(_first(guessed), False, 0.05, 0.1),)
SUGGEST_NAMES = (BEGINNING, Step(_each(as_one_types), True, 0.5, 0.8))
SUGGEST_LIKELY_NAMES = (Step(_first(guessed_so_far), True, 0.3, 0.5),)
NEAREST_NAMES = (*SEARCH_NAMES, *SEARCH_LIKELY_NAMES, Step(_any, True, 0.0, 0.3))


def found(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return the things that answer to a whole text, the best first."""
    hits = _add(tables, request, named(tables, request), SEARCH_NAMES)
    hits = hits or _add(tables, request, (), SEARCH_LIKELY_NAMES)
    hits = _add(tables, request, hits, SEARCH_TEXTS)
    return hits or _add(tables, request, (), SEARCH_LIKELY_TEXTS)


def suggested(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return the things whose names go on as the text does, the best first."""
    hits = _add(tables, request, named(tables, request), SUGGEST_NAMES)
    return hits or _add(tables, request, (), SUGGEST_LIKELY_NAMES)


def identified(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return the thing whose CURIE or IRI the whole text is, if the index has it."""
    iri = identifier(request.text)
    row = tables.about(iri) if iri else None
    wanted = row and (not request.kinds or row.kind in request.kinds)
    return (hit(row, whole(row.text), EXACT),) if row and wanted else ()


def nearest(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return the things whose names have most in common with it: those of the first step that finds any."""
    hits: tuple[Hit, ...] = ()
    for step in NEAREST_NAMES:
        hits = hits or _add(tables, request, (), (step,))
    return hits


def named(tables: Tables, request: Request) -> tuple[Hit, ...]:
    """Return all things that bear exactly the name given, sorted by label and IRI."""
    rows = (row for _, row in tables.bearing(forms(request.text)))
    hits = (
        hit(row, whole(row.text), EXACT) for row in rows if not request.kinds or row.kind in request.kinds
    )
    return ranked(hits)


def _add(tables: Tables, request: Request, hits: tuple[Hit, ...], steps: Iterable[Step]) -> tuple[Hit, ...]:
    """Take ``steps`` until there are hits enough; what a later step finds never ranks above an earlier."""
    for step in steps:
        if len(hits) < request.limit:
            hits = ranked([*hits, *_taken(tables, request, step)])
    return hits[: request.limit]


def _taken(tables: Tables, request: Request, step: Step) -> Iterator[Hit]:
    readings = step.readings(tables, request.text)
    match = expression((finished(tables, reading) for reading in readings), request.kinds)
    wanted = {each for reading in readings for group in reading for each in group}
    for row in tables.listed(match, step.names, request.limit * ROWS_A_HIT + MORE_ROWS):
        if step.begins and not begins(row.text, request.text):
            continue
        where = marks(row.text, wanted)
        share = sum(end - start for start, end in where) / len(row.text)
        yield hit(row, where, step.least + (step.most - step.least) * share)


def ranked(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return the best hit of each thing, best first; in a tie things come before what is said of them."""
    best: dict[Iri, Hit] = {}
    for each in sorted(hits, key=lambda each: -each.score):
        best.setdefault(each.iri, each)
    return tuple(sorted(best.values(), key=_order))


def _order(found: Hit) -> tuple[float, bool, str, Iri]:
    return (-found.score, found.kind in SAID, found.label, found.iri)


def hit(row: Row, where: Marks, score: float) -> Hit:
    """Return ``row`` as it is shown to others."""
    return Hit(
        Iri(row.iri),
        row.label,
        row.kind,
        row.text,
        row.language,
        row.field,
        row.first,
        row.last,
        where,
        round(score, 4),
    )
