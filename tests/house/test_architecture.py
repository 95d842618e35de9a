"""Arrows point one way, and each library has its room."""

from pathlib import Path

import pytest

from tests.house.code import SOURCE, imports, modules

COLUMNS = (
    {"errors", "names", "tokens"},
    {"store", "catalogue", "bundle"},
    {"text", "search"},
    {"check", "ask", "network", "export", "record", "phrasing", "publish", "reconcile"},
    {"knowledge"},
    {"site"},
    {"web", "assistant"},
    {"cli"},
)
LIBRARIES = {
    "rdflib": {"store", "check"},
    "pyoxigraph": {"store", "check"},
    "pyshacl": {"check"},
    "pyld": {"store"},
    "networkx": {"network"},
    "SPARQLWrapper": {"store"},
    "pandas": {"knowledge"},
    "polars": {"knowledge"},
    "pyarrow": {"knowledge"},
    "starlette": {"web"},
    "jinja2": {"site"},
    "resvg_py": {"network"},
    "scipy": {"network"},
    "anywidget": {"knowledge"},
    "mcp": {"assistant"},
}


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def column(name: str) -> int:
    return next(place for place, rooms in enumerate(COLUMNS) if name in rooms)


def rooms_used(path: Path) -> set[str]:
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("comity.") and name.count(".")}
    return {name for name in ours if not name.startswith("__")} - {room(path)}


def wrong_arrows(path: Path) -> list[str]:
    here = room(path)
    if here in {"__init__", "__main__"}:
        return []
    return [f"{here} imports {used}" for used in sorted(rooms_used(path)) if column(used) >= column(here)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_from_rooms_to_its_left(path: Path) -> None:
    assert wrong_arrows(path) == []


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_known_only_in_its_rooms(library: str) -> None:
    strangers = {
        room(path)
        for path in modules()
        if any(name.split(".")[0] == library for name in imports(path))
        and room(path) not in LIBRARIES[library]
    }

    assert strangers == set()


def test_an_arrow_to_the_right_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "store" / "wrong.py"
    module.parent.mkdir()
    module.write_text("from comity.check import check\n", encoding="utf-8")
    monkeypatch.setattr("tests.house.test_architecture.SOURCE", tmp_path)

    assert wrong_arrows(module) == ["store imports check"]
