"""Words, abbreviations and slips of the pen: what a server finds by them, the files find too."""

import pytest
from playwright.sync_api import expect

from comity import store
from comity.search import open_index
from tests.browser.conftest import Pages
from tests.site.twin import SMALL

SENTENCES = {
    "HD": "Harbour Dialogue",
    "hd 3": "3rd Harbour Dialogue",
    "BT": "Beacon Talks",
    "third harbour dialogue": "3rd Harbour Dialogue",
    "harbor dialoge": "Harbour Dialogue",
    "tidewatr institute": "Tidewater Institute",
    "internet governence": "Internet governance",
    "Reykjavík": "Reykjavik",
    "lisboa": "Lisbon",
}


@pytest.mark.parametrize(("said", "called"), SENTENCES.items())
def test_the_files_find_first_what_a_server_finds_first(
    pages: Pages, top: str, said: str, called: str
) -> None:
    served = open_index(store.open([str(SMALL)])).search(said)[0]

    page = pages.open(f"{top}/search.html?q={said}")

    assert served.label == called
    expect(page.locator("main ol.rows li a").first).to_have_text(called)


def test_where_nothing_is_called_so_the_nearest_is_offered(pages: Pages, top: str) -> None:
    near = open_index(store.open([str(SMALL)])).nearest("whales in Lisbn")

    page = pages.open(f"{top}/search.html?q=whales in Lisbn")

    expect(page.get_by_text("Did you mean one of these?")).to_be_visible()
    expect(page.locator("main ul.rows li a").first).to_have_text(near[0].label)


def test_the_box_forgives_a_slip_in_a_word_that_is_not_finished(pages: Pages, top: str) -> None:
    page = pages.open(f"{top}/index.html")

    page.get_by_role("combobox", name="Search the graph").press_sequentially("harbuor dial", delay=5)

    expect(page.get_by_role("option").first).to_contain_text("Harbour Dialogue")
