"""Measure search among a million names, print the tables and write ``bench/search.md``.

python bench/search.py [--quick]
"""

import argparse
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measures.finding import Measures, Times, measure
from report import conditions

RESULTS = Path(__file__).with_name("search.md")
TARGET = 20.0
METHOD = """\
Written by `python bench/search.py`, on one core. Names are invented, of two to six words out of 50,000, few
of them common. What is typed: their beginnings of one to twelve letters, single words and beginnings of
words, two words out of the middle, whole names, names with one letter wrong, and single letters in a row.
Each text once, on an index just opened, in milliseconds by the clock. The peers look for a few of the same
texts as parts of names, and forgive no slip.
"""


def main() -> None:
    """Measure among a million names, or quickly among a few, of which no results are kept."""
    parser = argparse.ArgumentParser(description="Measure search among a million names.")
    parser.add_argument("--quick", action="store_true", help="2,000 names; only print")
    options = parser.parse_args()
    number, small, asked = (2_000, 500, 5) if options.quick else (1_000_000, 20_000, 200)
    with tempfile.TemporaryDirectory() as home:
        text = "\n".join(_report(measure(Path(home), number, small, asked))) + "\n"
    print(text)
    if not options.quick:
        RESULTS.write_text(text, encoding="utf-8")


def _report(found: Measures) -> Iterator[str]:
    yield from ("# Search, measured", "", METHOD)
    yield from conditions()
    yield f"- SQLite {sqlite3.sqlite_version}"
    yield f"- {found.labels:,} names: built in {found.built:.1f} s, {found.size / 1e6:.0f} MB"
    yield f"- verified, as at each opening, in {found.verified:.2f} s"
    yield from ("", "| what | texts | p50 | p95 | p99 | longest |", "|---|---:|---:|---:|---:|---:|")
    yield from map(_line, found.times)
    yield from ("", *_verdict(found))


def _line(times: Times) -> str:
    numbers = (times.half, times.most, times.nearly_all, times.longest)
    return f"| {times.what} | {times.number:,} | {' | '.join(f'{each:,.2f}' for each in numbers)} |"


def _verdict(found: Measures) -> Iterator[str]:
    suggest, *_, ours, contains, small, regex = found.times
    kept = "kept" if suggest.nearly_all < TARGET else "missed"
    all_but_one = f"99 of 100 {suggest.nearly_all:.1f} ms, the longest {suggest.longest:.1f} ms"
    yield f"Suggestions in under {TARGET:g} ms: {kept} ({all_but_one})."
    yield f"By p50, `CONTAINS` takes {contains.half / ours.half:,.0f} times as long on the same names,"
    yield f"`REGEX` of rdflib {regex.half / small.half:,.0f} times as long on {small.what[9:]}."


if __name__ == "__main__":
    main()
