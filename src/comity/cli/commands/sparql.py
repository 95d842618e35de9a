"""``comity sparql``: run a query of the user's own, within limits."""

import sys
from collections.abc import Sequence
from pathlib import Path

from comity.catalogue import MOST_BYTES, read_text
from comity.cli import answers
from comity.cli.arguments import Namespace, Parser, add_formats, positive
from comity.cli.output import graph_of, write
from comity.errors import QueryError, UsageError
from comity.store import Answer, Graph, Limits, Table, run_bounded, serialise

STANDARD_INPUT = "-"
TRUTH = '{{"head": {{}}, "boolean": {}}}\n'


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    default = Limits()
    parser.add_argument(
        "query", metavar="FILE", help="a file with a SPARQL 1.1 query, or - for standard input"
    )
    add_formats(
        parser,
        csv="print SPARQL 1.1 Query Results CSV",
        json="print SPARQL 1.1 Query Results JSON",
        ttl="print Turtle, for CONSTRUCT and DESCRIBE",
    )
    about = f"stop the query after this time (else {default.seconds:g})"
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=positive(float), default=default.seconds, help=about
    )
    about = f"refuse an answer of more rows (else {default.rows:,})"
    parser.add_argument("--limit-rows", metavar="N", type=positive(int), default=default.rows, help=about)


def run(options: Namespace) -> int:
    """Print the answer to the query."""
    where, text = _query(options.query)
    graph = graph_of(options)
    limits = Limits(seconds=options.timeout, rows=options.limit_rows)
    _show(graph, run_bounded(graph, text, limits, where), options.format)
    return 0


def _query(name: str) -> tuple[str, str]:
    if name != STANDARD_INPUT:
        return name, read_text(Path(name))
    text = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise QueryError("standard input", 1, f"more than {MOST_BYTES:,} bytes", "a shorter query")
    try:
        return "standard input", text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("standard input", 1, "bytes that are not UTF-8", "text in UTF-8") from error


def _show(graph: Graph, answer: Answer, format: str | None) -> None:  # noqa: A002 (the name of the option)
    _refuse_format(answer, format)
    if isinstance(answer, Table):
        answers.show(graph, answer, format, answers.whole)
    elif isinstance(answer, bool):
        truth = str(answer).lower()
        write(TRUTH.format(truth) if format else f"{truth}\n")
    else:
        write(serialise(answer, "turtle").decode())


def _refuse_format(answer: Answer, format: str | None) -> None:  # noqa: A002 (the name of the option)
    fits = {Table: ("csv", "json"), bool: ("json",), tuple: ("ttl",)}[type(answer)]
    if format and format not in fits:
        expected = " or ".join(f"--{name}" for name in fits)
        raise UsageError("sparql", f"--{format} for another kind of answer", f"{expected} for this query")
