"""What a page counts its links from is what Python counts them from."""

import json
from collections import Counter
from typing import Any

import pytest

from comity import store
from comity.errors import UsageError
from comity.names import Literal
from comity.network import VIEWS, explore, facts, page, view
from tests.network.invented import role


def told(graph: store.Graph, name: str, **options: Any) -> dict[str, Any]:
    return dict(json.loads(facts(explore(graph, name, **options), {})))


@pytest.mark.parametrize("name", [name for name, each in VIEWS.items() if len(each.modes) == 2])
def test_the_things_counted_are_the_weights_of_links_between_two_kinds(real: store.Graph, name: str) -> None:
    said, expected = told(real, name), view(real, name)
    rows = {(source, target, thing) for source, target, thing, *_ in said["rows"]}
    weights = Counter((said["nodes"][a]["id"], said["nodes"][b]["id"]) for a, b, _ in rows)

    assert {frozenset(ends): count for ends, count in weights.items()} == {
        frozenset(ends): held["weight"] for *ends, held in expected.edges.data()
    }


@pytest.mark.parametrize("name", [name for name, each in VIEWS.items() if len(each.modes) == 1])
def test_members_that_share_a_thing_are_linked_within_one_kind(real: store.Graph, name: str) -> None:
    said, expected = told(real, name), view(real, name)
    members: dict[int, set[str]] = {}
    for source, _, thing, *_ in said["rows"]:
        members.setdefault(thing, set()).add(said["nodes"][source]["id"])
    pairs = {frozenset((a, b)) for each in members.values() for a in each for b in each if a != b}

    assert pairs == {frozenset(ends) for ends in expected.edges}


def test_a_least_weight_is_where_a_page_begins_and_not_where_it_ends(real: store.Graph) -> None:
    said = told(real, "institution-topic", filters={"least": [Literal("3")]})

    assert said["least"] == 3
    assert len(said["nodes"]) == len(view(real, "institution-topic"))
    assert said["filters"] == "role host"


def test_a_thinned_network_says_which_links_are_left(real: store.Graph) -> None:
    said = told(real, "institution-topic", level=0.5)

    assert len(said["kept"]) < view(real, "institution-topic").size()
    assert "left out" in said["filters"]


def test_stances_rank_the_rows_where_a_view_has_that_filter(real: store.Graph) -> None:
    said, other = told(real, "topic-stance"), told(real, "series-institution")

    assert {rank for *_, rank in said["rows"]} <= {each["rank"] for each in said["stances"]}
    assert other["stances"] == []


def test_the_same_view_gives_the_same_bytes(worked: store.Graph) -> None:
    once, again = (facts(explore(worked, "institution-topic", role("any")), {}) for _ in range(2))

    assert once == again


def test_an_unknown_view_is_refused(worked: store.Graph) -> None:
    with pytest.raises(UsageError, match="institution-topic"):
        explore(worked, "nobody-knows")


def test_a_backbone_needs_no_rows_but_those_between_its_nodes(real: store.Graph) -> None:
    thinned = explore(real, "institution-topic", level=0.5)
    ends = {held["iri"] for held in thinned.asked.nodes.values()}

    assert {end for row in thinned.rows for end in row[:2]} == ends
    assert thinned.whole is thinned.asked


def test_a_page_of_more_links_than_a_browser_moves_is_refused(
    real: store.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.network.exploring.document.MOST_LINKS", 10)

    with pytest.raises(UsageError, match="expected no more than 10 in a page"):
        page(explore(real, "institution-topic"), {})
