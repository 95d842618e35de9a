"""Matrices of weights: of two modes first by second, else symmetric."""

import csv
import json
from io import StringIO

import networkx as nx
import pytest
from hypothesis import given

from comity.errors import UsageError
from comity.network import Network, view
from comity.network import matrix as module
from comity.network.content import content
from comity.network.marks import STANCES
from comity.network.matrix import beside_matrix, matrix
from comity.store import Graph
from tests.network.byhand import CALM, labelled, networks, one_mode, two_mode


def rows(made: Network) -> list[list[str]]:
    return list(csv.reader(StringIO(b"".join(matrix(made)).decode("utf-8"), newline="")))


def test_of_two_modes_the_first_goes_down_and_the_second_across() -> None:
    assert rows(two_mode()) == [
        ["name", "Cables", "Knots", "Law"],
        ["Gull & Sons", "1", "0", "0"],
        ["Tidewater Institute", "2", "0", "1"],
    ]


def test_of_one_mode_it_is_symmetric_with_nothing_on_the_diagonal() -> None:
    assert rows(one_mode()) == [
        ["name", "Gull", "Reed", "Tide"],
        ["Gull", "0", "2", "0.5"],
        ["Reed", "2", "0", "0"],
        ["Tide", "0.5", "0", "0"],
    ]


@CALM
@given(networks())
def test_it_holds_what_networkx_says(made: Network) -> None:
    down, across = content(made).modes[0], content(made).modes[-1]
    cells = [[float(cell) for cell in row[1:]] for row in rows(made)[1:]]

    whole = nx.to_numpy_array(made, nodelist=[*dict.fromkeys((*down, *across))]) if len(made) else []
    places = {node: place for place, node in enumerate(dict.fromkeys((*down, *across)))}
    assert cells == [[whole[places[a]][places[b]] for b in across] for a in down]


def test_a_name_that_looks_like_a_formula_is_guarded_in_both_headers() -> None:
    assert [row[0] for row in rows(labelled("=1"))[1:]] == rows(labelled("=1"))[0][1:]
    assert rows(labelled("=1"))[0][1].startswith("'=1")


def test_the_description_says_which_thing_a_column_is_and_where_it_is_from() -> None:
    described = json.loads(beside_matrix(two_mode(), "hosts.matrix.csv")["hosts.matrix.csv-metadata.json"])
    columns = described["tables"][0]["tableSchema"]["columns"]

    assert [column["titles"] for column in columns] == rows(two_mode())[0]
    assert columns[1]["dc:subject"]["@id"].endswith("topic/cables")
    assert described["schema:version"] == "9.9.9"


def test_a_matrix_too_large_for_any_program_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CELLS", 5)

    with pytest.raises(UsageError, match=r"found 2 rows and 3 columns; expected no more than 5 cells"):
        b"".join(matrix(two_mode()))


def test_stances_stand_in_the_order_of_their_rank(real: Graph) -> None:
    head = b"".join(matrix(view(real, "topic-stance"))).decode().splitlines()[0]

    assert head.split(",")[1:] == list(STANCES)
