"""A site that answers a browser without a server: each request is met by the site itself."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, Route

import comity
from comity.site import Site
from comity.site.routes import DATA
from comity.site.visit import Visit
from tests.browser.conftest import Pages

TOP = "http://localhost"
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@pytest.fixture(scope="package")
def site() -> Site:
    return Site(comity.open("ours"))


class Shown:
    """Opens the pages of a site in a browser."""

    def __init__(self, pages: Pages, site: Site) -> None:
        self.pages, self.site = pages, site

    def open(self, address: str, **context: object) -> Page:
        """Return the page at ``address``; ``context`` is what Playwright's ``new_context`` takes."""
        page = self.pages.open("about:blank", **context)  # type: ignore[arg-type]
        page.route(f"{TOP}/**", self._answer)
        page.goto(TOP + address)
        return page

    def _answer(self, route: Route) -> None:
        asked = urlsplit(route.request.url)
        path, arguments = unquote(asked.path), parse_qs(asked.query)
        if path in self.site.files:
            route.fulfill(body=self.site.files[path], content_type=TYPES[path.rpartition(".")[2]])
        elif path in DATA:
            found = DATA[path](Visit(self.site, path, {}, arguments))
            route.fulfill(body=found, content_type="application/json")
        elif path.startswith("/network."):
            route.fulfill(body=self.site.network_file(arguments, path.partition(".")[2]))
        else:
            page = self.site.page(path, arguments) or self.site.missing(path)
            route.fulfill(body=self.site.html(page), content_type="text/html; charset=utf-8")


@pytest.fixture
def shown(pages: Pages, site: Site) -> Shown:
    return Shown(pages, site)
