"""One word, and the graph that it means."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from comity import store
from comity.errors import UsageError

SMALL = Path(__file__).parents[1] / "small" / "graph"
ADDRESS = "https://a.example/sparql"


@pytest.mark.parametrize("words", [[str(SMALL)], []])
def test_a_folder_of_records_is_built(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_GRAPH", str(SMALL))

    assert store.open_any(words).digest == store.open([str(SMALL)]).digest


def test_a_dump_is_opened(tmp_path: Path) -> None:
    built = store.open([str(SMALL)])
    (tmp_path / "small.nq").write_bytes(built.dataset)

    assert store.open_any([str(tmp_path / "small.nq")]).digest == built.digest


def test_a_dump_beside_another_graph_is_refused(tmp_path: Path) -> None:
    (tmp_path / "small.nq").touch()

    with pytest.raises(UsageError, match="found a file; expected a folder of records"):
        store.open_any(["ours", str(tmp_path / "small.nq")])


@pytest.mark.parametrize(
    ("open_", "others"),
    [
        (store.open_any, ", or one dump (.nq or .trig), or the address of one endpoint"),
        (store.open_here, ", or one dump (.nq or .trig)"),
        (store.folders, ""),
    ],
)
def test_a_file_that_is_no_graph_is_refused_with_all_that_is_taken(
    open_: Callable[[list[str]], object], others: str
) -> None:
    with pytest.raises(UsageError, match=f"the word 'ours'{re.escape(others)}$"):
        open_([__file__])


def test_an_address_in_the_environment_is_an_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_GRAPH", "gopher://a.example:70/a:b")

    with pytest.raises(
        UsageError, match=r"gopher://a\.example:70/a:b: found the scheme gopher; expected http"
    ):
        store.open_any()


def test_an_endpoint_beside_another_graph_is_refused() -> None:
    with pytest.raises(
        UsageError, match=f"'{ADDRESS}': found an endpoint beside another graph; expected it alone"
    ):
        store.open_any(["ours", ADDRESS])


@pytest.mark.parametrize("open_", [store.open_here, store.folders])
def test_what_needs_the_records_refuses_an_endpoint(open_: object) -> None:
    with pytest.raises(
        UsageError, match=f"'{ADDRESS}': found the address of an endpoint; expected a folder of re"
    ):
        open_([ADDRESS])  # type: ignore[operator]
