"""``comity network``: a view of the graph as a network."""

from collections.abc import Sequence
from pathlib import Path

from comity import ask
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
    roles = "a role that links, narrower ones included; may be given again (else host)"
    parser.add_argument("--role", metavar="ROLE", action="append", help=roles)


def run(options: Namespace) -> int:
    """Write the network, and print where it is."""
    graph = graph_of(options)
    roles = [ask.resolve(graph, role, "role") for role in options.role or ()]
    summary = write_network(graph, options.view, options.output, {"role": roles} if roles else None)
    say(options, f"{summary.counts} {summary.meaning}")
    write(f"{summary.path}\n")
    return 0
