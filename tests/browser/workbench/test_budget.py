"""What the workbench sends: the editor and the parser, and what comes later."""

import gzip
from pathlib import Path

KILOBYTE = 1000


def sizes(scripts: Path, *names: str) -> int:
    """Return how many bytes the scripts are, compressed."""
    return sum(len(gzip.compress((scripts / name).read_bytes(), 9)) for name in names)


def test_editor_and_parser_are_at_most_260_kb(scripts: Path) -> None:
    assert sizes(scripts, "workbench.js", "workbench-syntax.js") <= 260 * KILOBYTE


def test_pictures_are_small_and_come_when_they_are_shown(scripts: Path) -> None:
    assert sizes(scripts, "workbench-pictures.js") <= 15 * KILOBYTE
    assert sizes(scripts, "workbench-map.js") <= 40 * KILOBYTE
