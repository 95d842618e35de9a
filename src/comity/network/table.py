"""The links and the nodes of a network as two tables, described as CSVW (https://www.w3.org/TR/tabular-metadata/)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from comity.network.assembly import Network
from comity.network.content import TEXT, WHOLE, Columns, Content, Link, Value, content
from comity.network.csvw import described, table_of
from comity.network.sheet import sheet

ENDS = ("source", "target", "source_iri", "target_iri", "source_label", "target_label")
COUNTS = {"meetings": "meeting_count", "evidence": "evidence_count"}
# A table on its own, without its description, still says where it comes from.
ORIGIN = ("view", "filters", "window", "dataset", "date")


def table(network: Network) -> Iterator[bytes]:
    """Return a line for each link: ends, labels, weight, dates, how much proves it, measures, the origin."""
    return sheet(_links(content(network)))


def beside_table(network: Network, name: str) -> Mapping[str, bytes]:
    """Return what stands beside the table of links ``name``: that of the nodes, and what describes both."""
    held, nodes = content(network), f"{Path(name).stem}-nodes.csv"
    tables = [_links_table(held, name, nodes), _nodes_table(held, nodes)]
    return {nodes: b"".join(sheet(_nodes(held))), f"{name}-metadata.json": described(network, tables)}


def _links(held: Content) -> Iterator[list[Value]]:
    columns, origin = _link_columns(held), _origin(held)
    yield [*columns, *origin]
    for link in held.links:
        row = {**_ends(held, link), **_counted(link)}
        yield [*(row.get(column, "") for column in columns), *origin.values()]


def _nodes(held: Content) -> Iterator[list[Value]]:
    origin = _origin(held)
    yield ["id", *held.node_columns, *origin]
    for node, values in held.nodes.items():
        yield [node, *(values.get(column, "") for column in held.node_columns), *origin.values()]


def _ends(held: Content, link: Link) -> dict[str, Value]:
    source, target = held.nodes[link.source], held.nodes[link.target]
    pairs = ((source[key], target[key]) for key in ("iri", "label"))
    return dict(
        zip(ENDS, (link.source, link.target, *(value for pair in pairs for value in pair)), strict=True)
    )


def _counted(link: Link) -> dict[str, Value]:
    """Return the values of a link, how many meetings and passages in place of which."""
    counted = {
        COUNTS.get(name, name): len(value) if name in COUNTS and isinstance(value, tuple) else value
        for name, value in link.values.items()
    }
    return {**dict.fromkeys(COUNTS.values(), 0), **counted}


def _link_columns(held: Content) -> Columns:
    own = {COUNTS.get(name, name): WHOLE if name in COUNTS else of for name, of in held.link_columns.items()}
    return {**dict.fromkeys(ENDS, TEXT), **own}


def _origin(held: Content) -> dict[str, str]:
    return {key: held.said[key] for key in ORIGIN if key in held.said}


def _links_table(held: Content, url: str, nodes: str) -> dict[str, Any]:
    columns = {**_link_columns(held), **dict.fromkeys(_origin(held), TEXT)}
    return table_of(url, "Links", columns, ("source", "target"), {"source": nodes, "target": nodes})


def _nodes_table(held: Content, url: str) -> dict[str, Any]:
    columns = {"id": TEXT, **held.node_columns, **dict.fromkeys(_origin(held), TEXT)}
    return table_of(url, "Nodes", columns, ("id",))
