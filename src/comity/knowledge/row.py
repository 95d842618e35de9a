"""A row of a result: values by place, by name and by attribute."""

from collections.abc import Iterator
from dataclasses import dataclass
from keyword import iskeyword
from typing import Any

from comity.errors import UsageError


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """The values of one row: ``row[0]``, ``row["meeting"]`` or ``row.meeting``, ``row.class_`` for keywords.

    It unpacks like a tuple. Values are as ``Result.rows`` says; what is not bound is ``None``.
    """

    _columns: tuple[str, ...]
    _values: tuple[Any, ...]

    def __getitem__(self, column: int | str) -> Any:
        if isinstance(column, str):
            return self._values[place(self._columns, column)]
        return self._values[column]

    def __getattr__(self, name: str) -> Any:
        column = name[:-1] if iskeyword(name.rstrip("_")) else name
        if column.startswith("_") or column not in self._columns:
            return object.__getattribute__(self, name)  # which raises what Python expects
        return self[column]

    def __dir__(self) -> list[str]:
        return [f"{column}_" if iskeyword(column) else column for column in self._columns]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        pairs = zip(self._columns, self._values, strict=True)
        return f"Row({', '.join(f'{column}={value!r}' for column, value in pairs)})"

    def _asdict(self) -> dict[str, Any]:
        """Return the values by column."""
        return dict(zip(self._columns, self._values, strict=True))


def place(columns: tuple[str, ...], name: str) -> int:
    """Return the place of the column ``name``; raises UsageError, with the columns, where there is none."""
    if name not in columns:
        raise UsageError("result", f"no column {name!r}", f"one of {', '.join(columns)}")
    return columns.index(name)
