"""A view of the graph to look around in: in a notebook, in a page of the site, or as one HTML file."""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity import ask, store
from comity.knowledge.calls import Place
from comity.names import Iri
from comity.store import Graph, Table

if TYPE_CHECKING:
    from anywidget import AnyWidget

    from comity.network import Exploration, Filters, Network

# As wide as the picture can be read.
STILL = "max-width:52rem"


class Explorer:
    """One view with its filters: a picture to move in, its links with the words that prove them, its tables.

    In a notebook it shows itself; with the extra ``notebook`` one can look around in it there, and in what
    the notebook is saved as.
    """

    def __init__(self, graph: Graph, shown: "Exploration") -> None:
        self._graph = graph
        self._shown = shown

    @property
    def graph(self) -> Graph:
        """The graph that it is a view of."""
        return self._graph

    @property
    def network(self) -> "Network":
        """The networkx graph that is shown at first."""
        return self._shown.asked

    @cached_property
    def words(self) -> Mapping[str, ask.Evidence]:
        """The words of the passages that prove its links, by the IRI of the passage."""
        passages = [Iri(passage) for passage in self._shown.passages]
        found = ask.evidence(self._graph, Table(("passage",), tuple((passage,) for passage in passages)))
        return {str(passage): each[0] for passage, each in zip(passages, found, strict=True) if each}

    def facts(self) -> bytes:
        """Return what the view is made of, as the JSON that its script reads."""
        from comity.network import facts

        return facts(self._shown, self.words)

    def html(self) -> bytes:
        """Return the view as one HTML file that needs nothing else; raises UsageError without the script."""
        from comity.network import page

        return page(self._shown, self.words)

    def save(self, path: Place) -> None:
        """Write the HTML file to ``path``; raises UsageError for a path that cannot be written."""
        store.save(self.html(), Path(path))

    def widget(self) -> "AnyWidget":
        """Return a widget whose state holds all of the view; raises UsageError without the extra notebook."""
        from comity.knowledge.widget import widget

        return widget(self.facts().decode())

    def __repr__(self) -> str:
        from comity.network import counted

        return f"{self.network.graph['title']}. {counted(self.network)}"

    def _ipython_display_(self) -> None:
        """Show picture and table, then the widget, which hides them.

        They are what is seen where widgets do not run: saved as HTML, a notebook fetches what runs them.
        """
        from IPython.display import display

        from comity.knowledge.widget import shown
        from comity.network import still

        facts = self.facts()
        name = sha256(facts).hexdigest()[:16]
        standing = f'<div data-comity-still="{name}" style="{STILL}">{still(self.network)}</div>'
        for output in ({"text/html": standing, "text/plain": repr(self)}, shown(facts.decode(), name)):
            if output:
                display(output, raw=True)  # type: ignore[no-untyped-call]  # as IPython has it

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        """Return the widget, the picture for whoever has none, and a line of text."""
        from comity.knowledge.widget import shown
        from comity.network import picture

        return {**shown(self.facts().decode()), "text/html": picture(self.network), "text/plain": repr(self)}


def explorer(
    graph: Graph, view: str, filters: "Filters | None" = None, backbone: float | None = None
) -> Explorer:
    """Return the ``view`` of ``graph`` to look around in; raises UsageError as ``network.explore`` does."""
    from comity.network import explore

    return Explorer(graph, explore(graph, view, filters, backbone))
