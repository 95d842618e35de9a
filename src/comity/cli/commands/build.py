"""``comity build``: bring the built graph up to date."""

from collections.abc import Sequence

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import progress, say, write
from comity.store import build, folders, store_folder


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Leave ``parser`` as it is: the common options say all."""


def run(options: Namespace) -> int:
    """Build what has changed, and print where the graph lies."""
    where = folders(options.graph or ())
    manifest = build(where, progress(options))
    say(
        options,
        f"{manifest.statements:,} statements in {len(manifest.graphs)} graphs, {manifest.digest[:12]}",
    )
    write(f"{store_folder(where)}\n")
    return 0
