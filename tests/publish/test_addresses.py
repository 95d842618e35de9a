"""One address is enough for a store whose layout is known."""

import pytest

from comity.errors import UsageError
from comity.store.writable import Addresses, addresses

HOST = "http://127.0.0.1"
LAYOUTS = {
    "/store": ("/store", "/update", "/query"),
    "/update": (None, "/update", "/query"),
    "/sparql-graph-crud-auth": ("/sparql-graph-crud-auth", "/sparql-auth", "/sparql"),
    "/sparql-auth": (None, "/sparql-auth", "/sparql"),
    "/ds/data": ("/ds/data", "/ds/update", "/ds/query"),
    "/ds/update": (None, "/ds/update", "/ds/query"),
    "/repositories/a/rdf-graphs/service": (
        "/repositories/a/rdf-graphs/service",
        "/repositories/a/statements",
        "/repositories/a",
    ),
    "/repositories/a/statements": (None, "/repositories/a/statements", "/repositories/a"),
    "/sparql/gsp/": ("/sparql/gsp/", "/sparql", "/sparql"),
    "/sparql": (None, "/sparql", "/sparql"),
}


@pytest.mark.parametrize("path", LAYOUTS)
def test_the_other_addresses_of_a_known_store_follow_from_one(path: str) -> None:
    graphs, update, query = LAYOUTS[path]

    found = addresses(HOST + path)

    assert found == Addresses(graphs and HOST + graphs, HOST + update, HOST + query)


def test_a_store_that_is_not_known_needs_to_be_asked_somewhere() -> None:
    with pytest.raises(UsageError, match="expected --query"):
        addresses("http://127.0.0.1/rdf")


def test_the_address_of_a_query_can_be_another() -> None:
    found = addresses("http://127.0.0.1/rdf", "http://127.0.0.1:8080/ask", update=True)

    assert found == Addresses(None, "http://127.0.0.1/rdf", "http://127.0.0.1:8080/ask")


@pytest.mark.parametrize("wrong", ["file:///etc/passwd", "http://user:secret@127.0.0.1/store", "store"])
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(UsageError) as refused:
        addresses(wrong)

    assert "secret" not in str(refused.value)
