"""Without WebGL, without scripts, on paper, in a notebook: nothing is lost but the moving picture."""

import json
import re
from collections.abc import Iterator

import pytest
from ipywidgets.embed import dependency_state
from playwright.sync_api import Browser, Playwright, expect

from comity import bundle
from comity.knowledge import KnowledgeGraph
from tests.browser.conftest import CHROMIUM, QUIET, Pages
from tests.browser.network.conftest import Open

RENDER = """async ({ _esm, ...kept }) => {
  const module = await import(URL.createObjectURL(new Blob([_esm], { type: "text/javascript" })));
  const el = document.body.appendChild(document.createElement("div"));
  module.default.render({ model: { get: (name) => kept[name] }, el });
}"""


@pytest.fixture
def plain(playwright: Playwright) -> Iterator[Browser]:
    """Return a browser without WebGL."""
    started = playwright.chromium.launch(
        executable_path=CHROMIUM, args=[*QUIET, "--disable-webgl", "--disable-3d-apis"]
    )
    yield started
    started.close()


def test_without_webgl_a_drawing_follows_the_filters(plain: Browser, file: str) -> None:
    pages = Pages(plain)
    page = pages.open(file)
    marks = page.locator(".cn-stage svg line")
    before = marks.count()
    page.get_by_label("Least weight of a link").fill("3")
    page.keyboard.press("Enter")

    assert 0 < marks.count() < before
    assert pages.complaints == []


def test_without_scripts_there_are_a_picture_and_a_table(view: Open) -> None:
    page = view(java_script_enabled=False)

    expect(page.locator("main figure svg")).to_be_visible()
    assert page.locator("main tbody tr").count() > 100
    expect(page.locator("main tbody td").nth(1)).to_have_text(re.compile(r"\d+ [A-Z][a-z]+ \d{4}"))


def test_on_paper_there_is_a_drawing_of_what_is_seen(view: Open) -> None:
    page = view("least=3")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(page.locator(".cn-paper svg")).to_be_visible()
    expect(page.locator(".cn-controls")).to_be_hidden()


def test_what_a_notebook_keeps_is_enough_to_look_around(kg: KnowledgeGraph, pages: Pages) -> None:
    widget = kg.explore("institution-topic", since=2015).widget()
    kept = json.loads(json.dumps(dependency_state([widget])))[widget.model_id]["state"]
    page = pages.open("data:text/html,<html lang=en><title>A notebook</title>")
    page.evaluate(RENDER, {key: kept[key] for key in ("_esm", "data")})

    expect(page.locator(".cn-status")).to_contain_text("links shown")
    assert {"_css", "_esm", "data"} <= kept.keys()


def test_what_stands_in_a_notebook_without_widgets_is_seen_until_there_is_one(
    kg: KnowledgeGraph, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, str]] = []
    monkeypatch.setattr("IPython.display.display", lambda output, raw: shown.append(output))
    explorer = kg.explore("institution-topic", since=2015)
    explorer._ipython_display_()
    page = pages.open("data:text/html,<html lang=en><title>A notebook</title>")
    page.evaluate("(html) => document.body.innerHTML = html", shown[0]["text/html"])
    still = page.locator("[data-comity-still]")

    expect(still.locator("svg, table")).to_have_count(2)
    held = {"data": explorer.facts().decode(), "still": still.get_attribute("data-comity-still")}
    page.evaluate(RENDER, {"_esm": bundle.script("network.js").decode(), **held})
    expect(still).to_be_hidden()
