"""Ask again when the other side is too busy: after the time it names, else after one that doubles."""

import random
import re
import time
from datetime import UTC
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse
from urllib.request import Request

from comity.store.remote.deadline import Deadline
from comity.store.remote.transport import exchange

BUSY = {429, 503}
TRIES = 4
FIRST = 0.5
SECONDS = re.compile(r"[0-9]{1,9}")


def patiently(request: Request, deadline: Deadline) -> HTTPResponse:
    """Return the response to ``request``, asked again for 429 and 503 as long as time is left.

    A refused connection is not tried again: nobody there asked for patience. Raises as ``exchange`` does.
    """
    for tries in range(1, TRIES):
        response = exchange(request, deadline)
        wait = pause(response.headers.get("Retry-After"), tries)
        if response.status not in BUSY or wait >= deadline.left():
            return response
        response.close()
        time.sleep(wait)
    return exchange(request, deadline)


def pause(asked: str | None, tries: int) -> float:
    """Return the seconds to wait after so many tries: as ``asked`` by Retry-After, else by back-off.

    The back-off is exponential with full jitter, so that clients turned away together do not return together.
    """
    wanted = seconds(asked, time.time()) if asked else None
    if wanted is not None:
        return wanted
    return random.uniform(0, FIRST * 2**tries)  # noqa: S311 (nothing is to be kept secret)


def seconds(asked: str, now: float) -> float | None:
    """Return how long Retry-After asks to wait, as seconds or as a date (RFC 9110, 10.2.3); else nothing.

    >>> seconds("120", 0.0), seconds("Thu, 01 Jan 1970 00:00:30 GMT", 10.0), seconds("soon", 0.0)
    (120.0, 20.0, None)
    """
    if SECONDS.fullmatch(asked.strip()):
        return float(asked.strip())
    try:
        date = parsedate_to_datetime(asked)
    except (ValueError, OverflowError):
        return None
    return max(0.0, date.replace(tzinfo=date.tzinfo or UTC).timestamp() - now)
