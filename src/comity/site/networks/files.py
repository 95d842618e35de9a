"""A network as a file, in each format that the pages offer."""

from comity import ask
from comity.errors import UsageError
from comity.network import FORMATS, measured, node_table
from comity.site.network_files import FILES
from comity.site.networks.wanted import explored, wanted
from comity.site.visit import Visit

NODES, PAGE = "nodes.csv", "html"


def content(visit: Visit, ending: str) -> bytes:
    """Return the network that ``visit`` asks for as a file with that ``ending``, one of ``FILES``.

    Raises UsageError for another ending, view, filter or level, and where a picture or a script is missing.
    """
    if ending not in FILES:
        raise UsageError("network", f"the ending {ending!r}", f"one of {', '.join(FILES)}")
    asked = wanted(visit)
    explorer = explored(visit, asked)
    if ending == PAGE:
        return explorer.html()
    network = measured(explorer.network) if asked.measured else explorer.network
    return (
        ask.to_csv(node_table(network)).encode()
        if ending == NODES
        else b"".join(FORMATS[f".{ending}"](network))
    )
