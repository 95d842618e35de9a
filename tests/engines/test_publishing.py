"""What ``comity publish`` does with real stores, by both protocols."""

from dataclasses import replace

import pytest

from comity.publish import addresses, open_store, plan, publish
from comity.publish.ledger import Ledger
from tests.engines.conftest import SMALL, Running
from tests.engines.conftest import publish as run_publish
from tests.engines.servers import ENGINES, Server
from tests.publish.conftest import local

XSD = "http://www.w3.org/2001/XMLSchema#"
BY_VALUE = {
    "zeros": f'"01"^^<{XSD}integer>',
    "decimals": f'"1.50"^^<{XSD}decimal>',
    "truth": f'"1"^^<{XSD}boolean>',
    "zone": f'"2031-05-19T10:00:00+00:00"^^<{XSD}dateTime>',
    "year": f'"2031"^^<{XSD}gYear>',
    "text": '"tab\\t line\\n quote\\" back\\\\ \U0001f600"@zh-Hans',
    "nobody": "_:one",
    "long": f'"{"x" * 30_000}"',
}
LOST_BY_VIRTUOSO = f'"123456789012345678901234567890"^^<{XSD}integer>'


@pytest.fixture(params=ENGINES)
def server(request: pytest.FixtureRequest, servers: Running, monkeypatch: pytest.MonkeyPatch) -> Server:
    server = servers[request.param]
    for name, value in server.login.items():
        monkeypatch.setenv(name, value)
    return server


@pytest.mark.parametrize("protocol", ["graphs", "update"])
def test_a_store_holds_what_was_published_to_it(server: Server, protocol: str) -> None:
    by = replace(server, graphs=getattr(server, protocol))

    run_publish(by, "--yes", graph="ours")

    assert run_publish(by, "--yes", graph=str(SMALL)) == 0
    assert run_publish(by, "--yes", graph="ours") == 0


@pytest.mark.parametrize("protocol", ["graphs", "update"])
@pytest.mark.parametrize("name", BY_VALUE)
def test_a_value_comes_back_in_whatever_form(server: Server, protocol: str, name: str) -> None:
    remote = open_store(addresses(getattr(server, protocol)))

    report = publish(plan(local(**{name: BY_VALUE[name]}), Ledger({})), remote)

    assert report.differ == {}


def test_a_value_that_virtuoso_makes_another_is_told(
    servers: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in servers["virtuoso"].login.items():
        monkeypatch.setenv(name, value)
    remote = open_store(addresses(servers["virtuoso"].graphs))

    report = publish(plan(local(number=LOST_BY_VIRTUOSO), Ledger({})), remote)

    assert list(report.differ.values()) == ["1 triples missing and 1 others"]
