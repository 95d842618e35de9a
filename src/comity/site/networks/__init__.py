"""Views of the graph as networks, on pages and as files; loaded when the first is asked for."""

from comity.site.networks.files import content
from comity.site.networks.showing import shown

__all__ = ["content", "shown"]
