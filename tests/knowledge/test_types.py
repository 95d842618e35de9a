"""The public interface is complete in an editor."""

import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import comity
from comity import knowledge

ROOT = Path(__file__).parents[2]
ALIASES = {"Terms", "Value"}
CLASSES = [name for name in knowledge.__all__ if inspect.isclass(getattr(knowledge, name))]


def functions(name: str) -> Iterator[tuple[str, object]]:
    """Yield the public functions and properties that the class ``name`` defines."""
    for key, member in vars(getattr(knowledge, name)).items():
        part = getattr(member, "fget", None) or getattr(member, "func", None) or member
        if inspect.isfunction(part) and not key.startswith("_"):
            yield key, part


def test_a_users_script_is_fully_typed() -> None:
    script = str(Path(__file__).with_name("typed_use.py"))
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", script]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(comity.__file__).parent / "py.typed").is_file()


def test_every_public_name_is_a_class_a_function_or_an_alias() -> None:
    assert set(knowledge.__all__) == {*CLASSES, *ALIASES, "explorer", "open"}


@pytest.mark.parametrize("name", CLASSES)
def test_every_public_member_has_a_docstring_and_full_annotations(name: str) -> None:
    bare = [
        key
        for key, part in functions(name)
        if not inspect.getdoc(part)
        or any(
            each.annotation is inspect.Parameter.empty
            for each in inspect.signature(part).parameters.values()  # type: ignore[arg-type]
            if each.name != "self"
        )
        or inspect.signature(part).return_annotation is inspect.Signature.empty  # type: ignore[arg-type]
    ]

    assert bare == []
    assert inspect.getdoc(getattr(knowledge, name))


def test_both_ways_to_open_a_graph_say_the_same() -> None:
    assert inspect.getdoc(comity.open) == inspect.getdoc(knowledge.open)
    assert list(inspect.signature(comity.open).parameters) == ["sources", "timeout"]
