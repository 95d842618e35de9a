"""Measure Comity against plain rdflib and pyshacl, print the table and write ``bench/results.md``.

python bench/run.py [--quick] [--times N]
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measures import Row, asking, building, checking, exporting, starting
from report import report
from workspace import ROOT, Workspace, workspace

from comity import store

RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    """Measure on our graph, or quickly on the small one, of which no results are kept."""
    parser = argparse.ArgumentParser(description="Measure Comity against plain rdflib and pyshacl.")
    parser.add_argument("--quick", action="store_true", help="one sample each on tests/small; only print")
    parser.add_argument("--times", type=int, default=7, help="samples of each measure (7)")
    options = parser.parse_args()
    records = ROOT / "tests" / "small" / "graph" if options.quick else ROOT / "graph"
    times = 1 if options.quick else options.times
    with tempfile.TemporaryDirectory() as home:
        place = workspace(Path(home) / "work", records)
        rows = list(_rows(place, times))
        text = report(rows, store.open_folders(place.folders("report")), times)
    print(text)
    if not options.quick:
        RESULTS.write_text(text, encoding="utf-8")


def _rows(place: Workspace, times: int) -> Iterator[Row]:
    yield building.measure(place, times)
    yield asking.measure(place, times)
    yield exporting.measure(place, times)
    yield from starting.measure(place, times)
    yield from checking.measure(place, times)


if __name__ == "__main__":
    main()
