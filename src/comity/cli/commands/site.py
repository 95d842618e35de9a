"""``comity site``: the whole site as files, for a server of files."""

from collections.abc import Sequence
from pathlib import Path

from comity.cli.arguments import Namespace, Parser
from comity.cli.output import graph_here, progress, say, write


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new folder, or that of an earlier site")
    about = "where the folder will be served, such as https://example.org/comity, for the site map"
    parser.add_argument("--base", metavar="URL", help=about)


def run(options: Namespace) -> int:
    """Write the site, and print where it is."""
    from comity.site.twin import write_twin

    written = write_twin(graph_here(options), options.folder, progress(options), options.base)
    size = sum(file.size for file in written.files)
    say(options, f"{len(written.files):,} files, {size:,} bytes")
    write(f"{written.folder}\n")
    return 0
