"""What the numbers of a question count: the query that lists just that, for one row of the answer."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.catalogue.lexemes import mask
from comity.catalogue.pattern import block
from comity.catalogue.query import FORM
from comity.catalogue.terms import serialise
from comity.names import Term

COUNT = re.compile(
    r"\(\s*COUNT\s*\(\s*DISTINCT\s+\?(?P<of>\w+)\s*\)\s+AS\s+\?(?P<column>\w+)\s*\)", re.IGNORECASE
)
GROUPED = re.compile(r"\s*GROUP\s+BY(?P<keys>(?:\s+\?\w+)+)", re.IGNORECASE)
VARIABLE = re.compile(r"\?(\w+)")
Row = Mapping[str, Term | None]


@dataclass(frozen=True, slots=True)
class Count:
    """A column of numbers, the variable whose values it counts, and the columns that it is counted for.

    ``prologue`` and ``pattern`` are of the SELECT that counts, which may be within another.
    """

    column: str
    of: str
    keys: tuple[str, ...]
    prologue: str
    pattern: str

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the pattern, each once."""
        return tuple(dict.fromkeys(VARIABLE.findall(mask(self.pattern))))

    def listing(self, columns: Sequence[str], rows: Sequence[Row]) -> str:
        """Return the query for ``columns``, variables of the pattern, of what ``rows`` of an answer count."""
        keys = [name for name in self.keys if all(row.get(name) for row in rows)]
        listed = " ".join(f"({' '.join(serialise(row[name]) for name in keys)})" for row in rows)  # type: ignore[arg-type]
        named = " ".join(f"?{name}" for name in columns)
        given = f"\nVALUES ({' '.join(f'?{name}' for name in keys)}) {{ {listed} }}" if keys else ""
        return f"{self.prologue}SELECT DISTINCT {named}\nWHERE {self.pattern}\nORDER BY {named}{given}"


def counts(text: str) -> tuple[Count, ...]:
    """Return what is counted in the query ``text``, by ``COUNT(DISTINCT ?…)`` for groups of a GROUP BY."""
    return tuple(_counts(text))


def _counts(text: str) -> Iterator[Count]:
    hidden = mask(text)
    forms = [match.start() for match in FORM.finditer(hidden)]
    for found in COUNT.finditer(hidden):
        start, end = block(hidden, found.end())
        grouped = GROUPED.match(hidden, end)
        if grouped:
            keys = tuple(VARIABLE.findall(grouped["keys"]))
            yield Count(found["column"], found["of"], keys, text[: forms[0]], text[start:end])
