"""``comity compare``: two to four meetings side by side."""

from collections.abc import Sequence

from comity import ask
from comity.cli import comparison
from comity.cli.answers import WRITERS
from comity.cli.arguments import Namespace, Parser, add_formats
from comity.cli.output import graph_of, write


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "meetings", nargs="+", metavar="MEETING", help="two to four, such as secd-5 or a label"
    )
    add_formats(
        parser, csv="print a row for each topic and meeting as CSV", json="print the same rows as JSON"
    )


def run(options: Namespace) -> int:
    """Print the comparison."""
    compared = ask.compare(graph_of(options), options.meetings)
    if options.format:
        write(WRITERS[options.format](ask.comparison_table(compared)))
    else:
        comparison.show(compared)
    return 0
