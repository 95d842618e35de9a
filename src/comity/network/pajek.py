"""A network as Pajek reads it (``.net``): names, places and weights, with what else is said in comments.

The header of a two-mode network says how many vertices are of the first mode. UTF-8 with a byte order mark,
by which Pajek knows it (https://mrvar.fdv.si/pajek/). The format has no room for other attributes.
"""

from collections.abc import Iterator

from comity.network.assembly import Network
from comity.network.content import Content, content, names, plain
from comity.network.places import Places, places

MARK = "\ufeff"
# Within quotes, Pajek knows no quotes, and some readers take a backslash for an escape.
UNQUOTABLE = str.maketrans({'"': "'", "\\": "/"})
MARGIN = 0.05


def pajek(network: Network) -> Iterator[bytes]:
    """Return the lines of ``network`` in the format of Pajek: the same network gives the same bytes."""
    return (f"{line}\r\n".encode() for line in _lines(content(network)))


def _lines(held: Content) -> Iterator[str]:
    about = "\r\n".join(f"% {key}: {value}" for key, value in held.said.items())
    yield f"{MARK}{about}"
    first, *second = held.modes
    yield f"*Vertices {len(held.nodes)}" + (f" {len(first)}" if second else "")
    at, name = _fitted(places(held)), names(held)
    number = {node: str(place) for place, node in enumerate(held.nodes, start=1)}
    for node, place in number.items():
        x, y = at[node]
        yield f'{place} "{name[node].translate(UNQUOTABLE)}" {x:.4f} {y:.4f} 0.5000'
    yield "*Edges"
    yield from (
        f"{number[link.source]} {number[link.target]} {plain(link.values['weight'])}" for link in held.links
    )


def _fitted(at: Places) -> Places:
    """Return places within 0.05 and 0.95, as Pajek draws them."""
    sides = [_scale([place[side] for place in at.values()]) for side in (0, 1)]
    return {
        node: (sides[0][0] + sides[0][1] * x, sides[1][0] + sides[1][1] * y) for node, (x, y) in at.items()
    }


def _scale(along: list[float]) -> tuple[float, float]:
    """Return what to add, and what to multiply with before, to fit ``along`` between the margins."""
    least, most = min(along, default=0.0), max(along, default=0.0)
    factor = (1 - 2 * MARGIN) / (most - least) if most > least else 0.0
    return (MARGIN - least * factor if factor else 0.5), factor
