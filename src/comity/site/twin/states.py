"""Which pages with a query get a file of their own: those that other pages lead to, but for endless ones."""

from dataclasses import dataclass, field
from typing import ClassVar
from urllib.parse import parse_qsl

from comity.site.places import Folder
from comity.site.routes import match

# Below these a query makes another page; elsewhere it only changes how much is shown, or is read by scripts.
STATEFUL = ("/compare", "/timeline", "/questions/", "/network")
DESK, AREA = "/questions", "area"
# A list narrowed down by two things at once has as many states as there are pairs.
MOST_FACETS = 1
FROM = "from"


@dataclass(frozen=True, slots=True)
class Collecting:
    """A place at which nothing is read: it keeps the addresses with a query that get a file of their own."""

    found: dict[str, None] = field(default_factory=dict)
    answers: ClassVar[bool] = False

    def link(self, here: str, to: str) -> str:
        """Return the link of a plain folder, and keep ``to`` where it is a page of its own."""
        whole = to.partition("#")[0]
        if is_state(whole):
            self.found[whole] = None
        return Folder().link(here, to)


def is_state(address: str) -> bool:
    """Tell whether the page at ``address`` has a query and gets a file of its own.

    >>> is_state("/timeline?topic=topic:norms"), is_state("/page/meeting/secd-5?view=compact")
    (True, False)
    >>> is_state("/page/meeting?year=2015&from=100"), is_state("/page/meeting?year=2015&place=place:oslo")
    (True, False)
    """
    path, _, query = address.partition("?")
    fields = [name for name, _ in parse_qsl(query) if name != FROM]
    if not query or match(path) is None:
        return False
    if path.startswith("/page/"):
        return path.count("/") == 2 and len(fields) <= MOST_FACETS
    return path.startswith(STATEFUL) or (path == DESK and fields == [AREA])
