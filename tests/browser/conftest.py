"""Debian's Chromium, one a worker, whose pages may neither complain nor reach out; and axe-core."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
# What is waited for comes at once on a quiet machine; a busy one may take its time.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ELSEWHERE = re.compile(r"^(?!(file|data|blob):|https?://(127\.0\.0\.1|localhost)[:/])")
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
# The shade at the edge of a table, above which axe would not measure the contrast of any text.
SHADELESS = ".scroll, .cn-scroll { background: none !important }"
VIOLATIONS = """async () => (await axe.run()).violations.map(
  ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("; ")}`
)"""
# No policy for styles hinders a sheet that a script makes.
ADOPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
SCREENS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]

Axe = Callable[[Page], list[str]]


@dataclass
class Pages:
    """Opens pages, each in a context of its own, and keeps what they asked for and complained of."""

    browser: Browser
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str, *, width: int = 1280, **context: Any) -> Page:
        """Return the page at ``address``; ``context`` is what Playwright's ``new_context`` takes."""
        opened = self.browser.new_context(viewport={"width": width, "height": 800}, **context)
        opened.route(ELSEWHERE, lambda route: route.abort())
        page = opened.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)
        return page

    def close(self) -> None:
        """Close all that is open."""
        for context in self.browser.contexts:
            context.close()

    @property
    def outside(self) -> list[str]:
        """What was asked of any other machine."""
        return [address for address in self.requests if ELSEWHERE.match(address)]

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


# Not for the session: while Playwright runs, no other test of this worker could run a loop of asyncio.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """Return what drives browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return a browser."""
    started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield started
    started.close()


@pytest.fixture
def pages(browser: Browser) -> Iterator[Pages]:
    """Return what opens pages; at the end none may have complained, or asked anything of another machine."""
    opened = Pages(browser)
    yield opened
    opened.close()
    assert opened.complaints == []
    assert opened.outside == []


@pytest.fixture(scope="session")
def axe(scripts: Path) -> Axe:
    """Return what axe-core finds against a page: a line for each rule that it breaks."""
    source = AXE.read_text(encoding="utf-8")

    def violations(page: Page) -> list[str]:
        page.evaluate(source)
        page.evaluate(ADOPT, SHADELESS)
        found: list[str] = page.evaluate(VIOLATIONS)
        return found

    return violations
