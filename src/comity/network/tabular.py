"""Networks as tables to print: links, nodes with their measures, and what happens from window to window."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from comity.names import PREFIXES, Iri, Literal, Term
from comity.network.assembly import Network, links
from comity.network.changes import KINDS, Change
from comity.network.explanations import OF_LINKS
from comity.network.measures import of_nodes
from comity.network.windows import Window
from comity.store import Table

Cells: TypeAlias = tuple[Term | None, ...]
LINK = ("source", "source_label", "target", "target_label")
DIGITS = 6


def link_table(network: Network) -> Table:
    """Return a row a link, the strongest first: ends, labels, weight, first, last, once measured alpha."""
    values = ("weight", "first", "last", *(OF_LINKS if network.graph.get("measured") else ()))
    labels = network.nodes.data("label")
    ordered = sorted(
        links(network), key=lambda link: (-link[2]["weight"], *map(labels.__getitem__, link[:2]))
    )
    rows = ((*_ends(network, source, target), *_cells(link, values)) for source, target, link in ordered)
    return Table((*LINK, *values), tuple(rows))


def node_table(network: Network) -> Table:
    """Return a row a node, the strongest first: node, label, kind, group and, once measured, its measures."""
    values = ("label", "kind", "group", *of_nodes(network))
    strength = dict(network.degree(weight="weight"))
    ordered = sorted(network, key=lambda node: (network.nodes[node]["kind"], -strength[node], node))
    rows = ((Iri(network.nodes[node]["iri"]), *_cells(network.nodes[node], values)) for node in ordered)
    return Table(("node", *values), tuple(rows))


def window_table(seen: Sequence[Window], changed: Iterable[Change]) -> Table:
    """Return a row a window: its days, nodes, links, total weight, and how many links changed how."""
    counts = Counter((change.window.start, change.kind) for change in changed)
    rows = (
        (
            *_terms(window.start, window.end, *_sizes(window)),
            *_terms(*(counts[window.start, kind] for kind in KINDS)),
        )
        for window in seen
    )
    return Table(("start", "end", "nodes", "links", "weight", *KINDS), tuple(rows))


def change_table(changed: Iterable[Change]) -> Table:
    """Return a row a change: the days of the window, what changed, both ends, the weight before and after."""
    rows = (
        (
            *_terms(change.window.start, change.window.end, change.kind),
            *_ends(change.network, change.source, change.target),
            *_terms(change.before, change.after),
        )
        for change in changed
    )
    return Table(("start", "end", "change", *LINK, "before", "after"), tuple(rows))


def over_time(seen: Sequence[Window], table: Callable[[Network], Table]) -> Table:
    """Return the rows that ``table`` gives for the network of each window, its days first."""
    tables = [(window, table(window.network)) for window in seen]
    columns = tables[0][1].columns if tables else ()
    rows = ((*_terms(window.start, window.end), *row) for window, found in tables for row in found.rows)
    return Table(("start", "end", *columns), tuple(rows))


def _ends(network: Network, source: str, target: str) -> Cells:
    held = [network.nodes[node] for node in (source, target)]
    return tuple(cell for node in held for cell in (Iri(node["iri"]), _term(node["label"])))


def _sizes(window: Window) -> tuple[float, ...]:
    network = window.network
    return len(network), network.size(), network.size("weight")


def _cells(held: Mapping[str, object], names: Iterable[str]) -> Cells:
    return _terms(*(held.get(name) for name in names))


def _terms(*values: object) -> Cells:
    return tuple(map(_term, values))


def _term(value: object) -> Term | None:
    """Return a value as a term, a number as such; what is missing or empty is none."""
    match value:
        case None | "":
            return None
        case int():
            return Literal(str(value), PREFIXES["xsd"] + "integer")
        case float():
            return Literal(f"{round(value, DIGITS):g}", PREFIXES["xsd"] + "double")
    return Literal(str(value))
