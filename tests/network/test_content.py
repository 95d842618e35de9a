"""What all files of a network hold alike."""

import re
from fractions import Fraction

import numpy as np
import pytest

from comity.errors import UsageError
from comity.network.content import NUMBER, TRUTH, WHOLE, content, names
from comity.network.cx2 import cx2
from comity.network.gexf import gexf
from comity.network.graphml import graphml
from comity.network.nodelink import nodelink
from comity.store import work
from tests.network.byhand import CABLES, GULL, LAW, TIDE, labelled, one_mode, two_mode

EMPTY_MARK = re.compile(r'<data[^>]*></data>|value=""|": ""|"(?:meetings|evidence)": \[\]')


def test_links_go_from_the_first_mode_to_the_second_in_order() -> None:
    held = content(two_mode())

    assert [(link.source, link.target) for link in held.links] == [
        (GULL, CABLES),
        (TIDE, CABLES),
        (TIDE, LAW),
    ]
    assert held.modes == ((GULL, TIDE), (CABLES, "topic:knots", LAW))


def test_measures_are_columns_with_the_type_that_fits_all_values() -> None:
    held = content(one_mode())

    assert {name: held.node_columns[name] for name in ("betweenness", "central", "degree")} == {
        "betweenness": NUMBER,
        "central": TRUTH,
        "degree": WHOLE,
    }
    assert (held.link_columns["weight"], held.link_columns["backbone"]) == (NUMBER, TRUTH)


def test_what_is_missing_or_not_a_number_is_left_out() -> None:
    made = two_mode()
    made.nodes[TIDE].update(score=float("nan"), rank=None)

    assert {"score", "rank"}.isdisjoint(content(made).nodes[TIDE])
    assert {"score", "rank"}.isdisjoint(content(made).node_columns)


def test_what_is_not_known_is_in_no_file_as_an_empty_mark() -> None:
    files = [b"".join(make(one_mode())).decode() for make in (gexf, graphml, cx2, nodelink)]

    assert [EMPTY_MARK.findall(written) for written in files] == [[]] * 4


def test_numbers_of_numpy_are_numbers() -> None:
    made = two_mode()
    made.nodes[TIDE].update(rank=np.int64(3), score=np.float32(0.5))

    assert (content(made).nodes[TIDE]["rank"], content(made).nodes[TIDE]["score"]) == (3, 0.5)


def test_digits_that_machines_may_differ_in_are_left_out() -> None:
    made = two_mode()
    made.nodes[TIDE]["score"] = 0.1 + 0.2

    assert content(made).nodes[TIDE]["score"] == 0.3


@pytest.mark.parametrize("value", [{"a": 1}, float("inf"), 1j, [1, 2]])
def test_a_value_that_no_file_can_hold_is_refused(value: object) -> None:
    made = two_mode()
    made.nodes[TIDE]["score"] = value

    with pytest.raises(UsageError, match="score"):
        content(made)


def test_a_column_of_text_and_numbers_is_refused() -> None:
    made = two_mode()
    made.nodes[TIDE]["score"], made.nodes[GULL]["score"] = "high", Fraction(1, 2)

    with pytest.raises(UsageError, match="score as number and text; expected values of one type"):
        content(made)


def test_names_that_nodes_share_carry_the_id() -> None:
    assert names(content(labelled("Law"))) == {"topic:a": "Law (topic:a)", "topic:b": "Law (topic:b)"}
    assert names(content(two_mode()))[LAW] == "Law"


def test_the_date_of_the_data_is_unknown_where_nothing_says_it() -> None:
    assert content(two_mode()).said["date"] == "unknown"


def test_the_date_of_the_data_is_the_release_of_its_version() -> None:
    made = two_mode()
    made.graph["dataset"] = work().version

    assert content(made).said["date"] == work().released.isoformat()


def test_a_network_too_large_to_hold_has_the_same_links(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tuple(content(two_mode()).links)

    monkeypatch.setattr("comity.network.content.MOST_HELD", 0)

    # Twice, since a file goes through them more than once.
    streamed = content(two_mode()).links
    assert (tuple(streamed), tuple(streamed)) == (whole, whole)
