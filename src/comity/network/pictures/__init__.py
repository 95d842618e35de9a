"""Pictures of networks, as SVG and PNG: the same network gives the same picture on every machine."""

from comity.network.pictures.picture import KINDS, Look, picture, png, suiting, svg

__all__ = ["KINDS", "Look", "picture", "png", "suiting", "svg"]
