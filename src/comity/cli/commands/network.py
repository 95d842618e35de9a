"""``comity network``: a view of the graph as a network."""

from collections.abc import Sequence
from pathlib import Path

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import graph_of, say, write
from comity.network import FORMATS, VIEWS
from comity.network import write as write_network


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument("view", metavar="VIEW", help=f"what is linked: {', '.join(VIEWS)}")
    endings = ", ".join(FORMATS)
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, required=True, help=f"by its ending: {endings}"
    )


def run(options: Namespace) -> int:
    """Write the network, and print where it is."""
    summary = write_network(graph_of(options), options.view, options.output)
    say(options, f"{summary.counts}. {summary.meaning}")
    write(f"{summary.path}\n")
    return 0
