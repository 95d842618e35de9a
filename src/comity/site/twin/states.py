"""Which pages with a query get a file of their own: those that other pages lead to, and their rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar

from comity.site.page import Page
from comity.site.places import Folder
from comity.site.routes import match

# Below these a query makes another page; elsewhere it only changes how much is shown, or is read by scripts.
STATEFUL = ("/compare", "/timeline", "/questions/", "/network")


@dataclass(frozen=True, slots=True)
class Collecting:
    """A place at which nothing is read: it keeps the addresses with a query that the pages lead to."""

    found: dict[str, None] = field(default_factory=dict)
    answers: ClassVar[bool] = False

    def link(self, here: str, to: str) -> str:
        """Return the link of a plain folder, and keep ``to`` where it is a page of its own."""
        whole = to.partition("#")[0]
        if "?" in whole and is_stateful(whole.partition("?")[0]):
            self.found[whole] = None
        return Folder().link(here, to)


def is_stateful(path: str) -> bool:
    """Tell whether a query at ``path`` makes a page of its own.

    >>> is_stateful("/timeline"), is_stateful("/page/meeting"), is_stateful("/page/meeting/secd-5")
    (True, True, False)
    """
    parts = path.split("/")
    is_index = len(parts) == 3 and parts[1] == "page"
    return match(path) is not None and (is_index or path.startswith(STATEFUL))


def rows_of(page: Page) -> Iterable[tuple[str, str]]:
    """Yield the address and the ending of each file with the rows of ``page``."""
    if page.answer is not None:
        for each in page.alternates:
            yield each.address, each.address.partition("?")[0].rpartition(".")[2]
