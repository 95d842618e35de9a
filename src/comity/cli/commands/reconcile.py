"""``comity reconcile``: what the names in a table stand for; or the service that tells OpenRefine."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from comity.cli.arguments import Namespace, Parser, positive
from comity.cli.files import called, is_same, printed_or, read, save
from comity.cli.output import counted, graph_of, progress, say, write
from comity.errors import UsageError
from comity.reconcile import (
    DOUBTFUL,
    EMPTY,
    MATCHED,
    MOST_BYTES,
    NOTHING,
    SURE,
    TYPES,
    Matcher,
    Service,
    Table,
    checked_delimiter,
    fill,
    kinds_of,
    table,
    whole_number,
)
from comity.search import open_index

PORT = 8765
PATH = "/reconcile"
STEP = 1_000
WIDTH = 40
# What says something of a table, which a service does not read.
OF_TABLES = {
    "names": "a file",
    "output": "-o",
    "column": "--column",
    "kind": "--kind",
    "delimiter": "--delimiter",
    "dry_run": "--dry-run",
    "json": "--json",
}
CALLED = {MATCHED: "matched", DOUBTFUL: "doubtful", NOTHING: "nothing found", EMPTY: "no name"}


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "names", nargs="?", metavar="FILE", help="a table (CSV, TSV), or - for standard input"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=printed_or, help="where to write it (- or else: printed)"
    )
    parser.add_argument("--column", metavar="NAME", help="the column of names (else the first)")
    kinds = f"what the names are of, may be given again: {', '.join(TYPES)} (else any)"
    parser.add_argument("--kind", metavar="KIND", action="append", default=[], help=kinds)
    parser.add_argument("--delimiter", metavar="CHAR", help="between cells, or the word tab (else guessed)")
    sure = f"the least score of a match, 0 to 1 (else {SURE}; an exact name has 1)"
    parser.add_argument("--at-least", metavar="SCORE", type=positive(float), default=SURE, help=sure)
    more = "how many candidates to list where there is doubt (else 3; 0: no column for them)"
    parser.add_argument("--candidates", metavar="N", default="3", help=more)
    parser.add_argument("--dry-run", action="store_true", help="count, and write nothing")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    parser.add_argument(
        "--serve", action="store_true", help="serve the Reconciliation API 0.2 on this machine"
    )
    port = f"where to serve, 0 for any free port (else {PORT})"
    parser.add_argument("--port", metavar="N", default=str(PORT), help=port)


def run(options: Namespace) -> int:
    """Fill the table, or serve until interrupted."""
    _refuse_contradictions(options)
    if options.serve:
        return _serve(options)
    delimiter = checked_delimiter(options.delimiter) if options.delimiter is not None else None
    names = table(read(options.names, MOST_BYTES), called(options.names), options.column, delimiter)
    pieces, counts = _filled(names, _matcher(options), options)
    if not options.dry_run:
        save(b"".join(pieces), options.output)
    _tell(names, counts, options)
    return 0


def _refuse_contradictions(options: Namespace) -> None:
    given = [what for name, what in OF_TABLES.items() if getattr(options, name)]
    if options.serve and given:
        expected = "one of them: the service gets its names sent"
        raise UsageError("reconcile", f"{given[0]} beside --serve", expected)
    if not options.serve and options.names is None:
        raise UsageError("reconcile", "no table", "a file, or - for standard input; or --serve")
    if options.json and not (options.output or options.dry_run):
        raise UsageError("reconcile", "--json, while the table is printed", "-o FILE or --dry-run with it")
    if options.output and is_same(options.output, options.names):
        raise UsageError(
            "reconcile", "-o with the name of the table itself", "another file: the table stays as it is"
        )


def _matcher(options: Namespace) -> Matcher:
    kinds = kinds_of(options.kind, "kind")
    more = whole_number(options.candidates, "candidates", 0)
    if options.at_least > 1:
        raise UsageError("at-least", str(options.at_least), "a score of at most 1")
    graph = graph_of(options)
    return Matcher(graph, open_index(graph), kinds, options.at_least, more)


def _filled(names: Table, matcher: Matcher, options: Namespace) -> tuple[list[bytes], Counter[str]]:
    tell, pieces, counts = progress(options), [], Counter[str]()
    for number, (piece, verdict) in enumerate(fill(names, matcher)):
        pieces.append(piece)
        counts.update([] if verdict is None else [verdict])
        if tell and number and number % STEP == 0:
            tell(f"{number:,} rows")
    return pieces, counts


def _tell(names: Table, counts: Counter[str], options: Namespace) -> None:
    if options.json:
        write(f"{json.dumps(_summary(names, counts, options), ensure_ascii=False)}\n")
    elif options.output and not options.dry_run:
        write(f"{options.output}\n")
    say(options, f"{names.column}: {counted(counts.total(), 'row')}")
    most = max(counts.values(), default=1)
    for verdict, words in CALLED.items():
        if number := counts[verdict]:
            say(options, f"  {words:13}  {'█' * max(1, WIDTH * number // most)} {number:,}")


def _summary(names: Table, counts: Counter[str], options: Namespace) -> dict[str, Any]:
    told = {words.replace(" ", "_"): counts[verdict] for verdict, words in CALLED.items()}
    output = None if options.dry_run else str(options.output)
    return {"column": names.column, "rows": counts.total(), **told, "output": output}


def _serve(options: Namespace) -> int:
    port = whole_number(options.port, "port", 0)
    try:
        from comity.web.reconciliation import Reconciliation, application
        from comity.web.serving import address_of, listening, serve
    except ImportError as error:
        raise UsageError("reconcile", f"no {error.name}", '`pip install "comity[web]"`') from error
    service = Reconciliation(Service(graph_of(options)), PATH)
    listener = listening(port)

    def ready() -> None:
        say(
            options,
            "In OpenRefine: Reconcile, Start reconciling, Add standard service. Ctrl-C ends it.",
        )
        write(f"{address_of(listener)}{PATH}\n")
        sys.stdout.flush()

    serve(application(service), listener, ready, partial(say, options))
    return 0
