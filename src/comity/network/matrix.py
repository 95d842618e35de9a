"""A network as a matrix of weights in CSV, described as CSVW: 0 where no link is recorded.

Of a two-mode network the incidence matrix, first mode by second; else the adjacency matrix.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.content import TEXT, Content, Value, content, names
from comity.network.csvw import described, typed, url_of
from comity.network.sheet import guarded, sheet

MOST_CELLS = 10_000_000
CORNER = "name"


def matrix(network: Network) -> Iterator[bytes]:
    """Return the lines of the weights as a table, a name in the first cell of each row and in the first row.

    Raises UsageError where there would be more than 10,000,000 cells: the table of links says the same.
    """
    return sheet(_rows(content(network)))


def beside_matrix(network: Network, name: str) -> Mapping[str, bytes]:
    """Return what describes the matrix ``name``: which thing each column is."""
    return {f"{name}-metadata.json": described(network, [_table(content(network), name)])}


def _rows(held: Content) -> Iterator[list[Value]]:
    down, across = held.modes[0], held.modes[-1]
    if len(down) * len(across) > MOST_CELLS:
        found = f"{len(down)} rows and {len(across)} columns"
        raise UsageError(
            "matrix", found, f"no more than {MOST_CELLS:,} cells; .csv holds any number of links"
        )
    weight: dict[tuple[str, str], Value] = {}
    for link in held.links:
        weight[link.source, link.target] = weight[link.target, link.source] = link.values["weight"]
    name = names(held)
    yield [CORNER, *(name[node] for node in across)]
    for row in down:
        yield [name[row], *(weight.get((row, column), 0) for column in across)]


def _table(held: Content, url: str) -> dict[str, Any]:
    name = names(held)
    first = {**typed(CORNER, TEXT), "required": True}
    columns = [
        {
            **typed(f"c{place}", held.link_columns["weight"]),
            "titles": guarded(name[node]),
            "dc:subject": {"@id": held.nodes[node]["iri"]},
        }
        for place, node in enumerate(held.modes[-1], start=1)
    ]
    return {
        "url": url_of(url),
        "dc:title": "Weights",
        "tableSchema": {"primaryKey": CORNER, "columns": [first, *columns]},
    }
