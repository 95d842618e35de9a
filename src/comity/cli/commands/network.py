"""``comity network``: a view of the graph as a network, as a file or as tables."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from comity import ask, network
from comity.cli import combinations, networks, pages
from comity.cli.arguments import Namespace, Parser, add_formats
from comity.cli.combinations import FILTER, LINKS, LIST, PAGE
from comity.cli.networks import NODES
from comity.cli.output import counted, graph_of, progress, say, write
from comity.network import FILTERS, FORMATS, PICTURES, Filters, Network
from comity.store import Graph

WINDOW, STEP = "24m", "6m"


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument("view", nargs="?", metavar="VIEW", help="what is linked; --list says which there are")
    parser.add_argument("--list", action="store_true", help="list the views, and what a link means in each")
    endings = f"write a file, by its ending: .html, {', '.join(FORMATS)}; with windows, one for each"
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=endings)
    parser.add_argument(
        "-f", "--format", dest="form", metavar="FORMAT", help="write this format, whatever the ending"
    )
    add_formats(parser, csv="print tables as CSV", json="print tables as SPARQL 1.1 Query Results JSON")
    group = parser.add_argument_group("filters, of which each view takes those that make sense")
    for name, summary in FILTERS.items():
        group.add_argument(
            f"--{name}", dest=FILTER + name, metavar=name.upper(), action="append", help=summary
        )
    _add_views(parser)
    _add_pictures(parser)


def run(options: Namespace) -> int:
    """List the views, write the network, or print what is asked of it."""
    combinations.check(options)
    outcome = combinations.outcome_of(options)
    if outcome == LIST:
        write(networks.listing())
        return 0
    graph = graph_of(options)
    filters = network.chosen(options.view, _given(options), partial(ask.resolve, graph))
    if outcome == PAGE:
        pages.show(options, graph, filters)
    elif options.window or options.step or options.changes:
        _show_windows(options, graph, filters)
    else:
        shown = network.view(graph, options.view, filters, progress(options))
        networks.show(options, graph, _as_asked(options, shown))
    return 0


def _add_views(parser: Parser) -> None:
    group = parser.add_argument_group("ways to look at it")
    group.add_argument(
        "--measures",
        nargs="?",
        const=NODES,
        choices=(NODES, LINKS),
        help="add the measures of nodes and links; print those of nodes, or of links",
    )
    group.add_argument(
        "--backbone",
        metavar="ALPHA",
        type=float,
        help="keep the links that chance would make so heavy with less than this likelihood, such as 0.05",
    )
    group.add_argument(
        "--window", metavar="LENGTH", help="look through windows of so long, such as 24m or 2y (else 24m)"
    )
    group.add_argument("--step", metavar="LENGTH", help="begin a window every so long (else 6m)")
    group.add_argument("--changes", action="store_true", help="print each link that changed between windows")


def _add_pictures(parser: Parser) -> None:
    group = parser.add_argument_group("pictures, files that end with .svg or .png")
    group.add_argument(
        "--picture",
        choices=PICTURES,
        help="two columns, by forces, a matrix, or lanes along time (else what suits)",
    )
    group.add_argument(
        "--width", metavar="MM", type=float, help="how wide it is on paper (else 85 mm, a column)"
    )
    group.add_argument(
        "--scale", metavar="N", type=float, help="of PNG, pixels for each 96th of an inch (else 2)"
    )


def _given(options: Namespace) -> dict[str, Sequence[str]]:
    return {name: texts for name in FILTERS if (texts := getattr(options, FILTER + name))}


def _show_windows(options: Namespace, graph: Graph, filters: Filters) -> None:
    length = network.months(options.window or WINDOW, "window")
    step = network.months(options.step or STEP, "step")
    seen = network.windows(graph, options.view, length, step, filters)
    if seen:
        about = seen[0].network.graph
        thinned = "" if options.backbone is None else f"; backbone {options.backbone:g} in each window"
        say(options, f"{about['meaning']} Filters: {about['filters']}{thinned}.")
    else:
        say(options, network.summary(network.view(graph, options.view, filters)))
    say(options, f"{counted(len(seen), 'window')} of {counted(length, 'month')}, one every {step}.")
    asked = (replace(window, network=_as_asked(options, window.network)) for window in seen)
    networks.show_windows(options, graph, tuple(asked))


def _as_asked(options: Namespace, shown: Network) -> Network:
    thinned = shown if options.backbone is None else network.backbone(shown, options.backbone)
    return network.measured(thinned) if options.measures else thinned
