"""Everything that can go wrong, in one tree: ``where: found …; expected …``."""

from pathlib import Path


class ComityError(Exception):
    """Something found where something else was expected; the root of all errors of Comity."""

    exit_code = 1

    def __init__(self, where: str | Path, found: str, expected: str) -> None:
        super().__init__(f"{where}: found {found}; expected {expected}")
        self.where = str(where)
        self.found = found
        self.expected = expected

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to make the error again in another process."""
        return _again, (type(self), self.where, self.found, self.expected)


def _again(kind: type[ComityError], where: str, found: str, expected: str) -> ComityError:
    error = kind.__new__(kind)
    ComityError.__init__(error, where, found, expected)
    return error


class RecordError(ComityError):
    """A record file that cannot be read: the place is ``file:line``."""

    def __init__(self, path: str | Path, line: int, found: str, expected: str) -> None:
        super().__init__(f"{path}:{line}", found, expected)


class QueryError(ComityError):
    """A query file, or a query given by hand, that cannot be read or run: the place is ``file:line``."""

    def __init__(self, path: str | Path, line: int, found: str, expected: str) -> None:
        super().__init__(f"{path}:{line}", found, expected)


class LimitError(ComityError):
    """A query that passed a limit of time, memory, rows or size."""


class LateError(LimitError):
    """A query that had no answer in time."""


class BusyError(ComityError):
    """A query that found no worker free; it may be asked again in a few seconds."""


class StoreError(ComityError):
    """A built graph that cannot be read or written."""


class RefusalError(StoreError):
    """A graph that a store elsewhere does not take: the place is the graph."""


class UsageError(ComityError):
    """Wrong use of a command: an unknown name, a value that is not a term, a folder that is not there."""

    exit_code = 2
