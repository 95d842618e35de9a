"""Time, size and rows: nothing that the other side does takes more than was allowed."""

import gzip
import time
from itertools import repeat

import pytest

from comity.errors import LimitError, StoreError
from tests.store.remote.conftest import Connect
from tests.store.remote.server import JSON, Answer, Endpoint, head, raw, reply, rows

IRI = {"a": {"type": "uri", "value": "https://a.example/"}}
CHUNK = b"%x\r\n%b\r\n" % (4096, b" " * 4096)
LENGTHY = head("Content-Length: 100")
CHUNKED = head("Transfer-Encoding: chunked")
SLOW = 0.3


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"", pause=0.5),
        raw(*(bytes([byte]) for byte in LENGTHY), pause=0.05),
        raw(*repeat(b"HTTP/1.1 100 Continue\r\n\r\n", 60), pause=0.05),
        raw(LENGTHY, *repeat(b" ", 60), pause=0.05),
        raw(CHUNKED, *repeat(b"1\r\n \r\n", 60), pause=0.05),
        raw(LENGTHY + b'{"head": {}, "boolean": true}', *repeat(b" ", 60), pause=0.05),
    ],
    ids=["silence", "dripping head", "endless promise", "dripping body", "dripping chunks", "dripping end"],
)
def test_a_slow_drip_does_not_outlast_the_deadline(
    endpoint: Endpoint, connect: Connect, answer: Answer
) -> None:
    endpoint.script = [answer]
    graph, start = connect(seconds=SLOW), time.monotonic()

    with pytest.raises(LimitError, match=r"query: found no answer in time; expected one within 0\.3 seconds"):
        graph.ask("ASK {}")

    assert time.monotonic() - start < SLOW + 0.5


def test_an_error_that_drips_is_told_by_its_status(endpoint: Endpoint, connect: Connect) -> None:
    answer = LENGTHY.replace(b"200 OK", b"500 Out of order")
    endpoint.script = [raw(answer, b"half a ", pause=0.3)]

    with pytest.raises(StoreError, match="found 500 Out of order"):
        connect(seconds=SLOW).ask("ASK {}")


@pytest.mark.parametrize("text", ["SELECT * {}", "DESCRIBE <https://a.example/>"])
@pytest.mark.parametrize(
    "start",
    [CHUNKED + b"1\r\n{\r\n", CHUNKED + b'1d\r\n{"head": {}, "boolean": true}\r\n'],
    ids=["in it", "behind it"],
)
def test_an_endless_body_is_cut_at_the_limit(
    endpoint: Endpoint, connect: Connect, text: str, start: bytes
) -> None:
    kind = b"application/n-triples" if text.startswith("DESCRIBE") else JSON.encode()
    endpoint.script = [raw(start.replace(JSON.encode(), kind), *repeat(CHUNK, 2_000))]

    with pytest.raises(LimitError, match="found an answer of more than 20,000 bytes; expected a shorter one"):
        connect(size=20_000).run(text, connect(size=20_000).limits)


def test_too_many_rows_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [rows(*repeat(IRI, 6))]

    with pytest.raises(LimitError, match="query: found more than 5 rows; expected fewer"):
        connect(rows=5).select("SELECT ?a {}")


def test_too_many_triples_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    lines = b"".join(b"<https://a.example/%d> <a:b> <a:c> .\n" % number for number in range(6))
    endpoint.script = [reply(lines, kind="application/n-triples")]

    with pytest.raises(LimitError, match="query: found more than 5 rows; expected fewer"):
        connect(rows=5).construct("CONSTRUCT WHERE { ?s ?p ?o }")


@pytest.mark.parametrize("header", ["X_SPARQL_MaxRows", "X_SQL_State", "X_Result_Limit_Reached"])
def test_an_answer_that_the_other_side_cut_short_is_no_answer(
    endpoint: Endpoint, connect: Connect, header: str
) -> None:
    endpoint.script = [reply(b'{"head": {"vars": []}, "results": {"bindings": []}}', **{header: "10"})]

    with pytest.raises(LimitError, match=f"cut short .{header.replace('_', '-')}.; expected fewer rows"):
        connect().select("SELECT * {}")


def test_a_bomb_of_gzip_is_not_unpacked(endpoint: Endpoint, connect: Connect) -> None:
    bomb = gzip.compress(b'{"head": {}, "boolean": ' + b" " * 5_000_000 + b"true}")
    endpoint.script = [reply(bomb, Content_Encoding="gzip")]

    with pytest.raises(StoreError, match="found a body in gzip; expected one that is not compressed"):
        connect(size=20_000).ask("ASK {}")


def test_a_huge_header_is_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [raw(head(f"X-Much: {'x' * 70_000}"))]

    with pytest.raises(StoreError, match=r"found no answer \(got more than 65536 bytes"):
        connect().ask("ASK {}")


def test_many_headers_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [raw(head(*(f"X-{number}: x" for number in range(200))))]

    with pytest.raises(StoreError, match=r"found no answer \(got more than 100 headers\)"):
        connect().ask("ASK {}")
