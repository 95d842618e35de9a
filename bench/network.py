"""Measure networks against rdflib and networkx, and a million links alone; write ``bench/network.md``.

python bench/network.py [--quick] [--times N]
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measures.networking import Race, alone, race
from meetings import Size, write
from report import conditions
from sampling import Cost

RESULTS = Path(__file__).with_name("network.md")
LIBRARIES = ("networkx", "numpy", "pyoxigraph", "rdflib", "scipy")
QUICK, MIDDLE, LARGE = Size(120, 80, 2_000), Size(12_000, 8_000, 200_000), Size(60_000, 40_000, 1_000_000)
QUARTER = 0.25
METHOD = """\
Written by `python bench/network.py`. Ratios are the claim, seconds are those of one machine, and of its
processor, as other work may share it; by the clock is said as well where ours is alone. Meetings are
invented, of five hosts and eight topics each, one host in ten being among the busiest. Both sides of a line
do the same work on the same data in the same run, in turn, each sample in a fork of one process that has all
imported, the store open before. A line gives the best of the samples, of which there were: {times}. The plain
way lets rdflib group links, or asks it for institution, topic, meeting and date and counts in Python, which
is quicker and what the other lines do; then it makes a networkx graph, `bipartite.weighted_projected_graph`
and `write_gexf`. It asks for the role itself, we for narrower roles, last days and passages as well. Its
GEXF has weights and dates only; ours has meetings, passages, spells, colours and places as well. Memory is
the most that the process held for the data and the work, the open store included, but not the interpreter and
the libraries of both sides, {bare} MB before anything was read; `own` is what came on top of the store.
"""


def main() -> None:
    """Measure, or quickly on few links, of which no results are kept."""
    parser = argparse.ArgumentParser(description="Measure networks.")
    parser.add_argument("--quick", action="store_true", help="2,000 links, one sample; only print")
    parser.add_argument("--times", type=int, default=3, help="samples of each measure (3)")
    options = parser.parse_args()
    times = 1 if options.quick else options.times
    middle, large = (QUICK, QUICK) if options.quick else (MIDDLE, LARGE)
    with tempfile.TemporaryDirectory() as home:
        text = "\n".join(_report(Path(home), middle, large, times)) + "\n"
    print(text)
    if not options.quick:
        RESULTS.write_text(text, encoding="utf-8")


def _report(home: Path, middle: Size, large: Size, times: int) -> Iterator[str]:
    sizes = {"compared": (middle, home / "middle.nq"), "alone": (large, home / "large.nq")}
    said = [
        f"- {name}: {_said(size)}, {write(dump, size):,} statements" for name, (size, dump) in sizes.items()
    ]
    races = list(race(sizes["compared"][1], times))
    costs = list(alone(sizes["alone"][1]))
    yield from ("# Networks, measured", "", METHOD.format(times=times, bare=_mb(races[0].ours.bare)))
    yield from (*conditions(LIBRARIES), *said, "", "## Against the plain way", "")
    yield "| what | seconds | plain | times quicker | at least | kept | MB | plain | share | own MB | plain |"
    yield "|---|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|"
    yield from map(_line, races)
    yield from ("", *_verdict(races), "", "## A million links, ours alone", "")
    yield from ("| what | seconds | by the clock | MB | own MB |", "|---|---:|---:|---:|---:|")
    yield from (_alone(what, spent) for what, spent in costs)


def _said(size: Size) -> str:
    return f"{size.institutions:,} institutions, {size.topics:,} topics, {size.links:,} links"


def _line(found: Race) -> str:
    target = "" if found.target is None else f"{found.target:g}"
    kept = "" if found.target is None else "yes" if found.quicker >= found.target else "no"
    ours, theirs = found.ours, found.theirs
    speed = f"{ours.busy:.2f} | {theirs.busy:.2f} | {found.quicker:.1f} | {target} | {kept}"
    memory = f"{_mb(ours.needed)} | {_mb(theirs.needed)} | {ours.needed / theirs.needed:.2f}"
    return f"| {found.what} | {speed} | {memory} | {_own(ours)} | {_own(theirs)} |"


def _alone(what: str, spent: Cost) -> str:
    own = _own(spent) if spent.held else ""
    return f"| {what} | {spent.busy:.1f} | {spent.seconds:.1f} | {_mb(spent.needed)} | {own} |"


def _verdict(races: list[Race]) -> Iterator[str]:
    projection = next(found for found in races if found.what == "store to projection")
    share = projection.ours.needed / projection.theirs.needed
    kept = "kept" if share <= QUARTER else "missed"
    yield f"A quarter of the memory from the store to the projection: {kept} ({share:.2f})."


def _mb(size: int) -> str:
    return f"{size / 1e6:,.0f}"


def _own(spent: Cost) -> str:
    return _mb(spent.peak - spent.held)


if __name__ == "__main__":
    main()
