"""What is found: things, the text of theirs that matched, and where in it."""

from dataclasses import dataclass

from comity.names import Iri

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its English label and kind, the text that matched and where, and its dates.

    ``field`` is one of label, name, notation, gloss, wording, definition; ``marks`` are starts and ends in
    ``matched``, in characters; ``first`` and ``last`` are dates as printed; ``score`` is 1 for an exact name.
    """

    iri: Iri
    label: str
    kind: str
    matched: str
    language: str | None
    field: str
    first: str | None
    last: str | None
    marks: Marks
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that stands in a sentence: from ``start`` to ``end`` in characters, and all that bear it."""

    start: int
    end: int
    text: str
    hits: tuple[Hit, ...]


def years(first: str | None, last: str | None) -> str:
    """Return the years of two dates as recorded.

    >>> years("2016-05-10", "2016-05-11"), years("2014", None)
    ('2016', '2014')
    """
    return "–".join(dict.fromkeys(date[:4] for date in (first, last) if date))
