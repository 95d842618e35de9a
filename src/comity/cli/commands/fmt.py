"""``comity fmt``: lay out record files."""

from collections.abc import Sequence
from pathlib import Path

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import say, write
from comity.record import fmt
from comity.store import folders


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    about = "files or folders; without one, the records and, unless --graph is given, the vocabulary"
    parser.add_argument("paths", nargs="*", metavar="PATH", type=Path, help=about)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; end with 1 where a file would change"
    )


def run(options: Namespace) -> int:
    """Print the files that were not laid out, and lay them out."""
    changed = fmt(options.paths or _all(options), check=options.check)
    write("".join(f"{path}\n" for path in changed))
    verb = "to lay out" if options.check else "laid out"
    say(options, f"{len(changed)} file{'' if len(changed) == 1 else 's'} {verb}")
    return 1 if options.check and changed else 0


def _all(options: Namespace) -> Sequence[Path]:
    where = folders(options.graph or ())
    vocabulary = () if options.graph else (*sorted(where.ontology.glob("*.ttl")), where.ontology / "schemes")
    return (*where.records, *vocabulary)
