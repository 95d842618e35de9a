"""``comity coverage``: which sentences of the sources are coded."""

import json
from collections.abc import Sequence
from pathlib import Path

from comity.check import coverage
from comity.cli.arguments import Namespace, Parser
from comity.cli.output import write
from comity.store import folders


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument(
        "--sources", metavar="DIR", type=Path, required=True, help="the folder with their texts"
    )
    parser.add_argument("--json", action="store_true", help="print the sentences as JSON")


def run(options: Namespace) -> int:
    """Print the sentences, a source at a time; 1 where one is neither coded nor left out on purpose."""
    sources = coverage(folders(options.graph or ()), options.sources)
    if options.json:
        write(json.dumps([source.as_json() for source in sources], ensure_ascii=False, indent=1) + "\n")
    else:
        write("\n".join(f"{source}\n" for source in sources))
    return 1 if any(source.count("open") for source in sources) else 0
