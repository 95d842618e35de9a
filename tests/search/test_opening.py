import sqlite3
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from comity import search, store
from comity.errors import StoreError
from comity.search import Index, opening
from comity.store import Graph, LocalGraph, Table, Triple
from tests.search.conftest import SMALL


class Unsigned:
    """The small graph, as an endpoint shows it that does not say its digest."""

    version = digest = None

    def __init__(self, graph: LocalGraph) -> None:
        self.graph, self.asked = graph, 0

    def select(self, text: str, where: str = "query") -> Table:
        self.asked += 1
        return self.graph.select(text, where)

    def ask(self, text: str, where: str = "query") -> bool:
        return self.graph.ask(text, where)

    def construct(self, text: str, where: str = "query") -> tuple[Triple, ...]:
        return self.graph.construct(text, where)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which indexes are kept."""
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path))
    return tmp_path / "search"


def small() -> Graph:
    return store.open([str(SMALL)])


def works(graph: Graph) -> bool:
    return search.open_index(graph).named("HD")[0].kind == "series"


def refuse_what_is_inherited(graph: Graph, inherited: Index) -> None:
    assert search.open_index(graph) is not inherited
    assert works(graph)


def test_an_index_is_built_once_and_found_again(folder: Path) -> None:
    assert works(small())
    (kept,) = folder.iterdir()
    written = kept.stat().st_mtime_ns

    assert works(small())
    assert [(path, path.stat().st_mtime_ns) for path in folder.iterdir()] == [(kept, written)]


def test_a_graph_has_one_index_while_it_lives() -> None:
    graph = small()

    assert search.open_index(graph) is search.open_index(graph)


@pytest.mark.parametrize(
    "opened", [lambda: store.open([str(SMALL)]), lambda: Unsigned(store.open([str(SMALL)]))]
)
def test_a_child_opens_an_index_of_its_own(opened: Callable[[], Graph]) -> None:
    graph = opened()
    index = search.open_index(graph)
    child = get_context("fork").Process(target=refuse_what_is_inherited, args=(graph, index))

    child.start()
    child.join()

    assert child.exitcode == 0
    assert search.open_index(graph) is index


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\x00", b"x" * 5000])
def test_a_damaged_or_foreign_file_is_replaced(folder: Path, damage: bytes) -> None:
    works(small())
    (kept,) = folder.iterdir()
    kept.write_bytes(damage)

    assert works(small())
    assert next(folder.iterdir()).stat().st_size > len(damage)


def test_a_single_flipped_bit_is_noticed(folder: Path) -> None:
    works(small())
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:])

    assert works(small())
    assert next(folder.iterdir()).read_bytes() == whole


def test_a_cache_that_cannot_be_written_gives_an_index_in_memory(folder: Path) -> None:
    folder.write_bytes(b"a file where the folder should be")

    assert works(small())
    assert folder.is_file()


def test_what_was_begun_and_not_ended_is_taken_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = small()

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "fill", fail)
        with pytest.raises(sqlite3.OperationalError):
            search.open_index(graph)

    assert list(folder.iterdir()) == []
    assert works(graph)


def test_only_the_newest_indexes_are_kept(folder: Path) -> None:
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}-old.sqlite").touch()

    works(small())

    assert len(list(folder.iterdir())) == opening.KEPT
    assert works(small())


def test_a_graph_without_a_digest_is_read_in_a_few_queries_and_not_kept(folder: Path) -> None:
    graph = Unsigned(store.open([str(SMALL)]))

    assert works(graph)
    assert works(graph)
    assert graph.asked < 15
    assert not folder.exists()


def test_an_sqlite_without_full_text_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.search.tables.SCHEMA", "CREATE VIRTUAL TABLE token USING missing (tokens)")

    with pytest.raises(StoreError, match=r"SQLite: found no such module: missing; expected 3\.34 or later"):
        search.open_index(small())
