"""The disparity filter of Serrano, Boguñá and Vespignani, worked out by hand."""

import pytest

from comity.errors import UsageError
from comity.network import backbone, measures
from comity.network.disparity import alphas
from tests.network.invented import network

# One institution with three topics, by eight, one and one of ten meetings.
UNEVEN = network([(0, 0, 8), (0, 1, 1), (0, 2, 1)])


def test_a_link_is_as_likely_as_its_share_of_the_strength_says() -> None:
    found = alphas(UNEVEN)

    assert found["institution:i0", "topic:t0"] == pytest.approx((1 - 0.8) ** 2)
    assert found["institution:i0", "topic:t1"] == pytest.approx((1 - 0.1) ** 2)


def test_of_two_ends_the_one_counts_where_the_weight_is_less_likely() -> None:
    # At i0, 3 of 4 by two links; at t0, 3 of 5 by three.
    found = alphas(network([(0, 0, 3), (0, 1, 1), (1, 0, 1), (2, 0, 1)]))

    assert found["institution:i0", "topic:t0"] == pytest.approx(min(1 - 3 / 4, (1 - 3 / 5) ** 2))


def test_a_link_between_two_that_have_no_other_has_no_alpha() -> None:
    assert dict(measures(network([(0, 0, 5)])).links) == {}


def test_the_backbone_keeps_what_chance_does_not_make_and_says_what_it_left_out() -> None:
    kept = backbone(UNEVEN, 0.05)

    assert list(kept) == ["institution:i0", "topic:t0"]
    assert kept.graph["filters"] == "role host; backbone 0.05, 2 of 3 links left out"
    assert set(kept.graph["meetings"]) == set(kept.edges["institution:i0", "topic:t0"]["meetings"])


@pytest.mark.parametrize("level", [0, 1, -0.5, float("nan")])
def test_a_level_that_is_no_likelihood_is_refused(level: float) -> None:
    with pytest.raises(UsageError, match="backbone"):
        backbone(UNEVEN, level)
