"""Every link of the twin leads to a file that is there, and every fragment to a place in it."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pyoxigraph as ox
import pytest

from comity.site import Folder, page_of
from comity.site.twin.lost import Rooted
from tests.site.reading import links, parsed, places
from tests.site.twin import BASE


@cache
def named(path: Path) -> frozenset[str]:
    return places(path.read_text(encoding="utf-8"))


def is_there(page: Path, link: str) -> bool:
    to = urlsplit(link)
    if to.scheme:
        return True
    found = (page.parent / unquote(to.path)).resolve() if to.path else page
    is_page = found.suffix == ".html" and found.is_file()
    return found.is_file() and not (is_page and to.fragment and unquote(to.fragment) not in named(found))


def broken(folder: Path) -> Iterator[str]:
    for page in folder.rglob("*.html"):
        if page.name != "404.html":
            found = links(page.read_text(encoding="utf-8"))
            yield from (f"{page.relative_to(folder)}: {link}" for link in found if not is_there(page, link))


def test_every_link_leads_to_a_file_and_every_fragment_to_a_place_in_it(twin: Path) -> None:
    assert sorted(broken(twin)) == []


def test_what_has_a_page_has_a_file_and_a_place_in_it_by_every_name_of_ours(twin: Path) -> None:
    named = {
        term.value
        for name in ("comity.ttl", "questions.ttl", "void.ttl", "dcat.ttl")
        for quad in ox.parse((twin / "data" / name).read_bytes(), ox.RdfFormat.TURTLE, base_iri=BASE)
        for term in quad
        if isinstance(term, ox.NamedNode)
    }

    led = {page for iri in named if (page := page_of(iri))}

    assert [page for page in led if not is_there(twin / "index.html", Folder().link("/", page))] == []
    assert {"/vocabulary#scheme/track", "/questions/who-hosted", "/vocabulary#Meeting"} <= led


@pytest.mark.parametrize(
    "name", ["search", "compare", "questions/who-hosted-a-meeting", "page/meeting.2031", "network", "404"]
)
def test_what_is_said_in_a_folder_only_is_html_too(twin: Path, name: str) -> None:
    assert parsed((twin / f"{name}.html").read_text(encoding="utf-8"))


def test_every_file_that_scripts_are_led_to_is_there(twin: Path) -> None:
    states = json.loads((twin / "states.json").read_bytes())
    names = json.loads((twin / "names.json").read_bytes())

    told = {*states.values(), *(name["address"].partition("#")[0] for name in names)}

    assert [file for file in told if not (twin / file).is_file()] == []


def test_the_page_for_what_is_not_there_holds_at_any_depth(twin: Path) -> None:
    found = {link for link in links((twin / "404.html").read_text()) if not urlsplit(link).scheme}
    path = urlsplit(BASE).path

    assert {link for link in found if link != "#content" and not link.startswith(f"{path}/")} == set()
    assert [link for link in found if not is_there(twin / "404.html", link.removeprefix(f"{path}/"))] == []


@pytest.mark.parametrize(("path", "shown"), [("", "/a.html#b"), ("/x/y", "/x/y/a.html#b")])
def test_a_folder_at_the_top_of_its_server_has_paths_as_well(path: str, shown: str) -> None:
    assert Rooted(Folder(), path).link("/deep/er", "/a#b") == shown
