"""Which file holds what is at which address."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from comity.site.network_files import FILES as NETWORK_FILES
from comity.site.page import Page
from comity.site.places import file_of

ADDRESS = "/states.json"
NETWORK = "/network"


class Layout:
    """The files of a folder by the addresses of the live site; no two addresses that differ share one."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self._taken: set[str] = set()

    def add(self, address: str, named_by: str) -> None:
        """Give what is at ``address`` a file called as ``named_by`` is, unless it has one."""
        if address not in self.files:
            self.files[address] = self._free(file_of(named_by))
            self._taken.add(self.files[address])

    def also(self, address: str, other: str) -> None:
        """Say that what is at ``other`` is what is at ``address``, unless it has a file of its own."""
        self.files.setdefault(other, self.files[address])

    def _free(self, name: str) -> str:
        path, number = PurePosixPath(name), 1
        while name in self._taken:
            number += 1
            name = f"{path.with_suffix('')}-{number}{path.suffix}"
        return name


def layout(pages: Mapping[str, Page]) -> dict[str, str]:
    """Return the file of each of ``pages``, by address, and those of their rows and networks."""
    made = Layout()
    for address, page in pages.items():
        made.add(address, address)
        made.also(address, page.address)
    for address, page in pages.items():
        for taken in (*rows_of(page), *networks_of(page)):
            made.add(taken, taken if "?" in address else taken.partition("?")[0])
    return made.files


def rows_of(page: Page) -> dict[str, str]:
    """Return the ending of each file with the rows of ``page``, by address."""
    if page.answer is None:
        return {}
    return {each.address: _path(each.address).rpartition(".")[2] for each in page.alternates}


def networks_of(page: Page) -> dict[str, str]:
    """Return the ending of each file with the network of ``page``, by address."""
    path, mark, query = page.address.partition("?")
    if path != NETWORK:
        return {}
    return {f"{NETWORK}.{ending}{mark}{query}": ending for ending in NETWORK_FILES}


def states(files: Mapping[str, str]) -> bytes:
    """Return the files of the addresses with a query as JSON, for the script that leads to them."""
    told = {address: name for address, name in files.items() if "?" in address and _is_page(address)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _is_page(address: str) -> bool:
    return "." not in _path(address).rpartition("/")[2]


def _path(address: str) -> str:
    return address.partition("?")[0]
