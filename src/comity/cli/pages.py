"""A network as a page to look around in: the file that ends with .html."""

from comity import knowledge, network, store
from comity.cli.arguments import Namespace
from comity.cli.output import say, write
from comity.errors import UsageError
from comity.network import Filters
from comity.store import Graph

HTML = "html"
# What a page has of its own, or would not keep in step with its filters.
NOT_OF_PAGES = ("window", "step", "changes", "measures", "picture", "width", "scale")


def is_wanted(options: Namespace) -> bool:
    """Tell whether the options ask for a page."""
    return options.output is not None and (options.form or options.output.suffix.lower()[1:]) == HTML


def show(options: Namespace, graph: Graph, filters: Filters) -> None:
    """Write the page of the view that the options name; raises UsageError for what a page does not have."""
    for name in NOT_OF_PAGES:
        if getattr(options, name):
            raise UsageError(
                options.output, f"--{name} for a page", "none: it has a time and a picture of its own"
            )
    shown = knowledge.explorer(graph, options.view, filters, options.backbone)
    store.save(shown.html(), options.output)
    say(options, f"{network.counted(shown.network)} {shown.network.graph['meaning']}")
    write(f"{options.output}\n")
