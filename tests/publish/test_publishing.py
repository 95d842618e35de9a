"""A store is brought to what the graph is, nothing of others is touched, and what it says is checked."""

import pyoxigraph as ox
import pytest

from comity.errors import StoreError, UsageError
from comity.names import GRAPH
from comity.publish.ledger import LEDGER, Ledger, read
from comity.publish.plan import plan
from comity.store import LocalGraph
from comity.store.remote import RemoteGraph
from comity.store.writable import addresses, open_store
from tests.publish.conftest import NAMES, Publish, local
from tests.publish.server import Store, one_more

CABLES, MEETINGS, PEOPLE = (GRAPH + name for name in NAMES)
OTHERS = "https://example.org/theirs"


def asked(store: Store) -> RemoteGraph:
    return open_store(addresses(f"{store.address}/store")).graph


def test_an_empty_store_gets_every_graph(store: Store, send: Publish, three: LocalGraph) -> None:
    report = send(three)

    assert report.sent == (CABLES, MEETINGS, PEOPLE)
    assert set(store.graphs()) == {CABLES, MEETINGS, PEOPLE, LEDGER}


def test_the_ledger_says_which_dataset_is_there(store: Store, send: Publish, three: LocalGraph) -> None:
    send(three)

    ledger = read(asked(store))

    assert (ledger.version, ledger.digest) == (three.version, three.digest)
    assert all(digest.startswith("sha256:") for digest in ledger.graphs.values())


def test_only_what_changed_is_sent_again(store: Store, send: Publish, three: LocalGraph) -> None:
    send(three)
    store.writes.clear()

    report = send(local(cables='"cables"@en', meetings='"gatherings"@en', people='"people"@en'))

    assert report.sent == (MEETINGS,)
    assert store.sent() == [MEETINGS]


def test_nothing_is_written_where_nothing_changed(store: Store, send: Publish, three: LocalGraph) -> None:
    send(three)
    store.writes.clear()

    report = send(three)

    assert report.kept == (CABLES, MEETINGS, PEOPLE)
    assert store.writes == []


def test_a_graph_that_is_no_longer_ours_is_removed(store: Store, send: Publish, three: LocalGraph) -> None:
    send(three)

    report = send(local(cables='"cables"@en'))

    assert report.dropped == (MEETINGS, PEOPLE)
    assert set(store.graphs()) == {CABLES, LEDGER}


def test_graphs_of_others_are_left_alone(store: Store, send: Publish, three: LocalGraph) -> None:
    name, ledger = ox.NamedNode(OTHERS), ox.NamedNode(LEDGER)
    store.data.add(ox.Quad(name, name, name, name))
    triples = ox.NamedNode("http://rdfs.org/ns/void#triples")
    store.data.add(ox.Quad(name, triples, ox.Literal(1), ledger))

    report = send(three)

    assert report.dropped == ()
    assert store.graphs()[OTHERS] == 1


FORGED = {
    "another's graph": '{"type":"uri","value":"https://example.org/a"}',
    "text": f'{{"type":"literal","value":"{GRAPH}a> ; DROP ALL ; DROP GRAPH <{GRAPH}a"}}',
}


@pytest.mark.parametrize("kind", FORGED)
def test_a_ledger_cannot_make_us_remove_what_is_not_ours(
    store: Store, send: Publish, three: LocalGraph, kind: str
) -> None:
    send(three)
    store.forged = FORGED[kind]

    report = send(three)

    assert report.dropped == ()


def test_a_store_without_the_graph_store_protocol_is_updated(store: Store, send: Publish) -> None:
    store.takes_graphs = False

    report = send(local(cables="_:one", meetings='"a\\nb\\"c"'))

    assert report.sent == (CABLES, MEETINGS)
    assert {method for method, _ in store.writes} == {"UPDATE"}


def test_literals_are_compared_by_value(send: Publish) -> None:
    report = send(local(cables='"01.50"^^<http://www.w3.org/2001/XMLSchema#decimal>'))

    assert report.differ == {}


@pytest.mark.parametrize("status", [400, 413, 500])
def test_a_refused_graph_is_named_and_the_others_are_sent(
    store: Store, send: Publish, three: LocalGraph, status: int
) -> None:
    store.refused[MEETINGS] = status

    report = send(three)

    assert list(report.differ) == [MEETINGS]
    assert f"{status} " in report.differ[MEETINGS]
    assert report.sent == (CABLES, PEOPLE)


def test_what_was_refused_is_sent_by_the_next_run(store: Store, send: Publish, three: LocalGraph) -> None:
    store.refused[MEETINGS] = 500
    send(three)
    ledger = read(asked(store))
    store.refused.clear()

    report = send(three)

    assert ledger.digest is None
    assert report.sent == (MEETINGS,)


def test_a_store_that_miscounts_is_not_believed(store: Store, send: Publish, three: LocalGraph) -> None:
    store.lie = one_more

    report = send(three)

    assert report.differ[CABLES] == "2 triples in place of 1"
    assert read(asked(store)).digest is None


def test_a_graph_that_another_changed_is_found_and_mended(
    store: Store, send: Publish, three: LocalGraph
) -> None:
    send(three)
    store.data.remove_graph(ox.NamedNode(PEOPLE))

    report = send(three)

    assert (report.sent, report.kept, report.differ) == ((PEOPLE,), (CABLES, MEETINGS), {})
    assert store.graphs()[PEOPLE] == 1


def test_a_graph_that_another_changes_meanwhile_is_found(
    store: Store, send: Publish, three: LocalGraph
) -> None:
    send(three)
    store.after = lambda: store.data.remove_graph(ox.NamedNode(PEOPLE))

    report = send(local(cables='"ropes"@en', meetings='"meetings"@en', people='"people"@en'))

    assert report.differ == {PEOPLE: "0 triples in place of 1"}


def test_a_graph_that_is_read_back_otherwise_is_named(store: Store, send: Publish, three: LocalGraph) -> None:
    odd = ox.NamedNode("https://example.org/odd")
    store.after = lambda: store.data.add(ox.Quad(odd, odd, odd, ox.NamedNode(PEOPLE)))

    report = send(three)

    assert report.differ == {PEOPLE: "0 triples missing and 1 others"}
    assert report.sent == (CABLES, MEETINGS)


def test_a_server_that_is_gone_ends_the_run(three: LocalGraph) -> None:
    remote = open_store(addresses("http://127.0.0.1:9/store"))

    with pytest.raises(StoreError, match="no answer"):
        read(remote.graph)


def test_a_graph_of_records_may_not_be_named_as_the_ledger() -> None:
    with pytest.raises(UsageError, match="another name"):
        plan(local(ledger='"a"@en'), Ledger({}))
