"""The guard of the whole suite bites: in threads, in forks, in children of the standard kind, under xdist."""

import asyncio
import multiprocessing
import os
import socket
import threading
import urllib.request
from collections.abc import Callable

import pytest

ELSEWHERE = "192.0.2.1"  # of no machine (RFC 5737)


def connect() -> None:
    with socket.socket() as line:
        line.settimeout(0.1)
        line.connect((ELSEWHERE, 9))


def connect_quietly() -> None:
    with socket.socket() as line:
        line.settimeout(0.1)
        line.connect_ex((ELSEWHERE, 9))


def send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"x", (ELSEWHERE, 9))


def look_up() -> None:
    socket.getaddrinfo("a.example", 80)


def fetch() -> None:
    urllib.request.urlopen(f"http://{ELSEWHERE}/", timeout=0.1)


def wait_for_connection() -> None:
    asyncio.run(asyncio.wait_for(asyncio.open_connection(ELSEWHERE, 9), 0.1))


def is_stopped(reach: Callable[[], None]) -> bool:
    try:
        reach()
    except AssertionError as error:
        return "a test reached out" in str(error)
    return False


@pytest.mark.parametrize("reach", [connect, connect_quietly, send, look_up, fetch, wait_for_connection])
def test_reaching_another_machine_is_stopped(reach: Callable[[], None]) -> None:
    with pytest.raises(AssertionError, match=r"a test (reached out to|looked up)"):
        reach()


def test_a_thread_is_stopped() -> None:
    stopped: list[bool] = []
    thread = threading.Thread(target=lambda: stopped.append(is_stopped(connect)))

    thread.start()
    thread.join()

    assert stopped == [True]


def test_a_fork_is_stopped() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0 if is_stopped(connect) else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_process_of_a_pool_is_stopped() -> None:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(is_stopped, (connect,))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_server_of_our_own_is_reached(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection((host, server.getsockname()[1]), timeout=1).close()
        server.accept()[0].close()
