"""Measure questions from Python against SPARQLWrapper and rdflib, print the table and write ``bench/ask.md``.

python bench/ask.py [--quick] [--times N]
"""

import argparse
import tempfile
from pathlib import Path

from measures import questions
from report import report
from workspace import ROOT, workspace

from comity import store

RESULTS = Path(__file__).with_name("ask.md")
METHOD = """\
Written by `python bench/ask.py`. Ratios are the claim, seconds are those of one machine. `kg.ask` is given
names of things ("Internet governance"), which it looks up, and gives typed rows, in a session in which each
question was asked once before. The plain ways are given finished queries and give rdflib's terms or JSON.
Both sides of a line answer the same questions on the same data in the same run, in turn, each sample in a
fork of one process, graphs loaded and servers started before. A line gives the best of {times} samples.
"""


def main() -> None:
    """Measure on our graph, or quickly on the small one, of which no results are kept."""
    parser = argparse.ArgumentParser(description="Measure questions from Python.")
    parser.add_argument("--quick", action="store_true", help="one sample each on tests/small; only print")
    parser.add_argument("--times", type=int, default=5, help="samples of each measure (5)")
    options = parser.parse_args()
    records = ROOT / "tests" / "small" / "graph" if options.quick else ROOT / "graph"
    times = 1 if options.quick else options.times
    with tempfile.TemporaryDirectory() as home:
        place = workspace(Path(home) / "work", records)
        rows = list(questions.measure(place, times, options.quick))
        text = report(rows, store.open_folders(place.folders("report")), times, METHOD)
    print(text)
    if not options.quick:
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
