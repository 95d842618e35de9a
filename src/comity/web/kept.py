"""Keep what was made lately, within so many bytes; what was not asked for longest goes first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """What takes so many bytes."""

    @property
    def size(self) -> int:
        """How many."""


Value = TypeVar("Value", bound=Sized)


class Kept(Generic[Value]):
    """Holds values of at most ``most`` bytes together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._values: OrderedDict[Hashable, Value] = OrderedDict()

    def get(self, key: Hashable) -> Value | None:
        """Return what was kept under ``key``, if it is still there."""
        found = self._values.get(key)
        if found is not None:
            self._values.move_to_end(key)
        return found

    def put(self, key: Hashable, value: Value) -> Value:
        """Keep ``value``, unless it takes more than a tenth of all there is, and return it."""
        if value.size * 10 <= self._most and key not in self._values:
            self._values[key] = value
            self._size += value.size
        while self._size > self._most:
            _, old = self._values.popitem(last=False)
            self._size -= old.size
        return value
