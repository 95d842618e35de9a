"""Arguments as every command reads them: no abbreviations, an example in each help, errors as ours."""

import argparse
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NoReturn

from comity.errors import UsageError

Namespace = argparse.Namespace
# Each command: what it does, and an example for its help.
COMMANDS = {
    "ask": ("answer a question", 'comity ask where-was-it-agreed --topic "Internet governance"'),
    "build": ("build the graph from its files", "comity build"),
    "check": ("check the records and the vocabulary", "comity check --graph ours"),
    "compare": ("set two to four meetings side by side", "comity compare secd-5 secd-6"),
    "coverage": ("say which sentences of the sources are coded", "comity coverage --sources texts"),
    "demo": ("show what the graph can do", "comity demo -o out/demo"),
    "export": ("write the graph as linked data and tables", "comity export out/export"),
    "fmt": ("lay out record files", "comity fmt --check"),
    "history": ("tell when a record was added and changed, and why", "comity history secd-7"),
    "mcp": ("serve an assistant over the Model Context Protocol", "comity mcp --graph ours"),
    "network": (
        "write a network for Gephi, a table or a picture",
        "comity network institution-topic -o links.svg",
    ),
    "new": ("start a record", "comity new meeting SECD 7 --start 2018-04-12"),
    "publish": (
        "load or update a store elsewhere",
        "comity publish --to http://localhost:7878/store --dry-run",
    ),
    "reconcile": (
        "find what the names in a table stand for",
        "comity reconcile names.csv --kind institution -o out.csv",
    ),
    "search": ("find things by name, or by words about them", 'comity search "internet governence"'),
    "serve": ("serve the graph as a site and an endpoint", "comity serve --port 8000"),
    "site": ("write the site as files", "comity site out/site"),
    "sparql": ("run a query of your own", "comity sparql queries/who-hosted.rq --csv"),
    "timeline": ("follow a topic from meeting to meeting", 'comity timeline "IANA transition"'),
}
# What a command is given to work on; those that read records take no more than the first.
GRAPHS = (
    "a folder of records or the word ours, and again for more",
    "one dump (.nq or .trig, maybe .gz)",
    "the URL of one SPARQL endpoint",
)
OF_RECORDS = {"build", "check", "coverage", "demo", "fmt", "history", "new"}
OF_A_GRAPH_HERE = {"export", "publish", "serve", "site"}
MOST = 1e9


class Parser(argparse.ArgumentParser):
    """A parser whose help ends in an example, and whose errors are UsageError."""

    def __init__(self, prog: str, description: str, example: str) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=f"example:\n  {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Raise UsageError, for ``main`` to print."""
        raise UsageError(self.prog.removeprefix("comity "), message, f"what `{self.prog} --help` says")


def add_common(parser: Parser, command: str = "") -> None:
    """Give ``parser`` the options that every command has, before its name or after that of ``command``."""
    parser.add_argument(
        "--graph",
        metavar="GRAPH",
        action="append",
        default=argparse.SUPPRESS if command else None,
        help=f"{'; or '.join(_graphs(command))} (else COMITY_GRAPH, else ours)",
    )
    parser.add_argument(
        "--quiet",
        action="store_true",
        default=argparse.SUPPRESS if command else False,
        help="print results and errors, no talk",
    )


def _graphs(command: str) -> tuple[str, ...]:
    """Return the kinds of graph that ``command`` takes; with no command, all."""
    if command in OF_RECORDS:
        return GRAPHS[:1]
    return GRAPHS[:2] if command in OF_A_GRAPH_HERE else GRAPHS


def add_formats(parser: Parser, **formats: str) -> None:
    """Give ``parser`` an option for each of ``formats``, of which one is taken; ``format`` holds it."""
    group = parser.add_mutually_exclusive_group()
    for name, summary in formats.items():
        group.add_argument(f"--{name}", dest="format", action="store_const", const=name, help=summary)


def positive(kind: type[int] | type[float]) -> Callable[[str], float]:
    """Return what reads a number above zero, for the ``type`` of an argument."""

    def number(text: str) -> float:
        value = kind(text)
        if not 0 < value < MOST:
            raise argparse.ArgumentTypeError(f"{text!r} where a number above 0 is wanted")
        return value

    return number


def plain_words(words: Sequence[str]) -> list[str]:
    """Return the words that are no options and no folder of ``--graph``: the command, then what it names."""
    return [
        word for before, word in pairwise(["", *words]) if before != "--graph" and not word.startswith("-")
    ]
