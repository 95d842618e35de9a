from pathlib import Path

import pytest

from comity import store
from comity.errors import UsageError

CHECKOUT = Path(__file__).parents[2]


def test_in_a_checkout_the_folders_of_the_checkout_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMITY_GRAPH", raising=False)

    found = store.folders()

    assert (found.ontology, found.queries) == (CHECKOUT / "ontology", CHECKOUT / "queries")
    assert found.records == (CHECKOUT / "graph",)


def test_a_folder_of_ones_own_stands_alone_or_on_top_of_ours(tmp_path: Path) -> None:
    alone = store.folders([str(tmp_path)])
    both = store.folders(["ours", str(tmp_path), "ours"])

    assert alone.records == (tmp_path,)
    assert both.records == (CHECKOUT / "graph", tmp_path)


def test_the_environment_names_the_folders_where_the_command_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMITY_GRAPH", f"ours:{tmp_path}")
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))

    assert store.folders().records == (CHECKOUT / "graph", tmp_path)
    assert store.folders(["ours"]).records == (CHECKOUT / "graph",)
    assert store.folders().cache == tmp_path / "cache"


@pytest.mark.parametrize(
    "name", ["", "nowhere", "a\0b", "../" * 99 + "nowhere", "x" * 5000, "loop", "http://a/b"]
)
def test_what_is_no_folder_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(
        UsageError, match=r"found (no such folder|the address of an endpoint); expected a folder of records"
    ):
        store.folders([name])


def test_a_file_is_not_a_folder_of_records(tmp_path: Path) -> None:
    (tmp_path / "03.ttl").touch()

    with pytest.raises(UsageError, match=r"03\.ttl': found a file; expected a folder of records"):
        store.folders([str(tmp_path / "03.ttl")])


def test_each_set_of_folders_is_kept_apart(tmp_path: Path) -> None:
    kept = {store.store_folder(store.folders(graph)) for graph in (["ours"], [str(tmp_path)])}

    assert len(kept) == 2
