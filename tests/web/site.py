"""The whole site in a process of its own, little time for a query: python -m tests.web.site GRAPH BOUNDS"""

import sys

from comity import store
from comity.store import watched
from comity.web.application import application
from comity.web.connections import Bounds, LimitedProtocol
from comity.web.serving import address_of, listening, serve


def main() -> None:
    """Serve the folder of records given, and print the address."""
    graph, (head, whole, each) = sys.argv[1], map(int, sys.argv[2].split(","))
    LimitedProtocol.bounds = Bounds(head_seconds=head, seconds=whole, each=each)
    listener = listening(0)
    base = address_of(listener)
    limits = store.Limits(2, 200_000_000, 1_000, 2_000_000)
    site = application(store.open_here([graph]), watched([graph]), base, log, limits)
    serve(site, listener, lambda: print(base, flush=True), log)


def log(line: str) -> None:
    """Print a line of the log."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
