"""What the other side says instead of an answer is told, made harmless; nobody is followed elsewhere."""

import socket

import pytest

from comity import store
from comity.errors import ComityError, QueryError, StoreError, UsageError
from tests.store.remote.conftest import Connect
from tests.store.remote.server import Endpoint, raw, reply, served, truth

TRACEBACK = b"Traceback:\n  \x1b[31mKeyError\x1b[0m\r\n\x00\xff \xe2\x80\xae" + b"long " * 1000


def test_a_traceback_is_told_on_one_short_harmless_line(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(TRACEBACK, 500)]

    with pytest.raises(StoreError) as told:
        connect().ask("ASK {}")

    assert str(told.value).startswith(
        f"{endpoint.address}: found 500 Internal Server Error | Traceback: [31mKeyError [0m"
    )
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 500


@pytest.mark.parametrize(
    ("status", "kind", "told"),
    [
        (400, QueryError, r"query:1: found a query that http://.* refuses \(400 Bad Request \| so\)"),
        (
            401,
            UsageError,
            r"found 401 Unauthorized \| so; expected COMITY_USER and COMITY_PASSWORD, or COMITY_T",
        ),
        (403, UsageError, r"found 403 Forbidden \| so; expected COMITY_USER"),
        (
            404,
            StoreError,
            r"found 404 Not Found \| so; expected an answer; is this the address of the endpoint?",
        ),
        (206, StoreError, r"found 206 Partial Content \| so; expected an answer"),
        (204, StoreError, r"found 204 No Content"),
        (413, StoreError, r"found 413 Request Entity Too Large \| so; expected an answer"),
        (599, StoreError, r"found 599 \| so; expected an answer"),
    ],
)
def test_each_status_says_what_to_do(
    endpoint: Endpoint, connect: Connect, status: int, kind: type[ComityError], told: str
) -> None:
    endpoint.script = [reply(b"so", status)]

    with pytest.raises(kind, match=told):
        connect().ask("ASK {}")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("target", ["http://other.example/sparql", "/elsewhere", "file:///etc/passwd"])
def test_a_redirection_is_told_and_not_followed(
    endpoint: Endpoint, connect: Connect, status: int, target: str
) -> None:
    endpoint.script = [reply(status=status, Location=target)]

    with pytest.raises(
        StoreError, match=rf"found a redirection \({status} .*Location: {target}\); expected an a"
    ):
        connect().ask("ASK {}")

    assert len(endpoint.asked) == 1


def test_a_login_is_not_carried_to_where_a_redirection_leads(endpoint: Endpoint, connect: Connect) -> None:
    with served() as other:
        endpoint.script = [reply(status=307, Location=other.address)]

        with pytest.raises(StoreError, match="found a redirection"):
            connect(store.bearer("s3cret")).ask("ASK {}")

        assert other.asked == []


def test_a_page_for_people_is_no_answer(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b"<!doctype html>\n<h1>Welcome</h1>", kind="text/html; charset=utf-8")]

    with pytest.raises(
        StoreError,
        match=r"found text/html \(200 OK \| Welcome\); expected application/sp",
    ):
        connect().ask("ASK {}")


def test_data_in_place_of_an_answer_are_not_repeated(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b'[{"@id": "https://a.example/"}]' * 99, kind="application/ld+json")]

    with pytest.raises(StoreError, match=r"found application/ld\+json; expected .* the endpoint\?$"):
        connect().ask("ASK {}")


@pytest.mark.parametrize("kind", ["text/plain", "application/sparql-results+xml", "no type", "a/b/c; ="])
def test_another_content_type_is_no_answer(endpoint: Endpoint, connect: Connect, kind: str) -> None:
    endpoint.script = [reply(b'{"head": {}, "boolean": true}', kind=kind)]

    with pytest.raises(StoreError, match=r"expected application/sparql-results\+json or application/json"):
        connect().ask("ASK {}")


@pytest.mark.parametrize(
    "said",
    [b"", b"\x00" * 50, b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\nnothing"],
    ids=["nothing", "zeros", "ssh", "no status", "half a head"],
)
def test_what_is_not_http_is_no_answer(endpoint: Endpoint, connect: Connect, said: bytes) -> None:
    endpoint.script = [raw(said)]

    with pytest.raises(StoreError) as told:
        connect().ask("ASK {}")

    assert str(told.value).isprintable()


def test_nobody_there_is_told_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        gone = f"http://127.0.0.1:{closed.getsockname()[1]}/sparql"

    with pytest.raises(
        StoreError, match=r"found no answer \(Connection refused\); expected a SPARQL endpoint"
    ):
        store.connect(gone)


def test_an_answer_to_another_form_of_query_is_no_answer(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [truth()]

    with pytest.raises(
        StoreError, match="found the answer to another form of query; expected that to SELECT"
    ):
        connect().select("SELECT * {}")
