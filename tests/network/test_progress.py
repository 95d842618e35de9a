"""Who waits for a large network is told how far it is; who makes a small one hears nothing."""

import gc
from contextlib import suppress
from pathlib import Path

import pytest

from comity.network import save, view
from comity.network.progress import told, uncollected
from comity.store import Graph


def test_progress_is_told_after_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.network.progress.MANY", 2)
    heard: list[str] = []

    assert list(told(range(5), "links", heard.append)) == [0, 1, 2, 3, 4]
    assert heard == ["2 links", "4 links"]


def test_a_view_and_its_file_tell_how_far_they_are(
    real: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comity.network.progress.MANY", 20)
    heard: list[str] = []

    save(view(real, "institution-topic", None, heard.append), tmp_path / "view.gexf", progress=heard.append)

    assert {"20 links found", "20 parts written"} <= set(heard)


def test_a_small_network_is_made_in_silence(real: Graph, tmp_path: Path) -> None:
    heard: list[str] = []

    save(view(real, "institution-topic", None, heard.append), tmp_path / "view.gexf", progress=heard.append)

    assert heard == []


def test_the_collector_of_cycles_is_as_it_was_afterwards() -> None:
    with suppress(KeyError), uncollected():
        raise KeyError(gc.isenabled())

    assert gc.isenabled()
