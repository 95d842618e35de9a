"""Where pages are written for: the live site, or a folder of files; each has links of its own."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import ClassVar, Protocol
from urllib.parse import parse_qsl, unquote

NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9-]+")


class Place(Protocol):
    """How the pages that are written for one place link to each other.

    Where it ``answers``, what stands after a question mark is read by a server.
    """

    answers: ClassVar[bool]

    def link(self, here: str, to: str) -> str:
        """Return the link from the page at ``here`` to ``to``, both being addresses of the live site."""


@dataclass(frozen=True, slots=True)
class Live:
    """A server, which may be mounted below a ``prefix`` such as ``/comity``."""

    prefix: str = ""
    answers: ClassVar[bool] = True

    def link(self, here: str, to: str) -> str:  # noqa: ARG002 (a server's links are the same everywhere)
        """Return ``to`` below the prefix.

        >>> Live("/comity").link("/", "/page/meeting")
        '/comity/page/meeting'
        """
        return f"{self.prefix}{to}"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of files, to be put anywhere: every link is relative, and a page is a file of its own.

    ``files`` has the names of files that are not called as ``file_of`` says, such as those of addresses with
    a query. What stands after the question mark of another stays in the link, for scripts to read.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    answers: ClassVar[bool] = False

    def link(self, here: str, to: str) -> str:
        """Return the way from the file of ``here`` to that of ``to``.

        >>> Folder().link("/page/meeting/secd-5", "/vocabulary#Meeting")
        '../../vocabulary.html#Meeting'
        >>> Folder({"/timeline?topic=topic:norms": "norms.html"}).link("/", "/timeline?topic=topic:norms")
        'norms.html'
        """
        start = posixpath.dirname(self._file(here)[0])
        name, rest = self._file(to)
        return f"{posixpath.relpath(name, start or '.')}{rest}"

    def _file(self, address: str) -> tuple[str, str]:
        whole, hash_, fragment = address.partition("#")
        if whole in self.files:
            return self.files[whole], f"{hash_}{fragment}"
        path, rest = _parted(address)
        return file_of(path), rest


def below(place: Place, to: str) -> str:
    """Return the path of what is at ``to`` from where ``place`` lies, for addresses that are told in full.

    >>> below(Folder(), "/timeline.csv?topic=topic:norms"), below(Live(), "/data/comity.nq")
    ('/timeline.csv?topic=topic:norms', '/data/comity.nq')
    """
    return to if place.answers else f"/{place.link('/', to)}"


@lru_cache(65_536)
def file_of(address: str) -> str:
    """Return the name of the file, from the top of the folder, that holds what is at ``address``.

    >>> file_of("/"), file_of("/page/meeting/secd-5"), file_of("/data/meeting/secd-5.ttl")
    ('index.html', 'page/meeting/secd-5.html', 'data/meeting/secd-5.ttl')
    >>> file_of("/timeline.csv?topic=topic:norms")
    'timeline.topic-norms.csv'
    """
    path, query = _parted(address)
    name = PurePosixPath(path.strip("/") or "index")
    # A page takes the ending of files that are taken away as HTML.
    ending = {"": ".html", ".html": ".file.html"}.get(name.suffix, name.suffix)
    state = "".join(f".{NOT_IN_NAMES.sub('-', unquote(text))}" for _, text in parse_qsl(query[1:]))
    return f"{name.with_suffix('')}{state}{ending}"


def _parted(address: str) -> tuple[str, str]:
    end = next((at for at, char in enumerate(address) if char in "?#"), len(address))
    return address[:end], address[end:]
