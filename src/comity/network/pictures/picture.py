"""A network as a picture: in columns, by forces, as a matrix or along time."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.choices import refused
from comity.network.needs import TO_SHOW, check
from comity.network.pictures.body import Drawing
from comity.network.pictures.columns import columns
from comity.network.pictures.force import force
from comity.network.pictures.matrix import matrix
from comity.network.pictures.page import drawn
from comity.network.pictures.raster import raster
from comity.network.pictures.timeline import timeline
from comity.network.places import IN_COLUMNS

COLUMN = 85.0
NARROWEST, WIDEST = 60.0, 1000.0
KINDS: Mapping[str, Drawing] = {
    "columns": columns,
    "force": force,
    "matrix": matrix,
    "timeline": timeline,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is asked for: its kind, if not what suits, its width in mm, and pixels for PNG."""

    kind: str | None = None
    width: float = COLUMN
    scale: float = 2.0


def picture(network: Network, kind: str | None = None, width: float = COLUMN) -> str:
    """Return ``network`` as an SVG 1.1 document ``width`` mm wide; the same network gives the same text.

    The ``kind`` is columns, force, matrix or timeline; without one, what suits the network. No letter is
    smaller than 6 points. Raises UsageError for what is no network of a view, nor a part of one, for another
    kind, for columns of one kind of node, and for a width below 60 or above 1,000.
    """
    check(network, TO_SHOW)
    chosen = kind or suiting(network)
    if chosen not in KINDS:
        raise refused("picture", "kind", chosen, KINDS)
    if not NARROWEST <= width <= WIDEST:
        raise UsageError("width", f"{width:g}", f"{NARROWEST:g} to {WIDEST:g} (mm)")
    return drawn(network, KINDS[chosen], width)


def png(network: Network, look: Look | None = None) -> bytes:
    """Return the picture of ``network`` as a PNG file, of ``look.scale`` pixels for each 96th of an inch.

    Raises UsageError as ``picture`` does, without the extra ``pictures``, and a scale not from 0.5 to 20.
    """
    chosen = look or Look()
    return raster(picture(network, chosen.kind, chosen.width), chosen.scale)


def svg(network: Network, look: Look | None = None) -> bytes:
    """Return the picture of ``network`` as an SVG file, in UTF-8."""
    chosen = look or Look()
    return picture(network, chosen.kind, chosen.width).encode()


def suiting(network: Network) -> str:
    """Return the kind of picture that suits: a timeline of stances, columns of few, else forces."""
    modes = network.graph["modes"]
    if "stance" in modes:
        return "timeline"
    return "columns" if len(modes) == 2 and len(network) <= IN_COLUMNS else "force"
