"""What is left out of a picture is the least telling, and is said."""

from comity.network.disparity import alphas
from comity.network.pictures.thinning import thinned
from tests.network.pictures.crowds import topics


def test_a_network_that_fits_is_drawn_whole() -> None:
    made = topics(20)

    assert thinned(made, 300, 145) == (made, ())


def test_there_are_no_more_links_and_nodes_than_asked_for() -> None:
    thin, _ = thinned(topics(200), 50, 40)

    assert thin.size() <= 50
    assert len(thin) <= 40


def test_the_links_that_stay_are_those_that_chance_explains_least() -> None:
    made = topics(60)
    thin, _ = thinned(made, 10, 999)
    likely = sorted(alphas(made).values())

    assert (
        max(alphas(made).get(ends, alphas(made).get(ends[::-1])) for ends in thin.edges) <= likely[9] + 1e-9
    )


def test_what_is_left_out_is_counted() -> None:
    made = topics(200)
    thin, (said,) = thinned(made, 50, 40)

    assert f"the {thin.size()} links that chance explains least" in said
    assert f"{made.size() - thin.size()} links and {200 - len(thin)} nodes are left out." in said


def test_nodes_and_links_keep_their_order_and_their_attributes() -> None:
    made = topics(200)
    thin, _ = thinned(made, 50, 40)

    assert list(thin) == [node for node in made if node in thin]
    assert all(thin.edges[ends] == made.edges[ends] for ends in thin.edges)
