"""The body of a response, read piece by piece within the limits of time and size."""

from http.client import HTTPException, HTTPResponse

from comity.errors import LimitError, StoreError
from comity.store.limits import Limits
from comity.store.remote.deadline import Deadline

PIECE = 65_536


class Body:
    """What ``response``, from ``address``, holds, as a file that can be read once.

    Reading raises LimitError past a limit, StoreError where the body ends before its announced length.
    """

    def __init__(self, response: HTTPResponse, address: str, deadline: Deadline, limits: Limits) -> None:
        self.address = address
        self.where = deadline.where
        self.limits = limits
        self._response = response
        self._deadline = deadline
        self._announced = response.length
        self._taken = 0

    @property
    def has_an_end(self) -> bool:
        """Whether the response says where its body ends, so that a cut is noticed."""
        return self._response.chunked or self._announced is not None

    def read(self, size: int = PIECE) -> bytes:
        """Return the next bytes, at most ``size``; none at the end."""
        piece = self._next(size)
        self._deadline.left()
        self._taken += len(piece)
        if self._taken > self.limits.size:
            found = f"an answer of more than {self.limits.size:,} bytes"
            raise LimitError(self.where, found, "a shorter one; a LIMIT, or a narrower question")
        if not piece and self._taken < (self._announced or 0):
            raise self._cut()
        return piece

    def rest(self) -> bytes:
        """Return all that has not been read."""
        return b"".join(iter(self.read, b""))

    def _next(self, size: int) -> bytes:
        try:
            return self._response.read1(size)
        except (OSError, HTTPException) as error:
            self._deadline.left()
            raise self._cut() from error

    def _cut(self) -> StoreError:
        return StoreError(self.address, f"an answer cut off after {self._taken:,} bytes", "a whole one")
