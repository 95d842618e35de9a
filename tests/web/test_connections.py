"""The edge: what a connection may carry, and for how long; each answer is whole, the next client served."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing, suppress

import httpx2 as httpx
import pytest

from comity.web.connections import Bounds
from comity.web.serving import listening
from tests.web.conftest import Running, running

GET = "GET /healthz HTTP/1.1\r\nHost: a\r\n"
POST = "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
REFUSED = {
    "two lengths": (f"{POST}Content-Length: 6\r\nContent-Length: 7\r\n\r\nASK {{}}", 400),
    "a length and chunks": (f"{POST}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    "another coding": (f"{POST}Transfer-Encoding: gzip\r\n\r\nASK {{}}", 400),
    "a negative length": (f"{POST}Content-Length: -1\r\n\r\n", 400),
    "no host": ("GET / HTTP/1.1\r\n\r\n", 400),
    "two hosts": ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    "a bad host": ("GET / HTTP/1.1\r\nHost: a/b@c\r\n\r\n", 400),
    "an empty host": ("GET / HTTP/1.1\r\nHost: \r\n\r\n", 400),
    "a long address": (f"GET /{'x' * 20_000} HTTP/1.1\r\nHost: a\r\n\r\n", 414),
    "many headers": (f"{GET}{''.join(f'X-{n}: 1{chr(13)}{chr(10)}' for n in range(100))}\r\n", 431),
    "a long header": (f"{GET}X: {'x' * 40_000}\r\n\r\n", 431),
    "a header without end": (f"{GET}X: {'x' * 800_000}", 431),
    "a large body announced": (f"{POST}Content-Length: 400000000\r\n\r\n", 413),
    "a large body in chunks": (
        f"{POST}Transfer-Encoding: chunked\r\n\r\n" + f"10000\r\n{'x' * 65_536}\r\n" * 40,
        413,
    ),
    "no HTTP": ("\x16\x03\x01\x02\x00\x01\r\n\r\n", 400),
    "a line feed in a header": (f"{GET}X: a\nb\r\n\r\n", 400),
    "a blank before a colon": (f"{GET}Content-Length : 1\r\n\r\n", 400),
    "a control character": (f"{GET}X: \x00\r\n\r\n", 400),
}


def exchange(site: Running, sent: str, seconds: float = 15) -> bytes:
    """Send bytes, and return all that comes back until the server closes or time is up."""
    with closing(socket.create_connection(site.place, timeout=seconds)) as connection:
        received = b""
        with suppress(OSError):  # refused before the end
            connection.sendall(sent.encode("latin-1"))
        with suppress(OSError):
            while piece := connection.recv(65_536):
                received += piece
        return received


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0


@pytest.mark.parametrize(("sent", "expected"), REFUSED.values(), ids=REFUSED)
def test_a_request_that_is_too_much_or_means_two_things_is_refused(
    sent: str, expected: int, site: Running, web: httpx.Client
) -> None:
    answer = exchange(site, sent)

    assert status(answer) == expected
    assert answer.count(b"HTTP/1.1 ") == 1
    assert web.get("/healthz").status_code == 200


@pytest.mark.parametrize("length", [20_000, 60_000])
@pytest.mark.parametrize(
    ("path", "accept", "media_type"),
    [
        ("/query", "text/html,*/*;q=0.8", b"text/html"),
        ("/query", "*/*", b"text/html"),
        ("/sparql", "text/html", b"text/html"),
        ("/sparql", "*/*", b"application/problem+json"),
        ("/query", "application/json", b"application/problem+json"),
    ],
)
def test_a_query_that_no_address_holds_is_told_to_each_in_its_words(
    path: str, accept: str, media_type: bytes, length: int, site: Running
) -> None:
    answer = exchange(
        site, f"GET {path}?query={'x' * length} HTTP/1.1\r\nHost: a\r\nAccept: {accept}\r\n\r\n"
    )

    head, _, body = answer.partition(b"\r\n\r\n")
    assert (status(answer), media_type in head) == (414, True)
    assert b"a long query is sent by POST" in body


def test_a_request_hidden_behind_another_is_not_read(site: Running) -> None:
    first = f"{GET}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"

    assert b"comity_requests" not in exchange(site, first + GET.replace("healthz", "metrics") + "\r\n")


def test_requests_in_a_row_are_answered_in_their_order(site: Running) -> None:
    last = GET.replace("/healthz", "/robots.txt") + "Connection: close\r\n"

    answer = exchange(site, f"{GET}\r\n{last}\r\n")

    assert answer.count(b"HTTP/1.1 200") == 2
    assert answer.index(b'"status"') < answer.index(b"User-agent")


def test_a_client_that_waits_for_leave_to_send_gets_it(site: Running) -> None:
    head = f"{POST}Expect: 100-continue\r\nContent-Length: 6\r\nConnection: close\r\n\r\nASK {{}}"

    assert exchange(site, head).startswith(b"HTTP/1.1 100 Continue")


@pytest.mark.parametrize(
    "path",
    [
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/static/%2e%2e%2fstyle.css",
        "/static/..%2f..%2fsite.py",
        "/data/%2e%2e/%2e%2e/etc/passwd.ttl",
        "/page/meeting/%00",
        "/page/meeting/%ff",
        "/id/meeting/%0d%0aSet-Cookie:a=b",
        "/graph/%2e%2e/%2e%2e/graph/series",
        "/page/%zz/a",
        "/questions/..%2f..%2fpyproject.toml",
        "//etc/passwd",
        "/data/file:///etc/passwd.ttl",
    ],
)
def test_a_path_is_only_looked_up(path: str, site: Running) -> None:
    answer = exchange(site, f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")

    assert status(answer) in {400, 404}
    assert b"root:" not in answer
    assert b"\r\nset-cookie" not in answer.lower()


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "get", "FOO"])
def test_odd_methods_do_nothing(method: str, site: Running) -> None:
    target = "a:80" if method == "CONNECT" else "/healthz"

    headers = "Host: a\r\nX-Secret: s\r\nConnection: close\r\n\r\n"

    answer = exchange(site, f"{method} {target} HTTP/1.1\r\n{headers}")

    assert status(answer) == {"TRACE": 405, "CONNECT": 400}.get(method, 501)
    assert b"X-Secret" not in answer


def test_a_range_is_answered_whole(web: httpx.Client) -> None:
    answer = web.get("/robots.txt", headers={"Range": "bytes=0-3"})

    assert (answer.status_code, answer.text[:10]) == (200, "User-agent")


def test_an_upgrade_is_not_made(site: Running) -> None:
    asked = f"{GET}Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\n\r\n"

    assert status(exchange(site, asked)) in {200, 400}


@pytest.mark.parametrize("sent", ["", "GET / HT", POST + "Content-Length: 6\r\n\r\nAS"])
def test_slow_clients_are_cut_off(sent: str, hurried: Running) -> None:
    start = time.monotonic()

    answer = exchange(hurried, sent)

    assert time.monotonic() - start < 8
    assert status(answer) == 408


def test_a_drip_of_bytes_is_cut_off_too(hurried: Running) -> None:
    start, dripped = time.monotonic(), 0
    with closing(socket.create_connection(hurried.place, timeout=10)) as connection, suppress(OSError):
        while time.monotonic() - start < 10:
            connection.sendall(b"x" if dripped else GET.encode() + b"X-Drip: ")
            dripped += 1
            time.sleep(0.1)

    assert time.monotonic() - start < 8


def test_one_client_may_have_so_many_connections_and_others_still_come_in(hurried: Running) -> None:
    many = [socket.create_connection(hurried.place, timeout=5) for _ in range(10)]
    try:
        answer = exchange(hurried, f"{GET}Connection: close\r\n\r\n", 5)
        other = socket.create_connection(hurried.place, timeout=5, source_address=("127.0.0.2", 0))
        with closing(other):
            other.sendall(f"{GET}Connection: close\r\n\r\n".encode())
            assert status(other.recv(1_000)) == 200
    finally:
        for each in many:
            each.close()
    assert status(answer) == 503
    assert b"Retry-After" in answer


def test_a_kept_connection_is_answered_at_once(site: Running) -> None:
    with closing(socket.create_connection(site.place, timeout=5)) as connection:
        times = []
        for _ in range(9):
            start = time.perf_counter()
            connection.sendall(f"{GET}\r\n".encode())
            connection.recv(4_096)
            times.append(time.perf_counter() - start)

    assert sorted(times)[4] < 0.03


def test_the_listening_socket_does_not_delay() -> None:
    with listening(0) as listener:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_the_public_has_these_bounds() -> None:
    assert Bounds() == Bounds(16_000, 32_000, 64, 2_000_000, 10, 40, 128, 1_000)


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A site that gives a client little time and few connections."""
    with running(tmp_path_factory.mktemp("hurried"), bounds="1,2,8") as found:
        yield found
