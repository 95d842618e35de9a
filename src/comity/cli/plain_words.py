"""Plain words on the command line: say what was understood, ask which is meant, or say what is nearest."""

import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from comity import ask
from comity.names import shorten, visible
from comity.phrasing import Reading, Understanding
from comity.store import Graph

SEVERAL = "This can be taken in more than one way:"
FAIR = "Not sure. Is this what is asked?"
UNSURE = "Not sure what is asked. The nearest questions:"
NOTHING = "Not sure what is asked. `comity ask --list` lists the questions."
Given = Mapping[str, Sequence[str]]


def choose(graph: Graph, understanding: Understanding) -> Reading | None:
    """Return the reading that was understood, or that a person at a terminal chooses of those offered."""
    if understanding.verdict == "understood":
        return understanding.readings[0]
    _offer(graph, understanding)
    return _chosen(understanding.readings) if sys.stdin.isatty() and sys.stderr.isatty() else None


def given(reading: Reading) -> dict[str, list[str]]:
    """Return the values of a reading as they are written on the command line."""
    return {name: [shorten(str(term)) for term in terms] for name, terms in reading.values.items()}


def described(graph: Graph, reading: Reading, over: Given = MappingProxyType({})) -> str:
    """Return a reading for people: the question, then each parameter with what it is, or is given over it."""
    called = ask.labels(graph, (term for terms in reading.values.values() for term in terms))
    linked = {name: [called(term) for term in terms] for name, terms in reading.values.items()}
    values = (f"{name}: {', '.join(texts)}" for name, texts in {**linked, **over}.items())
    return " · ".join([reading.query.summary, *values])


def _offer(graph: Graph, understanding: Understanding) -> None:
    offered = understanding.readings or understanding.nearest
    print(_heading(understanding), file=sys.stderr)
    for number, reading in enumerate(offered, 1):
        wanted = {name: [reading.query.parameters[name].kind.upper()] for name in reading.missing}
        print(visible(f"  {number}. {described(graph, reading)}"), file=sys.stderr)
        print(visible(f"     {ask.command(reading.query, {**given(reading), **wanted})}"), file=sys.stderr)


def _heading(understanding: Understanding) -> str:
    if understanding.readings:
        return SEVERAL if len(understanding.readings) > 1 else FAIR
    return UNSURE if understanding.nearest else NOTHING


def _chosen(readings: Sequence[Reading]) -> Reading | None:
    if not readings:
        return None
    print(f"Which one, 1 to {len(readings)}? (Enter for none) ", end="", file=sys.stderr, flush=True)
    number = sys.stdin.readline().strip()
    return readings[int(number) - 1] if number in map(str, range(1, len(readings) + 1)) else None
