"""Which module makes the page at an address: the one table of all kinds of page."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from comity.site.page import Page
from comity.site.pages import (
    about,
    comparing,
    coverage,
    data,
    desk,
    finding,
    home,
    index,
    moving,
    network,
    question,
    thing,
    vocabulary,
    workbench,
    workbench_data,
)
from comity.site.visit import Visit

if TYPE_CHECKING:
    from comity.site.site import Site

Maker: TypeAlias = Callable[[Visit], Page | None]
Parts: TypeAlias = Mapping[str, str]


def _nothing(_: Parts) -> Collection[str]:
    return ()


def _fields(*names: str) -> Callable[[Parts], Collection[str]]:
    return lambda _: names


def _only(path: str) -> "Callable[[Site], Iterable[str]]":
    return lambda _: (path,)


@dataclass(frozen=True, slots=True)
class Route:
    """A path with its parts in braces, what makes its pages, and all their addresses, for the static twin.

    ``takes`` has the fields that the query of such an address may have, by the parts of its path.
    """

    path: str
    page: Maker
    addresses: "Callable[[Site], Iterable[str]]"
    takes: Callable[[Parts], Collection[str]] = _nothing


ROUTES = (
    Route("/", home.page, _only("/")),
    Route("/questions", desk.page, _only("/questions"), _fields(*desk.FIELDS)),
    Route("/questions/{name}", question.page, question.addresses, question.fields),
    Route("/compare", comparing.page, _only("/compare"), _fields(*comparing.FIELDS)),
    Route("/timeline", moving.page, _only("/timeline"), _fields("topic")),
    Route("/search", finding.page, _only("/search"), _fields("q", "kind")),
    Route("/network", network.page, _only("/network"), network.fields),
    Route("/about", about.page, _only("/about")),
    Route("/data", data.page, _only("/data")),
    Route("/coverage", coverage.page, _only("/coverage")),
    Route("/vocabulary", vocabulary.page, _only("/vocabulary")),
    Route("/query", workbench.page, _only("/query"), _fields("query", "question")),
    Route("/page/{kind}", index.page, index.addresses, index.fields),
    Route("/page/{kind}/{slug}", thing.page, thing.addresses, _fields(*thing.FIELDS)),
)

# What scripts fetch, as JSON.
DATA: Mapping[str, Callable[[Visit], bytes]] = {"/suggest": finding.suggested, **workbench_data.DATA}


def match(path: str) -> tuple[Route, dict[str, str]] | None:
    """Return the kind of page that is at ``path``, and the parts of the path by name."""
    given = path.split("/")
    for route in ROUTES:
        wanted = route.path.split("/")
        if len(given) == len(wanted) and all(map(_fits, wanted, given)):
            pairs = zip(wanted, given, strict=True)
            return route, {name[1:-1]: text for name, text in pairs if name.startswith("{")}
    return None


def _fits(wanted: str, given: str) -> bool:
    return bool(given) if wanted.startswith("{") else wanted == given
