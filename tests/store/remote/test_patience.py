"""Asking again: when, how often, and after how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.errors import LimitError, StoreError
from comity.store.remote.patience import pause, seconds
from tests.store.remote.conftest import Connect
from tests.store.remote.server import Endpoint, raw, reply, truth

BUSY = reply(b"come back later", 503)
NOW = 1_000_000_000.0  # Sun, 09 Sep 2001 01:46:40 GMT


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again(
    endpoint: Endpoint, connect: Connect, waits: list[float], status: int
) -> None:
    endpoint.script = [reply(status=status), reply(status=status), truth()]

    assert connect().ask("ASK {}")

    assert len(endpoint.asked) == 3
    assert len(waits) == 2


@pytest.mark.parametrize("asked", ["2", "Sun, 09 Sep 2001 01:46:42 GMT"])
def test_what_retry_after_asks_is_waited(
    endpoint: Endpoint, connect: Connect, waits: list[float], asked: str
) -> None:
    endpoint.script = [reply(status=503, Retry_After=asked), truth()]

    assert connect().ask("ASK {}")

    assert waits == [2.0]


@pytest.mark.parametrize("asked", ["3600", "Sun, 09 Sep 2001 02:46:40 GMT"])
def test_a_wait_past_the_deadline_is_not_begun(
    endpoint: Endpoint, connect: Connect, waits: list[float], asked: str
) -> None:
    endpoint.script = [reply(b"closed for an hour", 503, Retry_After=asked)]

    with pytest.raises(
        StoreError, match=rf"503 .*Retry-After: {asked} \| closed for an hour; expected a server"
    ):
        connect().ask("ASK {}")

    assert (len(endpoint.asked), waits) == (1, [])


def test_patience_ends(endpoint: Endpoint, connect: Connect, waits: list[float]) -> None:
    endpoint.script = [BUSY]

    with pytest.raises(
        StoreError, match=r"found 503 Service Unavailable \| come back later; expected a server that"
    ):
        connect().ask("ASK {}")

    assert (len(endpoint.asked), len(waits)) == (4, 3)


@pytest.mark.parametrize("status", [400, 401, 404, 500, 502, 504])
def test_another_error_is_not_tried_again(
    endpoint: Endpoint, connect: Connect, waits: list[float], status: int
) -> None:
    endpoint.script = [reply(status=status, Retry_After="1")]

    with pytest.raises(Exception, match=str(status)):
        connect().ask("ASK {}")

    assert (len(endpoint.asked), waits) == (1, [])


def test_a_connection_that_breaks_is_not_tried_again(
    endpoint: Endpoint, connect: Connect, waits: list[float]
) -> None:
    endpoint.script = [raw()]

    with pytest.raises(StoreError, match="found no answer"):
        connect().ask("ASK {}")

    assert (len(endpoint.asked), waits) == (1, [])


def test_the_deadline_holds_over_all_tries(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(status=503, Retry_After="0"), raw(b"HTTP/1.1 ", pause=0.5)]

    with pytest.raises(LimitError, match=r"found no answer in time; expected one within 0\.3 seconds"):
        connect(seconds=0.3).ask("ASK {}")


@given(some.integers(1, 3))
def test_the_back_off_doubles_and_is_spread(tries: int) -> None:
    waits = {pause(None, tries) for _ in range(20)}

    assert len(waits) > 1
    assert all(0 <= wait <= 0.5 * 2**tries for wait in waits)


@given(some.text() | some.integers().map(str) | some.datetimes().map("{:%a, %d %b %Y %H:%M:%S GMT}".format))
def test_no_retry_after_is_an_error_or_a_wait_below_zero(asked: str) -> None:
    wait = seconds(asked, NOW)

    assert wait is None or wait >= 0


@pytest.mark.parametrize("asked", ["soon", "-1", "1.5", "9" * 5000, "Sun, 99 Sep 2001 01:46:42 GMT", "²"])
def test_a_retry_after_that_is_none_is_passed_over(asked: str) -> None:
    assert seconds(asked, NOW) is None
