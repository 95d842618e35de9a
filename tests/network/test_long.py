"""The rows of a view are those of the question that proves it, also where its halves are asked for."""

import pytest

from comity import catalogue, store
from comity.errors import UsageError
from comity.network import VIEWS, view
from comity.network.long import read
from comity.store import Graph

JOINED = [name for name, view in VIEWS.items() if view.halves]


def proof(graph: Graph, name: str) -> list[tuple[str, ...]]:
    question = catalogue.find(store.folders(["ours"]).queries, VIEWS[name].evidence)
    return sorted(store.texts(graph, question.text).rows)


@pytest.mark.parametrize("graph", ["worked", "small", "real"])
@pytest.mark.parametrize("name", JOINED)
def test_the_halves_of_a_view_join_to_the_rows_of_its_proof(
    name: str, graph: str, request: pytest.FixtureRequest
) -> None:
    whole: Graph = request.getfixturevalue(graph)

    rows = [tuple(row.values()) for row in read(whole, name).rows]

    assert rows == proof(whole, name)


@pytest.mark.parametrize("name", VIEWS)
def test_the_rows_of_a_view_are_in_one_order(real: Graph, name: str) -> None:
    rows = [tuple(row.values()) for row in read(real, name).rows]

    assert rows == sorted(rows)


def test_answers_as_text_share_equal_texts_and_leave_empty_what_is_not_bound(worked: Graph) -> None:
    found = store.texts(worked, 'SELECT ?a ?b ?c { VALUES (?a ?b) { ("x" "x") } OPTIONAL { "x" ?c 1 } }')

    ((first, second, nothing),) = found.rows
    assert (found.columns, nothing) == (("a", "b", "c"), "")
    assert first is second


@pytest.mark.parametrize("name", ["institution-topic", "institutions-that-share-topics"])
def test_more_links_than_memory_holds_are_refused(
    real: Graph, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.network.linking.MOST_LINKS", 3)

    with pytest.raises(
        UsageError, match=rf"{name}: found up to \d+ links; expected no more than 3: narrower"
    ):
        view(real, name)
