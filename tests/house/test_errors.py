"""Errors are ours, in one tree, and nothing is caught that we do not know (P6, P7)."""

import ast
from pathlib import Path

import pytest

from comity import errors
from tests.house.code import SOURCE, modules

OURS = {name for name, value in vars(errors).items() if isinstance(value, type)}
ALLOWED_ELSEWHERE = {"StopIteration", "KeyboardInterrupt", "SystemExit", "AssertionError"}


def raised(path: Path) -> set[str]:
    """Return the names of the exceptions that a module makes and raises."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    made = [
        node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    ]
    return {call.func.id for call in made if isinstance(call.func, ast.Name)}


def catch_alls(path: Path) -> list[int]:
    """Return the lines of handlers that catch everything."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
    broad = {"Exception", "BaseException"}
    return [
        at.lineno
        for at in handlers
        if at.type is None or (isinstance(at.type, ast.Name) and at.type.id in broad)
    ]


def test_all_errors_hang_on_one_tree() -> None:
    assert all(issubclass(getattr(errors, name), errors.ComityError) for name in OURS - {"Path"})


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_raises_only_errors_of_ours(path: Path) -> None:
    strangers = {name for name in raised(path) if name.endswith("Error")} - OURS - ALLOWED_ELSEWHERE

    assert strangers == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_command_line_may_catch_everything(path: Path) -> None:
    assert catch_alls(path) == [] or path.is_relative_to(SOURCE / "cli")


def test_a_catch_all_is_caught(tmp_path: Path) -> None:
    module = tmp_path / "broad.py"
    module.write_text("try:\n    pass\nexcept Exception:\n    pass\n", encoding="utf-8")

    assert catch_alls(module) == [3]
