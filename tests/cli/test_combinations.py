"""No option of ``comity network`` is silently ignored: it changes what comes out, or is refused."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from comity.cli import main
from comity.cli.arguments import Parser
from comity.cli.combinations import USES
from comity.cli.commands import network
from tests.cli.conftest import SMALL

Done = tuple[int, str, str, list[tuple[str, bytes]]]
Told = Callable[..., Done]
DONE: dict[tuple[str, ...], Done] = {}
VIEW = "topics-at-the-same-meeting"
OUTCOMES = {
    "the list": ["--list"],
    "a table": [VIEW],
    "data": [VIEW, "-o", "net.csv"],
    "SVG": [VIEW, "-o", "net.svg"],
    "PNG": [VIEW, "-o", "net.png"],
    "a page": [VIEW, "-o", "net.html"],
}
# Each with a value that is not what would be without it.
OPTIONS = {
    "-f": "matrix",
    "--csv": None,
    "--json": None,
    "--measures": "nodes",
    "--measures links": None,
    "--backbone": "0.4",
    "--window": "1y",
    "--step": "3m",
    "--changes": None,
    "--picture": "matrix",
    "--width": "100",
    "--scale": "3",
    "--role": "host",
    "--series": "harbour",
    "--kind": "think-tank",
    "--topic": "Internet governance",
    "--stance": "discussed",
    "--since": "2031",
    "--until": "2031-06",
    "--least": "2",
    "--weighting": "newman",
}
# Those that a table of this view takes; the others are refused by themselves.
TAKEN = [
    option
    for option in OPTIONS
    if option not in {"-f", "--picture", "--width", "--scale", "--role", "--kind"}
]
PAIRS = [pair for pair in combinations(TAKEN, 2) if pair != ("--measures", "--measures links")]


def words(option: str) -> list[str]:
    value = OPTIONS[option]
    return [*option.split(), *([value] if value else [])]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Run the command once, and return its code, and all that it printed and wrote."""
    monkeypatch.setenv("COMITY_GRAPH", str(SMALL / "graph"))
    monkeypatch.chdir(tmp_path)

    def done(*given: str) -> Done:
        if given not in DONE:
            code, printed = main(["network", *given]), capsys.readouterr()
            files = [(path.name, path.read_bytes()) for path in sorted(tmp_path.iterdir())]
            DONE[given] = code, printed.out, printed.err, files
        return DONE[given]

    return done


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_option_changes_what_comes_out_or_is_refused(told: Told, outcome: str, option: str) -> None:
    without, done = told(*OUTCOMES[outcome]), told(*OUTCOMES[outcome], *words(option))

    assert without[0] == 0
    assert done[0] in {0, 2}
    assert done[1:] != without[1:]
    assert done[0] == 0 or done[2].count("\n") == 1


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_of_two_options_neither_is_ignored(told: Told, pair: tuple[str, str]) -> None:
    both = told(VIEW, *(word for option in pair for word in words(option)))

    assert both[0] in {0, 2}
    assert both[0] == 2 or all(both[1:] != told(VIEW, *words(option))[1:] for option in pair)


def test_every_option_of_the_command_has_its_use_said() -> None:
    parser = Parser("network", "", "")
    network.arguments(parser, ())
    known = {option for action in parser._actions for option in action.option_strings}

    assert known - {"-h", "--help", "--list", "--output", "--format"} == {
        name for name in USES if name not in {"VIEW", "--measures links"}
    }


def test_options_without_a_view_are_refused_with_the_views_there_are(told: Told) -> None:
    code, _, err, _ = told("-o", "net.svg")

    assert code == 2
    assert "found -o and no view; expected one of institution-topic, " in err
