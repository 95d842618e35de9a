"""``comity mcp``: serve an assistant over the Model Context Protocol."""

from collections.abc import Sequence

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import graph_of
from comity.errors import UsageError


def arguments(_: Parser, __: Sequence[str]) -> None:
    """Give no options: the command has none of its own."""


def run(options: Namespace) -> int:
    """Serve until the client has gone."""
    try:
        from comity.assistant import serve
    except ModuleNotFoundError as error:
        raise UsageError("mcp", f"no {error.name}", 'what `pip install "comity[mcp]"` installs') from error
    serve(graph_of(options))
    return 0
