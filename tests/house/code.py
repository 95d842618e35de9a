"""Read the source of the package as the house rules see it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "comity"


@dataclass(frozen=True, slots=True)
class Function:
    """One function: where it is, its statements' lines and how many arguments it takes."""

    where: str
    lines: int
    arguments: int


def modules(folder: Path = SOURCE) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def code_lines(node: ast.AST) -> int:
    """Count the lines that hold code: no docstrings, comments or blank lines."""
    docstrings = {
        line
        for part in ast.walk(node)
        if isinstance(part, ast.Expr)
        and isinstance(part.value, ast.Constant)
        and isinstance(part.value.value, str)
        for line in range(part.lineno, (part.end_lineno or part.lineno) + 1)
    }
    lines = {
        line
        for part in ast.walk(node)
        if isinstance(part, ast.stmt | ast.expr | ast.excepthandler | ast.arg | ast.keyword)
        for line in (part.lineno, part.end_lineno or part.lineno)
    }
    return len(lines - docstrings)


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return sum(code_lines(statement) for statement in function.body)


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            given = node.args
            names = [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
            arguments = len([name for name in names if name not in {"self", "cls"}])
            yield Function(f"{path.name}:{node.lineno} {node.name}", body_lines(node), arguments)


def imports(path: Path) -> set[str]:
    """Return the dotted names that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found
