"""Modules and functions stay small (P1, P2)."""

import ast
from pathlib import Path

import pytest

from tests.house.code import SOURCE, code_lines, functions, modules

FUNCTIONS = [function for path in modules() for function in functions(path)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_is_over_350_lines_of_code(path: Path) -> None:
    assert code_lines(ast.parse(path.read_text(encoding="utf-8"))) <= 350


def test_most_modules_are_under_120_lines_of_code() -> None:
    sizes = sorted(code_lines(ast.parse(path.read_text(encoding="utf-8"))) for path in modules())

    assert sizes[len(sizes) * 9 // 10] <= 120


def test_no_function_is_over_50_lines_or_takes_more_than_five_arguments() -> None:
    assert [function for function in FUNCTIONS if function.lines > 50 or function.arguments > 5] == []


def test_at_most_one_function_in_ten_is_over_15_lines() -> None:
    long = [function for function in FUNCTIONS if function.lines > 15]

    assert len(long) <= len(FUNCTIONS) / 10


def test_half_of_the_functions_have_six_lines_or_fewer() -> None:
    sizes = sorted(function.lines for function in FUNCTIONS)

    assert sizes[len(sizes) // 2] <= 6


def test_a_function_that_is_too_long_is_caught(tmp_path: Path) -> None:
    module = tmp_path / "long.py"
    module.write_text("def f():\n" + "    x = 1\n" * 51, encoding="utf-8")

    assert [function.lines for function in functions(module)] == [51]
