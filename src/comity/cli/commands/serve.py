"""``comity serve``: the graph as a site: pages, linked data, a SPARQL endpoint, the questions as services."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import graph_here, say, write
from comity.errors import UsageError
from comity.names import is_iri
from comity.reconcile import whole_number
from comity.store import watched

PORT = 8000
HOST = "127.0.0.1"
BUILT, WATCHED = "after `comity build`, or with --watch as they are saved", "as they are saved"


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "--port", metavar="N", default=str(PORT), help=f"0 for any that is free (else {PORT})"
    )
    parser.add_argument(
        "--host", metavar="HOST", default=HOST, help=f"the address to listen on (else {HOST})"
    )
    address = "the URL at which others reach the site, where that is another, as behind a proxy"
    parser.add_argument("--address", metavar="URL", help=address)
    watch = "build the graph when its records change; else it is taken up when something has built it"
    parser.add_argument("--watch", action="store_true", help=watch)
    parser.add_argument("--log", action="store_true", help="print a line of JSON for each request")


def run(options: Namespace) -> int:
    """Serve until interrupted; a graph that is built again is taken up without a pause."""
    try:
        from comity.web.application import application
        from comity.web.serving import address_of, listening, serve
    except ImportError as error:
        raise UsageError("serve", f"no {error.name}", '`pip install "comity[web]"`') from error
    public = _checked(options.address) if options.address else None
    graph, tell = graph_here(options), None if options.quiet else _print
    seen = replace(watched(options.graph or (), building=options.watch), tell=tell)
    listener = listening(whole_number(options.port, "port", 0), options.host)
    here = address_of(listener)
    log = _print if options.log else None

    def ready() -> None:
        say(options, f"Changed records are shown {WATCHED if options.watch else BUILT}. Ctrl-C ends it.")
        write(f"{here}/\n")
        sys.stdout.flush()

    serve(application(graph, seen, public or here, log), listener, ready, partial(say, options))
    return 0


def _checked(address: str) -> str:
    if not (is_iri(address) and address.startswith(("http://", "https://"))):
        raise UsageError("address", repr(address), "https://…")
    return address.rstrip("/")


def _print(line: str) -> None:
    sys.stderr.write(f"{line}\n")
