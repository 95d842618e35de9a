"""Tables of links and nodes, safe in a spreadsheet, and described beside."""

import csv
import json
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.network import Network, measured
from comity.network.table import beside_table, table
from comity.network.text import printable
from tests.network.byhand import CALM, ID, labelled, networks, one_mode, two_mode

Rows = list[dict[str, str]]


def read(written: bytes) -> Rows:
    return list(csv.DictReader(StringIO(written.decode("utf-8"), newline="")))


def links(made: Network) -> Rows:
    return read(b"".join(table(made)))


def nodes(made: Network) -> Rows:
    return read(beside_table(made, "hosts.csv")["hosts-nodes.csv"])


def metadata(made: Network) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(beside_table(made, "hosts.csv")["hosts.csv-metadata.json"])
    return described


def test_a_row_has_both_ends_the_weight_the_dates_and_the_evidence() -> None:
    assert links(two_mode())[1] == {
        "source": "institution:tide",
        "target": "topic:cables",
        "source_iri": f"{ID}institution/tide",
        "target_iri": f"{ID}topic/cables",
        "source_label": "Tidewater Institute",
        "target_label": "Cables",
        "weight": "2",
        "first": "2031-05-19",
        "last": "2032-02",
        "meeting_count": "2",
        "evidence_count": "2",
        "view": "institution-topic",
        "filters": "role host",
        "dataset": "9.9.9",
        "date": "unknown",
    }


def test_a_node_has_a_row_with_its_measures_and_what_is_missing_is_empty() -> None:
    rows = nodes(one_mode())

    assert [row["betweenness"] for row in rows] == ["1", "", "0.5"]
    assert [row["central"] for row in rows] == ["false", "false", "true"]


def test_a_node_without_a_link_has_a_row() -> None:
    assert "topic:knots" in [row["id"] for row in nodes(two_mode())]


def test_the_window_stands_in_each_row_where_there_is_one() -> None:
    assert {row["window"] for row in links(one_mode())} == {"2031-01 to 2032-12"}
    assert "window" not in links(two_mode())[0]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r="])
def test_a_label_is_never_a_formula(sign: str) -> None:
    made = labelled(f"{sign}1+1")

    assert links(made)[0]["source_label"].startswith("'")
    assert nodes(made)[0]["group"].startswith("'")


@CALM
@given(st.text(max_size=20))
def test_a_label_stays_in_its_cell_whatever_it_is(label: str) -> None:
    found = nodes(labelled(label))

    shown = [row["label"].removeprefix("'") for row in found]

    assert shown == [printable(label).removeprefix("'") or node for node in ("topic:a", "topic:b")]


@CALM
@given(networks())
def test_links_come_back_with_their_weights_and_name_rows_of_the_nodes(made: Network) -> None:
    rows, known = links(made), {row["id"] for row in nodes(made)}

    assert all({row["source"], row["target"]} <= known for row in rows)
    assert {(row["source"], row["target"]): float(row["weight"]) for row in rows} == {
        (row["source"], row["target"]): made.edges[row["source"], row["target"]]["weight"] for row in rows
    }
    assert len(rows) == made.size()


def test_the_description_has_the_columns_of_both_tables_in_order() -> None:
    described = [
        [column["name"] for column in each["tableSchema"]["columns"]]
        for each in metadata(one_mode())["tables"]
    ]

    assert described == [list(links(one_mode())[0]), list(nodes(one_mode())[0])]


def test_the_description_types_columns_and_says_which_table_the_ends_are_rows_of() -> None:
    found = metadata(one_mode())["tables"][0]["tableSchema"]
    types = {column["name"]: column["datatype"] for column in found["columns"]}

    assert (types["weight"], types["meeting_count"], types["backbone"]) == ("double", "integer", "boolean")
    assert found["foreignKeys"][0]["reference"] == {"resource": "hosts-nodes.csv", "columnReference": "id"}


def test_the_description_says_what_each_measure_is() -> None:
    columns = metadata(measured(two_mode()))["tables"][1]["tableSchema"]["columns"]
    words = {column["name"]: column.get("dc:description", "") for column in columns}

    assert words["redundancy"].startswith("the share of pairs of its neighbours")
    assert words["bipartite"] == "0 in the first mode, 1 in the second."


def test_the_description_says_version_view_filters_window_and_date() -> None:
    found = metadata(one_mode())
    said = {each["schema:name"]: each["schema:value"] for each in found["schema:additionalProperty"]}

    assert found["schema:version"] == "9.9.9"
    assert (said["view"], said["filters"]) == ("institution-institution", "role host")
    assert (said["window"], said["date"]) == ("2031-01 to 2032-12", "2033-01-01")
