"""What the files of a network hold: nodes and links in one order, columns with their types, and the origin.

Works for any view: two-mode where the nodes say ``bipartite``, else one-mode; weights whole or not; and any
further attribute of nodes or links, such as a measure, becomes a column.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from numbers import Integral, Real
from typing import Any, NamedTuple, TypeAlias

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.attendance import met
from comity.network.caption import about
from comity.network.marks import RANKS
from comity.network.needs import TO_SHOW, check
from comity.network.text import printable
from comity.store import work

Value: TypeAlias = str | bool | int | float | tuple[str, ...]
Values: TypeAlias = Mapping[str, Value]
Columns: TypeAlias = Mapping[str, str]

TEXT, TEXTS, TRUTH, WHOLE, NUMBER = "text", "texts", "truth", "whole number", "number"
NODE_COLUMNS = {"iri": TEXT, "label": TEXT, "short": TEXT, "kind": TEXT, "group": TEXT}
LINK_COLUMNS = {"weight": WHOLE, "first": TEXT, "last": TEXT, "meetings": TEXTS, "evidence": TEXTS}
UNKNOWN = "unknown"
# Beyond these, a power or a sum may differ between machines, and so would the files.
DIGITS = 12
TYPES = {str: TEXT, bool: TRUTH, int: WHOLE, float: NUMBER, tuple: TEXTS}
# What stands for a value that is not known.
MISSING = (None, "", ())
DAYS = {"first", "last"}
MOST_HELD = 100_000
REMEMBERED = 65_536


class Link(NamedTuple):
    """One link: its ends, those of the first mode or first in the alphabet as source, and its values."""

    source: str
    target: str
    values: Values


@dataclass(frozen=True, slots=True)
class Streamed:
    """The links of ``network`` in order, made anew each time, since held they would outgrow the network."""

    network: Network
    targets: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        """Return how many there are."""
        return int(self.network.size())

    def __iter__(self) -> Iterator[Link]:
        """Yield each, by source and target."""
        called = {node: printable(node) for node in self.network}
        around = dict(self.network.adjacency())
        for source, targets in self.targets.items():
            for target in targets:
                yield Link(called[source], called[target], _values(around[source][target]))


@dataclass(frozen=True, slots=True)
class Content:
    """All that a file holds; a node or link that has no value in a column lacks it."""

    said: Mapping[str, str]
    node_columns: Columns
    link_columns: Columns
    nodes: Mapping[str, Values]
    links: tuple[Link, ...] | Streamed
    strengths: Mapping[str, float]
    meetings: Mapping[str, tuple[str, str]]

    @property
    def modes(self) -> tuple[tuple[str, ...], ...]:
        """The nodes by mode: of two modes, the first and the second; of one, all."""
        if "bipartite" not in self.node_columns:
            return (tuple(self.nodes),)
        first, second = (
            tuple(node for node, held in self.nodes.items() if held["bipartite"] == mode) for mode in (0, 1)
        )
        return first, second

    def strength(self) -> Mapping[str, float]:
        """Return the sum of the weights of the links of each node."""
        return self.strengths


def content(network: Network) -> Content:
    """Return what a file of ``network`` holds; the same network gives the same content, in the same order.

    Raises UsageError for what is no network of a view, nor a part of one, and for an attribute that is no
    text, number, truth value or list of texts.
    """
    check(network, TO_SHOW)
    nodes = {
        node: _values({**held, "label": printable(held["label"]) or node})
        for node, held in network.nodes.data()
    }
    ordered = sorted(nodes, key=lambda node: (*_place(nodes[node]), node))
    streamed = Streamed(network, _targets(network))
    links = tuple(streamed) if len(streamed) <= MOST_HELD else streamed
    strengths: dict[str, float] = dict.fromkeys(map(printable, ordered), 0)
    return Content(
        said(network),
        _columns(NODE_COLUMNS, nodes.values()),
        _columns(LINK_COLUMNS, _weighed(links, strengths)),
        {printable(node): nodes[node] for node in ordered},
        links,
        strengths,
        met(network),
    )


def _place(values: Values) -> tuple[str, int]:
    """Return what nodes are ordered by before their names: the mode and, of stances, the rank."""
    rank = RANKS.get(str(values["label"]), -1) if values["kind"] == "stance" else -1
    return str(values.get("bipartite", "")), rank


def _targets(network: Network) -> dict[str, list[str]]:
    """Return the targets of the links of each source, both in order."""
    rank = {node: (held.get("bipartite", 0), node) for node, held in network.nodes.data()}
    return {
        source: sorted((node for node in network[source] if rank[source] <= rank[node]), key=printable)
        for source in sorted(network, key=printable)
    }


def _weighed(links: Iterable[Link], strengths: dict[str, float]) -> Iterator[Values]:
    """Yield the values of each of ``links``, and add its weight to the strengths of its ends."""
    for source, target, values in links:
        weight = number(values["weight"])
        strengths[source] += weight
        strengths[target] += weight
        yield values


def said(network: Network) -> dict[str, str]:
    """Return what every file says of itself: view, filters, window if any, dataset and date of the data.

    Where there is no link, the first and the last day are missing. The date is the day on which the version
    of the dataset came out, where that is known.
    """
    date = network.graph.get("date") or work().release_of(network.graph["dataset"]) or UNKNOWN
    window = {"window": printable(str(network.graph["window"]))} if network.graph.get("window") else {}
    whole = {**about(network), **window, "date": printable(str(date))}
    return {key: text for key, text in whole.items() if text or key not in DAYS}


def number(value: Value) -> float:
    """Return a value of a column of numbers as the number that it is; raises UsageError for another."""
    if isinstance(value, int | float):
        return value
    raise UsageError("network", f"{value!r}", "a number")


def plain(value: Value) -> str:
    """Return a value as text: a list with blanks between its IRIs, a number in the shortest exact form.

    >>> plain(("a:b", "c:d")), plain(True), plain(0.1)
    ('a:b c:d', 'true', '0.1')
    """
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def names(held: Content) -> dict[str, str]:
    """Return a name for each node that no other bears: its label, with its id where others share it."""
    labels = {node: str(values["label"]) for node, values in held.nodes.items()}
    times: dict[str, int] = {}
    for label in labels.values():
        times[label] = times.get(label, 0) + 1
    return {
        node: label if label and times[label] == 1 else f"{label} ({node})" for node, label in labels.items()
    }


def _values(held: Mapping[str, object]) -> Values:
    found = {}
    for name, value in held.items():
        try:
            clean: Value | None = QUICKLY[type(value)](value)
        except (KeyError, TypeError):
            clean = _value(name, value)
        if clean not in MISSING:
            found[name] = clean
    return found


def _value(name: str, value: object) -> Value | None:
    """Return ``value`` as a file holds it, or nothing where it is missing."""
    match value:
        case str():
            return printable(value)
        case bool() | None:
            return value
        case tuple() | list() if all(isinstance(each, str) for each in value):
            return tuple(map(printable, value))
        case Integral():
            return int(value)
        case Real() if abs(value) != float("inf"):
            return None if isnan(value) else float(f"{float(value):.{DIGITS}g}")
    raise UsageError(
        "network", f"{name} {value!r}", "text, a finite number, true or false, or a list of texts"
    )


def _columns(fixed: Columns, rows: Iterable[Values]) -> Columns:
    """Return the columns with their types: those that every network has, then all others by name."""
    found = {(name, type(value)) for row in rows for name, value in row.items()}
    types: dict[str, set[str]] = {}
    for name, of in found:
        types.setdefault(name, set()).add(TYPES[of])
    others = {name: _common(name, types[name]) for name in sorted(types.keys() - fixed.keys())}
    return {**fixed, **{name: _common(name, types.get(name, {of})) for name, of in fixed.items()}, **others}


def _common(name: str, types: set[str]) -> str:
    if types == {WHOLE, NUMBER}:
        return NUMBER
    if len(types) > 1:
        raise UsageError("network", f"{name} as {' and '.join(sorted(types))}", "values of one type")
    return next(iter(types))


@lru_cache(REMEMBERED)
def _printable(text: str) -> str:
    return printable(text)


@lru_cache(REMEMBERED)
def _all_printable(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(printable, texts))


# What nearly all values are; a network of a million links has ten million of them.
QUICKLY: Mapping[type, Callable[[Any], Value]] = {
    str: _printable,
    int: int,
    bool: bool,
    tuple: _all_printable,
}
