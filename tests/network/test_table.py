"""The table of links, safe in a spreadsheet."""

import csv

import pytest

from comity.network import Network
from comity.network.table import table
from tests.network.invented import network


def rows(made: Network) -> list[dict[str, str]]:
    return list(csv.DictReader(table(made).decode("utf-8").splitlines()))


def test_a_row_has_both_ends_the_weight_the_dates_and_the_evidence(hosts: Network) -> None:
    assert rows(hosts)[2] == {
        "source": "institution:tide",
        "target": "topic:critical-infrastructure-protection",
        "source_label": "Tidewater Institute",
        "target_label": "Critical infrastructure protection",
        "weight": "2",
        "first": "2031-05-19",
        "last": "2032-02",
        "evidence_count": "5",
        "view": "institution-topic",
        "filters": "role host",
        "dataset": hosts.graph["dataset"],
    }


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r="])
def test_a_label_is_never_a_formula(sign: str) -> None:
    made = rows(network([(0, 0, 1)], (f"{sign}1+1", "Topic")))

    assert made[0]["source_label"].startswith("'")


def test_commas_quotes_and_line_breaks_in_a_label_stay_in_their_cell() -> None:
    made = rows(network([(0, 0, 1)], ('one, "two"\nthree', "Topic")))

    assert made[0]["source_label"] == 'one, "two" three 0'
