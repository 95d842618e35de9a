"""``comity export``: the graph as linked data and tables."""

from collections.abc import Sequence

from comity.cli.arguments import Namespace, Parser
from comity.cli.files import folder
from comity.cli.output import graph_here, progress, say, write
from comity.export import export


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "folder", metavar="DIR", type=folder, help="a new folder, or that of an earlier export"
    )
    about = "where the graph will be asked in SPARQL, for the description to name"
    parser.add_argument("--endpoint", metavar="URL", help=about)


def run(options: Namespace) -> int:
    """Write the export, and print where it is."""
    exported = export(graph_here(options), options.folder, progress(options), options.endpoint)
    size = sum(file.size for file in exported.files)
    say(options, f"{len(exported.files)} files, {size:,} bytes")
    write(f"{exported.folder}\n")
    return 0
