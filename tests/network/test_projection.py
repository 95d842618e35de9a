"""Networks of one kind of node are the projections of those of two: networkx's, and one worked by hand."""

import networkx as nx
import pytest

from comity.names import Literal
from comity.network import Filters, Network, view
from comity.network.bundles import Bundle, held, paired
from comity.store import Graph
from tests.network.invented import role

COUNT: Filters = {"weighting": [Literal("count")]}
NEWMAN: Filters = {"weighting": [Literal("newman")]}


def by_hand(*groups: str) -> list[dict[str, str]]:
    """Return rows in which each letter of a group took part in the thing of its number."""
    return [{"source": one, "thing": str(number)} for number, group in enumerate(groups) for one in group]


def by_ends(rows: list[dict[str, str]]) -> dict[tuple[str, str], Bundle]:
    pairs = paired(held(rows, "source", "thing"))
    return {(bundle.source, bundle.target): bundle for bundle in pairs}


def weights(network: Network) -> dict[frozenset[str], float]:
    return {frozenset((a, b)): round(link["weight"], 9) for a, b, link in network.edges.data()}


def members(network: Network) -> list[str]:
    return [node for node, held in network.nodes.data() if held["kind"] == "institution"]


def test_counts_and_newman_weights_are_those_worked_out_by_hand() -> None:
    # Three share the first thing, two the second, one is alone with the third: a and b meet at two.
    found = by_ends(by_hand("abc", "ab", "c"))

    assert {ends: bundle.count for ends, bundle in found.items()} == {
        ("a", "b"): 2,
        ("a", "c"): 1,
        ("b", "c"): 1,
    }
    assert {ends: bundle.newman for ends, bundle in found.items()} == {
        ("a", "b"): 1.5,
        ("a", "c"): 0.5,
        ("b", "c"): 0.5,
    }


def test_one_who_took_part_twice_in_one_thing_counts_once() -> None:
    found = by_ends(by_hand("ab") + by_hand("a"))

    assert found["a", "b"].count == 1
    assert found["a", "b"].newman == 1.0


@pytest.mark.parametrize("graph", ["worked", "small", "real"])
def test_shared_topics_are_counted_as_networkx_projects_the_two_mode_view(
    graph: str, request: pytest.FixtureRequest
) -> None:
    whole: Graph = request.getfixturevalue(graph)
    two = view(whole, "institution-topic")

    projected = nx.bipartite.weighted_projected_graph(two, members(two))

    assert weights(view(whole, "institutions-that-share-topics", COUNT)) == weights(projected)


@pytest.mark.parametrize("graph", ["worked", "small", "real"])
def test_newman_weights_are_those_that_networkx_gives_collaboration(
    graph: str, request: pytest.FixtureRequest
) -> None:
    whole: Graph = request.getfixturevalue(graph)
    two = view(whole, "institution-topic")

    projected = nx.bipartite.collaboration_weighted_projected_graph(two, members(two))

    assert weights(view(whole, "institutions-that-share-topics", NEWMAN)) == weights(projected)


def test_hosts_of_the_worked_example_met_once_and_share_both_topics(worked: Graph) -> None:
    met = view(worked, "institutions-at-the-same-meeting")
    share = view(worked, "institutions-that-share-topics")

    assert met.edges["institution:gull", "institution:tide"]["weight"] == 1
    assert share.edges["institution:gull", "institution:tide"]["weight"] == 2
    assert share.edges["institution:gull", "institution:tide"]["last"] == "2032-02"


def test_topics_of_the_worked_example_met_twice_and_a_repeated_item_adds_nothing(worked: Graph) -> None:
    met = view(worked, "topics-at-the-same-meeting")

    (link,) = [link for *_, link in met.edges.data()]
    assert (link["weight"], link["first"], link["last"]) == (2, "2031-05-19", "2033")
    assert len(link["evidence"]) == 4


def test_several_roles_link_whoever_had_either_at_a_meeting(worked: Graph) -> None:
    both = {"role": [*role("supporter")["role"], *role("participant")["role"]]}

    assert view(worked, "institutions-at-the-same-meeting", both).has_edge(
        "institution:gull", "institution:reed"
    )


def test_any_role_links_all_who_had_one(worked: Graph) -> None:
    met = view(worked, "institutions-at-the-same-meeting", {"role": [Literal("any")]})

    assert set(met["institution:reed"]) == {"institution:gull", "institution:tide"}
    assert "had a role in" in met.graph["meaning"]
