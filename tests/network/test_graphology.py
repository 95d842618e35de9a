"""GEXF opens in graphology, the graphs of sigma, without a browser."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from comity.network import Network, save, view
from comity.store import Graph
from hatch_build import node
from tests.network.byhand import one_mode

HERE = Path(__file__).parent
WEB = HERE.parents[1] / "web"


@pytest.fixture
def read(scripts: Path, tmp_path: Path) -> Any:
    """Return what writes a network as GEXF and reads it with graphology, one of the tools of the scripts."""

    def read(made: Network) -> dict[str, list[dict[str, Any]]]:
        path = save(made, tmp_path / "view.gexf").path
        command = [*node(), str(HERE / "read_gexf.mjs"), str(path), str(WEB)]
        said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
        found: dict[str, list[dict[str, Any]]] = json.loads(said)
        return found

    return read


def test_the_real_network_opens_with_its_nodes_links_and_weights(real: Graph, read: Any) -> None:
    made = view(real, "institution-topic")

    found = read(made)

    assert {each["id"]: each["label"] for each in found["nodes"]} == dict(made.nodes.data("label"))
    assert {(each["source"], each["target"], each["weight"]) for each in found["links"]} == set(
        made.edges.data("weight")
    )


def test_it_opens_laid_out_and_dated(real: Graph, read: Any) -> None:
    found = read(view(real, "institution-topic"))

    assert all(each["size"] >= 4 and each["color"] for each in found["nodes"])
    assert len({(each["x"], each["y"]) for each in found["nodes"]}) == len(found["nodes"])
    assert all(each["first"] <= each["last"] for each in found["links"])


def test_weights_that_are_no_counts_come_back(read: Any) -> None:
    assert {each["weight"] for each in read(one_mode())["links"]} == {0.5, 2}
