"""A network as a page to look around in: the file that ends with .html."""

from comity import knowledge, network
from comity.cli.arguments import Namespace
from comity.cli.files import is_standard, save
from comity.cli.output import say, write
from comity.network import Filters
from comity.store import Graph


def show(options: Namespace, graph: Graph, filters: Filters) -> None:
    """Write the page of the view that the options name."""
    shown = knowledge.explorer(graph, options.view, filters, options.backbone)
    save(shown.html(), options.output)
    say(options, network.summary(shown.network))
    if not is_standard(options.output):
        write(f"{options.output}\n")
