"""The page for what is not there, which a server of files shows at any depth."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from comity.site.places import Place
from comity.site.site import Site


@dataclass(frozen=True, slots=True)
class Rooted:
    """The files of ``place`` by their paths on their server, where ``path`` is that of the folder."""

    place: Place
    path: str
    answers: ClassVar[bool] = False

    def link(self, here: str, to: str) -> str:  # noqa: ARG002 (a path is the same everywhere)
        """Return the path of ``to``.

        >>> from comity.site.places import Folder
        >>> Rooted(Folder(), "/comity").link("/page/meeting", "/vocabulary#Meeting")
        '/comity/vocabulary.html#Meeting'
        """
        return f"{self.path}/{self.place.link('/', to)}"


def lost(site: Site, base: str | None) -> str:
    """Return the page as HTML; without ``base``, where the folder lies, its links hold at the top only."""
    place = site.place
    if base:
        site.place = Rooted(place, urlsplit(base).path.rstrip("/"))
    try:
        return site.html(site.missing("/"))
    finally:
        site.place = place
