"""Every view is what its question says, and its nodes bear the names that the graph gives them."""

import networkx as nx
import pytest

from comity import catalogue, store
from comity.names import Iri, expand, shorten
from comity.network import VIEWS, Network, view
from comity.network.caption import counted
from comity.store import Graph

QUERIES = store.folders(["ours"]).queries
GRAPHS = ("worked", "small", "real")


@pytest.fixture(params=GRAPHS)
def graph(request: pytest.FixtureRequest) -> Graph:
    found: Graph = request.getfixturevalue(request.param)
    return found


def answer(graph: Graph, name: str) -> list[dict[str, str]]:
    table = graph.select(catalogue.find(QUERIES, name).text)
    return [
        {column: "" if term is None else str(term) for column, term in zip(table.columns, row, strict=True)}
        for row in table.rows
    ]


def ends(made: Network, row: dict[str, str]) -> tuple[str, str]:
    source, target = shorten(row["source"]), shorten(row["target"])
    again = f"{target}#{made.graph['modes'][-1]}"
    return source, again if again in made else target


@pytest.mark.parametrize("name", VIEWS)
def test_without_filters_a_view_is_the_answer_to_its_question(graph: Graph, name: str) -> None:
    made = view(graph, name)

    rows = answer(graph, name)

    expected = {ends(made, row): (int(row["weight"]), row["first"], row["last"]) for row in rows}
    found = {key: made.edges[key] for key in expected}
    assert made.size() == len(rows)
    assert {key: (link["weight"], link["first"], link["last"]) for key, link in found.items()} == expected


@pytest.mark.parametrize("name", VIEWS)
def test_the_names_and_groups_of_nodes_are_those_that_the_question_gives(graph: Graph, name: str) -> None:
    made = view(graph, name)

    for row in answer(graph, name):
        for side, node in zip(("source", "target"), ends(made, row), strict=True):
            held = made.nodes[node]
            group = row.get(f"{side}Kind", row.get(f"{side}Pillar", row.get(f"{side}Series", held["group"])))
            expected = (
                row[f"{side}Label"] or shorten(row[side]),
                row.get(f"{side}Short", held["short"]),
                group,
            )
            assert (held["label"], held["short"], held["group"]) == expected


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_says_what_it_is_and_what_its_nodes_are(real: Graph, name: str) -> None:
    made = view(real, name)

    kinds = {held["kind"] for _, held in made.nodes.data()}
    assert (made.graph["view"], made.graph["modes"], kinds) == (
        name,
        VIEWS[name].modes,
        set(VIEWS[name].modes),
    )
    assert "{" not in made.graph["title"] + made.graph["meaning"]
    assert counted(made).endswith(".")


@pytest.mark.parametrize("name", VIEWS)
def test_every_link_has_dated_meetings_and_the_evidence_of_both_ends(real: Graph, name: str) -> None:
    made = view(real, name)

    for *_, link in made.edges.data():
        assert link["meetings"]
        assert link["evidence"]
        assert all(made.graph["meetings"][meeting] for meeting in link["meetings"])
    assert {each for *_, link in made.edges.data() for each in link["meetings"]} == set(
        made.graph["meetings"]
    )


@pytest.mark.parametrize("name", [name for name in VIEWS if len(VIEWS[name].modes) == 2])
def test_no_node_is_on_both_sides_of_a_view_with_two_kinds(graph: Graph, name: str) -> None:
    made = view(graph, name)

    first = {node for node, held in made.nodes.data() if held["bipartite"] == 0}
    assert nx.bipartite.is_bipartite_node_set(made, first) or not made


def test_a_meeting_that_another_refers_to_is_a_node_of_its_own(small: Graph) -> None:
    made = view(small, "meeting-reference")

    assert made.has_edge("meeting:harbour-2", "meeting:harbour-1#reference")
    assert made.nodes["meeting:harbour-1#reference"]["iri"] == expand("meeting:harbour-1")


@pytest.mark.parametrize("name", [name for name in VIEWS if VIEWS[name].roles])
def test_the_roles_of_a_view_are_those_that_its_question_is_asked_with(name: str) -> None:
    question = catalogue.find(QUERIES, VIEWS[name].evidence)

    asked = [term.value for term in question.parameters["role"].examples if isinstance(term, Iri)]

    assert [shorten(iri) for iri in asked] == [f"role:{role}" for role in VIEWS[name].roles]


@pytest.mark.parametrize("name", VIEWS)
def test_the_same_graph_gives_the_same_network_in_the_same_order(real: Graph, name: str) -> None:
    one, other = view(real, name), view(real, name)

    assert list(one.nodes.data()) == list(other.nodes.data())
    assert list(one.edges.data()) == list(other.edges.data())
