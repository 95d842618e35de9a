"""The same workbench where there is no server behind it: queries run in the browser, from plain files."""

import gzip
import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

import comity
from comity import bundle
from comity.export import dumps, union
from comity.site import Folder, Site, file_of
from comity.site.pages.workbench_data import DATA
from comity.store import LocalGraph
from tests.browser.conftest import Pages

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; worker-src 'self'"
)
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LABELS = "SELECT ?a ?label { ?a <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 7"


class Files(SimpleHTTPRequestHandler):
    """A file server that knows nothing of what it serves, under the strictest policy that lets it work."""

    def end_headers(self) -> None:
        """Send the policy with each file."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def write(folder: Path) -> None:
    """Write the page of the workbench, and what it loads, as files."""
    site = Site(comity.open("ours"), Folder())
    graph, found = site.kg.graph, site.page("/query")
    assert isinstance(graph, LocalGraph)
    assert found is not None
    files = {
        "/query": site.html(found).encode(),
        **site.files,
        **{path: site.data(path) or b"" for path in DATA},
        "/static/workbench-store.js": bundle.script("workbench-store.js"),
        "/static/oxigraph.wasm": bundle.script("oxigraph.wasm"),
        "/data/comity.nq.gz": gzip.compress(dict(dumps(graph, union(graph.statements())))["comity.nq"]),
    }
    for path, content in files.items():
        file = folder / file_of(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@pytest.fixture(scope="module")
def address(scripts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("twin")
    write(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/query.html"
        server.shutdown()


def start(page: Page) -> None:
    page.get_by_role("button", name="Run", exact=True).first.click()


def test_a_query_runs_in_the_browser_and_nothing_heavy_is_loaded_before(pages: Pages, address: str) -> None:
    page = pages.open(f"{address}?query={quote(LABELS)}")
    expect(page.locator(".cm-content")).to_contain_text("LIMIT 7")
    assert not any("oxigraph" in each or "comity.nq" in each for each in pages.requests)

    start(page)

    expect(page.get_by_role("status")).to_contain_text("7 rows in")
    assert any("oxigraph.wasm" in each for each in pages.requests)


def test_cancelling_kills_the_worker_and_the_next_query_has_a_new_one(pages: Pages, address: str) -> None:
    page = pages.open(f"{address}?query={quote(ENDLESS)}")
    with page.expect_worker() as started:
        start(page)
    page.wait_for_timeout(500)

    with started.value.expect_event("close"):
        page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("status")).to_have_text("Cancelled.")
    page.get_by_role("button", name="Use as a start").first.click()
    start(page)

    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d rows? in"))


def test_the_columns_of_a_star_come_as_the_query_names_them_in_files_too(pages: Pages, address: str) -> None:
    page = pages.open(f"{address}?query={quote('SELECT * { ?s ?p ?o } LIMIT 3')}")
    start(page)
    expect(page.get_by_role("status")).to_contain_text("3 rows in")

    with page.expect_download() as taken:
        page.get_by_role("button", name="All as a file").click()

    expect(page.locator("#wb-result th")).to_have_text(["s", "p", "o"])
    assert taken.value.path().read_text(encoding="utf-8").startswith("s,p,o")


def test_a_mistake_is_told_with_its_line(pages: Pages, address: str) -> None:
    page = pages.open(f"{address}?query={quote('ASK {{ ?a')}")

    start(page)

    expect(page.get_by_role("alert")).to_contain_text(re.compile("Syntax, line 1"))


def test_a_mistake_is_told_by_what_stands_there_and_not_by_all_that_could(pages: Pages, address: str) -> None:
    query = quote("SELECT *\nWHERE { ?s ?p }")
    page = pages.open(f"{address}?query={query}")

    start(page)

    expect(page.get_by_role("alert")).to_contain_text("Syntax, line 2, column 15. found } after ?p; expected")


def test_examples_and_things_come_from_files_and_from_the_graph(pages: Pages, address: str) -> None:
    page = pages.open(f"{address}?question=where-was-it-agreed")
    expect(page.locator(".cm-content")).to_contain_text("comity:Agreement")

    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nVALUES ?x { cyberc")

    expect(page.get_by_role("option", name=re.compile("topic:cybercrime")).first).to_be_visible()
