"""Where pages are written for: the live site, or a folder of files; each has links of its own."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import relpath
from typing import ClassVar, Protocol


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

    What stands after a question mark stays in the link, for scripts to read; the file is the same.
    """

    answers: ClassVar[bool] = False

    def link(self, here: str, to: str) -> str:
        """Return the way from the file of ``here`` to that of ``to``.

        >>> Folder().link("/page/meeting/secd-5", "/vocabulary#Meeting")
        '../../vocabulary.html#Meeting'
        """
        path, rest = _parted(to)
        start = PurePosixPath(file_of(_parted(here)[0])).parent
        return f"{relpath(file_of(path), start)}{rest}"


def file_of(path: str) -> str:
    """Return the name of the file, from the top of the folder, that holds what is at ``path``.

    >>> file_of("/"), file_of("/page/meeting/secd-5"), file_of("/data/meeting/secd-5.ttl")
    ('index.html', 'page/meeting/secd-5.html', 'data/meeting/secd-5.ttl')
    """
    name = path.strip("/") or "index"
    return name if PurePosixPath(name).suffix else f"{name}.html"


def _parted(address: str) -> tuple[str, str]:
    end = next((at for at, char in enumerate(address) if char in "?#"), len(address))
    return address[:end], address[end:]
