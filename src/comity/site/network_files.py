"""The formats in which a network can be taken away."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: what people call it, its media type, and what it is good for.

    One that ``measures`` holds what was measured of each node, where that was asked for.
    """

    name: str
    media_type: str
    purpose: str
    measures: bool = False


# By the ending of the address, such as that of /network.gexf.
FILES: Mapping[str, Format] = {
    "gexf": Format(
        "GEXF 1.3", "application/xml", "Gephi and Gephi Lite: laid out, coloured, with time", True
    ),
    "graphml": Format("GraphML", "application/xml", "igraph, yEd, networkx, R", True),
    "cx2": Format("CX2", "application/json", "Cytoscape", True),
    "json": Format("Node-link JSON", "application/json", "D3, networkx", True),
    "net": Format("Pajek", "text/plain; charset=utf-8", "Pajek, UCINET"),
    "csv": Format("Links as CSV", "text/csv", "a row a link, for tables and statistics", True),
    "nodes.csv": Format(
        "Nodes as CSV", "text/csv", "a row a node, with measures where they were asked for", True
    ),
    "matrix.csv": Format("Matrix as CSV", "text/csv", "weights, a row and a column a node"),
    "svg": Format("SVG", "image/svg+xml", "the picture, to scale on paper"),
    "png": Format("PNG", "image/png", "the picture, for slides"),
    "html": Format(
        "One HTML file", "text/html; charset=utf-8", "to look around in without this site, or offline"
    ),
}
