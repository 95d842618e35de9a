"""A folder that grows with the pages that are written for it: a file for each state that a page leads to."""

import json
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import ClassVar
from urllib.parse import parse_qsl

from comity.site.places import Folder, file_of
from comity.site.routes import match

ADDRESS = "/states.json"
# Below these a query makes another page; elsewhere it only changes how much is shown, or is read by scripts.
STATEFUL = ("/compare", "/timeline", "/questions/", "/network")
DESK, AREA = "/questions", "area"
# A list narrowed down by two things at once has as many states as there are pairs.
MOST_FACETS = 1
FROM = "from"


@dataclass(frozen=True, slots=True)
class Growing:
    """A folder of files that keeps, by address, the files of the states that its pages lead to.

    No two addresses share a file.
    """

    files: dict[str, str] = field(default_factory=dict)
    answers: ClassVar[bool] = False
    _taken: set[str] = field(default_factory=set)

    def link(self, here: str, to: str) -> str:
        """Return the link of a folder; what is at ``to`` gets a file where it is a state of a page."""
        whole = to.partition("#")[0]
        if is_state(whole):
            self.file(whole)
        return Folder(self.files).link(here, to)

    def file(self, address: str) -> str:
        """Return the file of what is at ``address``, from the top of the folder."""
        if address not in self.files:
            self.files[address] = self._free(file_of(address))
            self._taken.add(self.files[address])
        return self.files[address]

    def states(self) -> tuple[str, ...]:
        """Return the addresses of the pages with a query, in the order in which they were found."""
        return tuple(each for each in self.files if "?" in each and "." not in each.partition("?")[0])

    def told(self) -> bytes:
        """Return the files of these pages by address, as JSON, for the script that leads to them."""
        files = {address: self.files[address] for address in self.states()}
        return json.dumps(files, ensure_ascii=False, separators=(",", ":")).encode()

    def _free(self, name: str) -> str:
        path, number = PurePosixPath(name), 1
        while name in self._taken:
            number += 1
            name = f"{path.with_suffix('')}-{number}{path.suffix}"
        return name


def is_state(address: str) -> bool:
    """Tell whether what is at ``address``, a page with a query or its data, gets a file of its own.

    >>> is_state("/timeline.csv?topic=topic:norms"), is_state("/page/meeting/secd-5?view=compact")
    (True, False)
    >>> is_state("/page/meeting?year=2015&from=100"), is_state("/page/meeting?year=2015&place=place:oslo")
    (True, False)
    """
    path, _, query = address.partition("?")
    page = path.partition(".")[0]
    if not query or match(page) is None:
        return False
    fields = [name for name, _ in parse_qsl(query) if name != FROM]
    if page.startswith("/page/"):
        return page.count("/") == 2 and len(fields) <= MOST_FACETS
    return page.startswith(STATEFUL) or (page == DESK and fields == [AREA])
