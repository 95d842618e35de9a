"""A graph behind an endpoint is asked in the same way."""

from collections.abc import Iterator

import pytest

import comity
from comity.errors import StoreError, UsageError
from comity.knowledge import KnowledgeGraph
from comity.store import LocalGraph
from tests.store.remote.server import Endpoint, mirror, served


@pytest.fixture
def endpoint(kg: KnowledgeGraph) -> Iterator[Endpoint]:
    assert isinstance(kg.graph, LocalGraph)
    with served() as endpoint:
        endpoint.script = [mirror(kg.graph.engine)]
        yield endpoint


def test_an_endpoint_gives_the_same_answer(kg: KnowledgeGraph, endpoint: Endpoint) -> None:
    remote = comity.open(endpoint.address)

    assert (
        remote.ask("when-and-where", series="HD").to_csv() == kg.ask("when-and-where", series="HD").to_csv()
    )
    assert remote.entity("harbour-2").facts.to_dicts() == kg.entity("harbour-2").facts.to_dicts()


def test_what_an_endpoint_does_not_say_is_not_made_up(endpoint: Endpoint) -> None:
    found = comity.open(endpoint.address).ask("when-and-where", series="series:harbour")

    assert (found.version, found.digest) == (None, None)
    assert "n.d." in found.cite()
    assert "of an unknown version (no digest)" in repr(found)


def test_the_time_given_holds_for_every_request(endpoint: Endpoint) -> None:
    remote = comity.open(endpoint.address, timeout=4)

    assert remote.graph.limits.seconds == 4  # type: ignore[attr-defined]


def test_records_that_lie_elsewhere_are_not_checked(endpoint: Endpoint) -> None:
    with pytest.raises(UsageError, match="expected a graph opened from folders of records"):
        comity.open(endpoint.address).check()


def test_an_endpoint_where_nobody_answers_is_said_so(endpoint: Endpoint) -> None:
    address = endpoint.address
    endpoint.server_close()

    with pytest.raises((StoreError, UsageError), match="127"):
        comity.open(address, timeout=1)
