"""Where things are printed: data on standard output, talk on standard error, all of it harmless."""

import io
import sys
from collections.abc import Callable

from comity.cli.arguments import Namespace
from comity.names import visible
from comity.store import Graph, LocalGraph, open_any, open_here

Progress = Callable[[str], None]


def prepare() -> None:
    """Make standard output take every character, and keep line ends as they are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace", newline="")


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "meeting"), counted(2, "meeting")
    ('1 meeting', '2 meetings')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def say(options: Namespace, text: str) -> None:
    """Print talk, unless the user wants none."""
    if not options.quiet:
        print(visible(text), file=sys.stderr)


def write(text: str) -> None:
    """Print data as it is."""
    sys.stdout.write(text)


def progress(options: Namespace) -> Progress | None:
    """Return what tells a person at a terminal how far the work is, or nothing where nobody waits."""
    return (lambda text: say(options, text)) if sys.stderr.isatty() else None


def graph_of(options: Namespace) -> Graph:
    """Return the graph that the options name, and say what had to be got round."""
    graph = open_any(options.graph or (), progress(options))
    if isinstance(graph, LocalGraph):
        _warn(options, graph)
    return graph


def graph_here(options: Namespace) -> LocalGraph:
    """Return the graph that the options name; raises UsageError for one behind an endpoint."""
    graph = open_here(options.graph or (), progress(options))
    _warn(options, graph)
    return graph


def _warn(options: Namespace, graph: LocalGraph) -> None:
    for warning in graph.warnings:
        say(options, warning)
