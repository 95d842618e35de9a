"""What each kind of picture gives: its body, how tall that is, and what has to be said about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

from comity.network.assembly import Network
from comity.network.pictures.legend import Entry

MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class Body:
    """What was drawn: its height in points, entries of the legend, sentences for the caption, a key."""

    height: float
    entries: tuple[Entry, ...] = ()
    said: tuple[str, ...] = ()
    key: tuple[str, ...] = ()


# Draws a network into an element, as wide as the page in points.
Drawing: TypeAlias = Callable[[Element, Network, float], Body]
