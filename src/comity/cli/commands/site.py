"""``comity site``: the whole site as files, for a server of files."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from comity.cli.arguments import Namespace, Parser
from comity.cli.files import folder
from comity.cli.output import graph_here, progress, say, write

if TYPE_CHECKING:
    from comity.export import Exported


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    parser.add_argument("folder", metavar="DIR", type=folder, help="a new folder, or that of an earlier site")
    about = "where the folder will be served, such as https://example.org/comity: for the site map, for code"
    parser.add_argument("--base", metavar="URL", help=f"{about} that fetches rows, and for 404.html")
    parser.add_argument("--json", action="store_true", help="print what was written as JSON")


def run(options: Namespace) -> int:
    """Write the site, and print where it is."""
    from comity.site.twin import write_twin

    written = write_twin(graph_here(options), options.folder, progress(options), options.base)
    counts = counted(written)
    say(options, f"{counts['files']:,} files, {counts['bytes']:,} bytes")
    write(json.dumps(counts, ensure_ascii=False) + "\n" if options.json else f"{written.folder}\n")
    return 0


def counted(written: "Exported") -> dict[str, str | int]:
    """Return where the site lies, how many files and pages it has, and their bytes."""
    names = [file.path for file in written.files]
    return {
        "folder": str(written.folder),
        "files": len(names),
        "pages": sum(name.endswith(".html") for name in names),
        "bytes": sum(file.size for file in written.files),
    }
