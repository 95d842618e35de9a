"""The three addresses of a store: where graphs are put, where it is updated, where it is asked."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from comity.errors import UsageError
from comity.store.remote.address import checked


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a store speaks the Graph Store Protocol, if it does; Update; and Query (SPARQL 1.1)."""

    graphs: str | None
    update: str
    query: str


# How the paths end in the layouts of known stores, in the order of ``Addresses``.
LAYOUTS = (
    ("/sparql-graph-crud-auth", "/sparql-auth", "/sparql"),  # Virtuoso
    ("/sparql-graph-crud", "/sparql", "/sparql"),  # Virtuoso that lets everybody write
    ("/sparql/gsp/", "/sparql", "/sparql"),  # Neptune
    ("/rdf-graphs/service", "/statements", ""),  # RDF4J, GraphDB
    ("/data", "/update", "/query"),  # Fuseki
    ("/store", "/update", "/query"),  # Oxigraph
)


def addresses(to: str, query: str | None = None, *, update: bool = False) -> Addresses:
    """Return the addresses of the store at ``to``, which is that of its Update with ``update``.

    Without it, ``to`` is of its Graph Store Protocol or Update, by the layout of a known store, from which
    its ``query`` address follows as well. Raises UsageError where none does.
    """
    layout = _layout(checked(to), only_update=update)
    if layout is None:
        if query is None:
            raise UsageError(to, "the address of no store that is known", "--query with where it is asked")
        return Addresses(None if update else to, to, checked(query))
    graphs = to if to.endswith(layout[0]) and not update else None
    end = next(end for end in layout if to.endswith(end))
    return Addresses(graphs, _beside(to, end, layout[1]), checked(query or _beside(to, end, layout[2])))


def _layout(to: str, *, only_update: bool) -> tuple[str, str, str] | None:
    path = urlsplit(to).path
    ends = [(layout, layout[1:2] if only_update else layout[:2]) for layout in LAYOUTS]
    return next((layout for layout, known in ends if path.endswith(known)), None)


def _beside(to: str, end: str, other: str) -> str:
    parts = urlsplit(to)
    return urlunsplit(parts._replace(path=parts.path.removesuffix(end) + other))
