"""``comity search``: find things by what they are called, or by words about them.

An empty answer is an answer: as with ``comity ask``, the exit code is 0 where nothing is found.
"""

from collections.abc import Sequence

from comity.cli.answers import WRITERS
from comity.cli.arguments import Namespace, Parser, add_formats, positive
from comity.cli.output import graph_of, say, write
from comity.cli.tables import show_table
from comity.names import shorten
from comity.search import KNOWN_KINDS, Hit, Index, listed, open_index, worded, years

HEADINGS = ("label", "kind", "years", "matched", "name")
MATCHED = HEADINGS.index("matched")


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "text", metavar="TEXT", help="a name, part of one, or words of a gloss or a quotation"
    )
    parser.add_argument(
        "--kind",
        metavar="KIND",
        action="append",
        default=[],
        help=f"only things of this kind; may be given again ({', '.join(KNOWN_KINDS)})",
    )
    parser.add_argument(
        "--limit", metavar="N", type=positive(int), default=10, help="print at most so many things (else 10)"
    )
    add_formats(parser, csv="print a row for each thing as CSV", json="print the same as JSON")


def run(options: Namespace) -> int:
    """Print what is found, the best first."""
    text = worded(options.text)
    index = open_index(graph_of(options))
    hits = index.search(text, tuple(options.kind), options.limit)
    if not hits:
        say(options, _nothing(index, options))
    if options.format:
        write(WRITERS[options.format](listed(hits)))
    elif hits:
        bold = {(row, MATCHED): hit.marks for row, hit in enumerate(hits)}
        show_table(HEADINGS, [_cells(hit) for hit in hits], bold)
    return 0


def _nothing(index: Index, options: Namespace) -> str:
    near = " or ".join(dict.fromkeys(hit.matched for hit in index.nearest(options.text, tuple(options.kind))))
    return f"nothing found for {options.text!r}{f' (nearest: {near})' if near else ''}"


def _cells(hit: Hit) -> tuple[str, ...]:
    return hit.label, hit.kind, years(hit.first, hit.last), hit.matched, shorten(hit.iri.value)
