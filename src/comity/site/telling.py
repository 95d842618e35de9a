"""The answer to a question in one sentence, from its shape and its counts, which no row contradicts."""

import re
from collections.abc import Iterator, Sequence

from comity.ask import Labels
from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Table
from comity.text import period

TRUE, FALSE = "Yes.", "Not on record, which is not a no."
NOTHING = "Nothing is on record."
MOST_LETTERS, MOST_COUNTED = 70, 3
DATES = ("date", "gYear", "gYearMonth")
# Columns that stand beside what is told of, and are no news in a sentence.
BESIDE = {"claim", "omission", "passage", "source", "speaker", "qualification", "outlook"}
IRREGULAR = {"series": "series", "process": "processes"}
AFTER_CONSONANT = re.compile(r"(?<=[^aeiou])y$")


def told(table: Table, called: Labels) -> str:
    """Return what ``table`` answers, in one sentence."""
    if table.columns == ("answer",):
        return TRUE if str(table.rows[0][0]) == "true" else FALSE
    if not table.rows:
        return NOTHING
    counted = list(_counted(table, called))[:MOST_COUNTED]
    rows = _number(len(table.rows), "row")
    return f"{'; '.join([rows, *counted, *_when(table)])}."


def _counted(table: Table, called: Labels) -> Iterator[str]:
    for column, terms in zip(table.columns, zip(*table.rows, strict=True), strict=True):
        things = list(dict.fromkeys(term for term in terms if isinstance(term, Iri)))
        if things and column not in BESIDE and not any(isinstance(term, Literal) for term in terms):
            named = listed([called(each) for each in things])
            yield named if len(named) <= MOST_LETTERS else _number(len(things), column)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def _when(table: Table) -> Iterator[str]:
    dates = sorted(term.value for row in table.rows for term in row if _is_date(term))  # type: ignore[union-attr]
    if dates:
        yield period(dates[0][:4], dates[-1][:4] if dates[-1][:4] != dates[0][:4] else None)


def _is_date(term: Term | None) -> bool:
    return isinstance(term, Literal) and term.datatype in {PREFIXES["xsd"] + each for each in DATES}


def listed(names: Sequence[str]) -> str:
    """Return ``names``, one or more, as a sentence has them.

    >>> listed(["SECD 3", "SECD 5", "SECD 6"])
    'SECD 3, SECD 5 and SECD 6'
    """
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def plural(noun: str) -> str:
    """Return the plural of the name of a column.

    >>> plural("meeting"), plural("property"), plural("day")
    ('meetings', 'properties', 'days')
    """
    return IRREGULAR.get(noun) or f"{AFTER_CONSONANT.sub('ie', noun)}s"


def heading(column: str) -> str:
    """Return the name of a column as people read it.

    >>> heading("firstMeeting")
    'First meeting'
    """
    words = "".join(f" {char.lower()}" if char.isupper() else char for char in column)
    return words[:1].upper() + words[1:]
