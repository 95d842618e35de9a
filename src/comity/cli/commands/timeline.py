"""``comity timeline``: a topic from meeting to meeting."""

from collections.abc import Sequence

from comity import ask
from comity.cli import steps
from comity.cli.answers import WRITERS
from comity.cli.arguments import Namespace, Parser, add_formats
from comity.cli.output import graph_of, write


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "topic", metavar="TOPIC", help="its label, CURIE or IRI; narrower topics are included"
    )
    add_formats(
        parser, csv="print a row for each statement and passage as CSV", json="print the same as JSON"
    )


def run(options: Namespace) -> int:
    """Print the timeline."""
    followed = ask.timeline(graph_of(options), options.topic)
    if options.format:
        write(WRITERS[options.format](followed.table))
    else:
        steps.show(followed)
    return 0
