"""The table of addresses in docs/server.md against the routes of the site: neither lacks any of the other."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from starlette.routing import compile_path

from comity.site import DATA, NETWORK_FILES
from comity.site.routes import ROUTES, match
from comity.web.application import ADDRESSES
from comity.web.edition import RECONCILE
from tests.web.conftest import ROOT

TABLE = ROOT / "docs" / "server.md"
# Those that the application adds to its table of addresses.
BESIDE = ("/sparql", "/metrics", RECONCILE, f"{RECONCILE}/{{rest:path}}", *DATA)
SERVED = {path: compile_path(path)[0] for path in (*ADDRESSES, *BESIDE)}


def told() -> Iterator[str]:
    """Yield the paths that the table tells, with something in each place that it leaves open."""
    lines = TABLE.read_text(encoding="utf-8").partition("## What is where")[2].partition("\n## ")[0]
    for line in lines.splitlines():
        for address in re.findall(r"`(/[^`]*)`", line.partition(" | ")[0]):
            yield from spread(re.sub(r"\b[A-Z]{2,}\b", "x", address.partition("?")[0]))


def spread(path: str) -> Iterator[str]:
    """Yield ``path`` with each of the words in its braces.

    >>> list(spread("/a.{b,c}"))
    ['/a.b', '/a.c']
    """
    before, *pieces = re.split(r"\{([^}]*)\}", path)
    words = [piece.split(",") for piece in pieces[::2]]
    for chosen in product(*words):
        yield before + "".join(word + rest for word, rest in zip(chosen, pieces[1::2], strict=True))


@pytest.mark.parametrize("path", SERVED)
def test_every_route_is_in_the_table(path: str) -> None:
    assert any(SERVED[path].match(each) for each in told())


def test_every_kind_of_page_is_in_the_table() -> None:
    found = [match(each) for each in told() if not any(route.match(each) for route in SERVED.values())]

    assert {each[0].path for each in found if each} == {route.path for route in ROUTES}
    assert None not in found


def test_every_file_of_a_network_is_in_the_table() -> None:
    paths = set(told())

    assert {ending for ending in NETWORK_FILES if f"/network.{ending}" not in paths} == set()
