"""An empty network says what left it empty, and what to change."""

import pytest

from comity.names import Literal
from comity.network import Filters, backbone, counted, view
from comity.store import Graph
from tests.network.invented import network, role

LATE: Filters = {"since": [Literal("2040")]}
HEAVY: Filters = {"least": [Literal("99")]}


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (LATE, "Nothing matches. There would be links without since 2040."),
        (HEAVY, "Nothing matches. There would be links without least 99."),
        (
            {**LATE, **HEAVY},
            "Nothing matches the filters; a change to any one of them alone would bring none.",
        ),
        (role("convenor"), "Nothing matches. There would be links with role any."),
    ],
)
def test_the_filter_that_leaves_nothing_is_named(worked: Graph, filters: Filters, said: str) -> None:
    assert counted(view(worked, "institution-topic", filters)) == said


def test_a_backbone_that_leaves_nothing_asks_for_a_higher_level(worked: Graph) -> None:
    thinned = backbone(view(worked, "institution-topic"), 1e-9)

    assert counted(thinned) == "Nothing matches. There would be links with a backbone of a higher level."


def test_a_network_with_links_says_nothing_of_filters(worked: Graph) -> None:
    assert "loosen" not in view(worked, "institution-topic").graph


def test_nodes_without_a_link_are_counted() -> None:
    alone = network([(0, 0, 1)])
    alone.remove_node("topic:t0")

    assert counted(alone) == "1 institution, 0 topics, no link."
