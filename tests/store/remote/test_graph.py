"""The graph behind an endpoint: what it says of itself, and when it is none of ours."""

import sys

import pytest

from comity import store
from comity.errors import QueryError, UsageError
from tests.store.remote.conftest import Connect
from tests.store.remote.server import Endpoint, rows, truth

VERSION = {"type": "literal", "value": "0.1.0"}
DIGEST = {"type": "literal", "value": "ab" * 32}
FACTS = {"version": VERSION, "digest": DIGEST}
COLUMNS = ("version", "digest")


def test_version_and_digest_are_those_of_the_ledger_read_once(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [rows(FACTS, columns=COLUMNS)]
    graph = connect()

    assert (graph.version, graph.digest, graph.version) == ("0.1.0", "ab" * 32, "0.1.0")

    (asked,) = endpoint.asked
    assert "GRAPH <https://w3id.org/comity/graph/ledger>" in asked.query


@pytest.mark.parametrize("found", [(), (FACTS, {**FACTS, "version": DIGEST})], ids=["none", "two"])
def test_without_one_ledger_version_and_digest_are_unknown(
    endpoint: Endpoint, connect: Connect, found: tuple[dict[str, dict[str, str]], ...]
) -> None:
    endpoint.script = [rows(*found, columns=COLUMNS)]
    graph = connect()

    assert (graph.version, graph.digest) == (None, None)


def test_connecting_asks_no_more_than_whether_there_is_a_meeting(
    endpoint: Endpoint, connect: Connect
) -> None:
    assert connect().address == endpoint.address

    assert endpoint.asked == []


def test_a_default_graph_that_is_not_the_union_is_told(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.union = [truth(False), truth(True)]

    with pytest.raises(UsageError, match=r"not the union of the named graphs; .*--union-default-graph"):
        connect()


def test_an_endpoint_of_others_is_told(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.union = [truth(False)]

    with pytest.raises(
        UsageError, match=r"found no meeting of Comity; expected an endpoint that `comity pub"
    ):
        connect()


@pytest.mark.parametrize(
    ("method", "text", "expected"),
    [
        ("select", "ASK {}", "SELECT"),
        ("ask", "SELECT * {}", "ASK"),
        ("construct", "ASK {}", "CONSTRUCT or DESCRIBE"),
    ],
)
def test_another_form_of_query_is_refused_as_by_a_built_graph(
    endpoint: Endpoint, connect: Connect, method: str, text: str, expected: str
) -> None:
    endpoint.script = [rows() if text.startswith("SELECT") else truth()]

    with pytest.raises(QueryError, match=f"query:1: found another form of query; expected {expected}"):
        getattr(connect(), method)(text)


def test_a_bounded_query_keeps_the_limits_it_is_given(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [rows({"a": VERSION}, {"a": DIGEST})]

    assert len(store.run_bounded(connect(rows=1), "SELECT ?a {}", store.Limits()).rows) == 2  # type: ignore[union-attr]


def test_without_the_libraries_it_is_said_what_to_install(
    endpoint: Endpoint, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "comity.store.remote.wire", raising=False)
    monkeypatch.setitem(sys.modules, "SPARQLWrapper", None)

    with pytest.raises(
        UsageError, match=r'found no SPARQLWrapper; expected what `pip install "comity\[remote\]"`'
    ):
        connect()


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("file:///etc/passwd", "the scheme file; expected http or https"),
        ("ftp://a.example/", "the scheme ftp; expected http or https"),
        ("http:///sparql", "no host"),
        ("http://a.example/?query=ASK", "more than host and path"),
        ("http://a.example/#top", "more than host and path"),
        ("http://a.example:port/", "Port could not be cast"),
        ("http://[::1/", "Invalid IPv6 URL"),
        ("http://a.example/a b", "characters that no address has"),
        ("http://a.example/\r\nX: y", "characters that no address has"),
        ("http://ä.example/", "characters that no address has"),
        ("http://a.example/\x7f", "characters that no address has"),
    ],
)
def test_what_is_no_address_of_an_endpoint_is_refused(address: str, found: str) -> None:
    with pytest.raises(UsageError, match=f"found .*{found}"):
        store.open_any([address])


@pytest.mark.parametrize("address", ["https://anna:secret@a.example/", "http://secret@[::1/", "x://secret@"])
def test_a_password_in_the_address_is_refused_and_not_shown(address: str) -> None:
    with pytest.raises(
        UsageError, match="the address: found a user in it; expected the user in COMITY_"
    ) as told:
        store.connect(address)

    assert "secret" not in str(told.value)
