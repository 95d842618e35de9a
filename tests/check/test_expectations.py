from collections.abc import Iterator

import pytest

from tests.check.conftest import Bench
from tests.check.test_checking import GROUP


@pytest.fixture(autouse=True)
def _group(bench: Bench) -> Iterator[None]:
    bench.write("groups-2.ttl", GROUP)
    yield
    (bench.home / "graph" / "expectations.toml").unlink(missing_ok=True)


def outcome(bench: Bench, text: str) -> tuple[list[str], list[str]]:
    """Return the findings and the warnings that a file of expectations leads to, without its folder."""
    path = bench.home / "graph" / "expectations.toml"
    path.write_text(text, encoding="utf-8")
    report = bench.check()
    errors, warnings = (
        [str(each).removeprefix(f"{path}:") for each in some if each.file == str(path)]
        for some in (report.findings, report.warnings)
    )
    return errors, warnings


def test_counts_within_bounds_say_nothing(bench: Bench) -> None:
    assert outcome(bench, "[group]\nleast = 1\nmost = 1\n") == ([], [])


def test_too_few_is_a_finding_at_its_table(bench: Bench) -> None:
    errors, warnings = outcome(bench, "# Groups.\n[group]\nleast = 2\n")

    assert (errors, warnings) == (["2: expectations found 1 of [group]; expected 2 or more"], [])


def test_too_many_is_a_warning(bench: Bench) -> None:
    errors, warnings = outcome(bench, "[topic]\nleast = 1\n\n[group]\nmost = 0\n")

    assert (errors, warnings) == ([], ["4: expectations found 1 of [group]; expected 0 or fewer"])


@pytest.mark.parametrize(
    "text",
    [
        "[gruop]\nleast = 1",
        "[group]\nat-least = 1",
        "[group]\nleast = true",
        "[group]\nmost = -1",
        "[group]",
        "group = 1",
    ],
)
def test_what_cannot_be_understood_is_refused(text: str, bench: Bench) -> None:
    errors, _ = outcome(bench, text)

    assert [error[: len("1: expectations found")] for error in errors] == ["1: expectations found"]


@pytest.mark.parametrize("text", ["[group]\nleast = 1\nleast = 2", "[group\n", "[group]\nleast = 0x"])
def test_toml_that_is_broken_is_refused_with_its_line(text: str, bench: Bench) -> None:
    errors, _ = outcome(bench, text)

    assert errors[0].endswith("expected TOML in UTF-8")
