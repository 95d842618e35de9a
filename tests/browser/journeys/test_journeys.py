"""Ten journeys of a researcher, from question to citation, on the real server."""

import csv
import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Pages
from tests.browser.journeys.conftest import Visit


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


def lines(table: Locator) -> list[list[str]]:
    """Return the text of each cell of a table, row by row, without its evidence."""
    return table.locator("tbody tr").evaluate_all(
        "(rows) => rows.map(({ cells }) => [...cells].map((cell) => cell.innerText))"
    )


def saved(page: Page, pressed: Locator) -> str:
    """Return the text of the file that is downloaded when ``pressed`` is."""
    with page.expect_download() as download:
        pressed.click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def triples(text: str | bytes, form: ox.RdfFormat) -> set[ox.Triple]:
    """Return what is said in a document, without where."""
    return {quad.triple for quad in ox.parse(text, form)}


def ran(page: Page) -> int:
    """Run the query of the workbench, and return how many rows it gives."""
    page.get_by_role("button", name="Run", exact=True).first.click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^[\d,]+ rows? in \d"))
    return int(page.get_by_role("status").inner_text().split(" ")[0].replace(",", ""))


def test_from_a_word_to_the_original_by_keys(visit: Visit) -> None:
    page = visit("/")
    press(page, "/")
    page.keyboard.type("iana")
    topic = page.get_by_role("option", name=re.compile("IANA transition.*topic"))
    expect(topic).to_be_visible()
    while topic.get_attribute("aria-selected") != "true":
        press(page, "ArrowDown")
    press(page, "Enter")
    page.get_by_role("link", name="Meeting by meeting").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("IANA transition, meeting by meeting")

    proof = page.get_by_role("row", name=re.compile("14 Nov 2016")).locator(".proof")
    proof.locator("summary").focus()
    press(page, "Enter")
    expect(proof.locator("blockquote")).to_have_text(
        "the IANA transition and the ICANN reforms were welcomed"
    )
    original = proof.get_by_role("link", name="open the original at these words")
    expect(original).to_have_attribute("href", re.compile("^https://.*#:~:text="))
    press(page, "Enter")

    expect(proof).not_to_have_attribute("open", re.compile(""))
    expect(proof.locator("summary")).to_be_focused()


def test_from_plain_words_to_a_citation(visit: Visit) -> None:
    page = visit("/questions")
    page.get_by_label("A question in your own words").fill(
        "who hosted the fifth Sino-European Cyber Dialogue?"
    )
    press(page, "Enter")
    expect(page.get_by_role("heading", name="Understood as")).to_be_visible()
    page.get_by_role("link", name="Who hosted a meeting?").first.press("Enter")

    expect(page.locator("main table").first).to_contain_text("The Hague Centre for Strategic Studies")
    cited = page.locator("details", has_text="APA").locator("pre")
    expect(cited).to_contain_text(re.compile(r"The Comity contributors\. \(\d{4}\)\. .*who-hosted-a-meeting"))


def test_a_blank_is_changed_by_keys_and_the_file_is_the_table(visit: Visit) -> None:
    page = visit("/questions")
    page.get_by_role("link", name="At which meetings was a topic agreed on, and how firmly?").press("Enter")
    page.locator("select[name=topic]").focus()
    page.keyboard.type("Interv")
    press(page, "Tab", "Enter")
    expect(page).to_have_url(re.compile(r"/where-was-it-agreed\?topic=topic%3Anon-intervention$"))

    shown = lines(page.locator("main table").last)
    rows = list(csv.DictReader(StringIO(saved(page, page.get_by_role("link", name="CSV", exact=True)))))
    assert len(rows) == len(shown) > 0
    assert [row["gloss"] in " ".join(line) for row, line in zip(rows, shown, strict=True)] == [True] * len(
        rows
    )


def test_two_meetings_are_compared_and_the_address_holds_it(visit: Visit) -> None:
    page = visit("/page/meeting/secd-6")
    page.get_by_role("link", name="Compare with the previous coded one").click()
    every = page.locator("main tbody tr").count()
    page.get_by_role("link", name="only differences").click()
    expect(page.get_by_role("link", name="only differences")).to_have_attribute("aria-current", "true")
    differing = page.locator("main").inner_text()

    assert 0 < page.locator("table.beside tbody tr").count() < every
    expect(page.get_by_role("row", name=re.compile("^ICANN reform")).locator(".tag")).to_have_text("stronger")
    page.reload()
    assert page.locator("main").inner_text() == differing


def test_from_an_institution_through_its_neighbours_to_a_network_in_gephi(visit: Visit) -> None:
    page = visit("/page/institution/cicir")
    page.locator(".near").get_by_role("link", name="IANA transition").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("IANA transition")
    page.go_back()
    page.get_by_role("link", name="The whole network").click()
    page.get_by_label("Find a node").fill("iana transition")
    press(page, "ArrowDown", "Enter")
    page.locator(".cn-panel summary").first.click()
    expect(page.locator(".cn-evidence blockquote").first).to_be_visible()

    gexf = ElementTree.fromstring(saved(page, page.get_by_role("button", name="GEXF", exact=True)))
    shown = re.match(r"(\d+) links shown, (\d+) nodes", page.locator(".cn-status").inner_text())
    assert shown
    assert [len(gexf.findall(f".//{{*}}{name}")) for name in ("edge", "node")] == [*map(int, shown.groups())]


def test_an_example_is_run_seen_and_shared(visit: Visit, pages: Pages) -> None:
    page = visit("/query")
    page.get_by_label("Find an example").fill("meetings year")
    page.locator("#wb-examples li:visible").get_by_role("button", name="Run").first.click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"rows? in \d"))
    query = page.locator("#wb-query").input_value()
    page.get_by_role("button", name="Share").click()
    shared = page.url

    again = pages.open(shared)
    assert again.locator("#wb-query").input_value() == query
    assert ran(again) > 0
    again.get_by_role("tab", name="Table").click()
    expect(again.get_by_role("table", name="Result of the query")).to_be_visible()


def test_a_mistake_in_a_query_is_shown_where_it_is(visit: Visit, pages: Pages) -> None:
    page = visit("/query?query=SELECT%20?a%0A%7B%20?a%20?b%20?c%20%7D%0AGROUP%20BY%20?b")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("Syntax, line 3.")
    expect(page.locator(".cm-lintRange-error")).to_be_visible()
    pages.complaints.clear()


def test_from_a_term_to_all_that_it_is_said_of(visit: Visit) -> None:
    page = visit("/vocabulary#Agreement")
    term = page.locator("#Agreement")
    expect(term).to_contain_text("such as")
    count = int(term.locator("a.n").first.inner_text().replace(",", ""))
    term.locator("a.n").first.click()

    assert ran(page) == count > 0


def test_the_whole_graph_and_one_thing_are_taken_as_data(visit: Visit, live: str) -> None:
    page = visit("/data")
    dump = saved(page, page.get_by_role("link", name="comity.nq", exact=True))
    thing = page.request.get(f"{live}/id/meeting/secd-6", headers={"Accept": "text/turtle"}, max_redirects=0)
    turtle = page.request.get(live + thing.headers["location"])

    assert thing.status == 303
    told, whole = triples(turtle.body(), ox.RdfFormat.TURTLE), triples(dump, ox.RdfFormat.N_QUADS)
    assert {triple for triple in told if "secd-6>" in str(triple.subject)} <= whole
    assert told


def test_an_index_is_narrowed_until_its_count_is_a_query(visit: Visit) -> None:
    page = visit("/page/meeting")
    facets = page.get_by_role("complementary", name="Narrow down")
    facets.get_by_role("link", name="2016", exact=True).click()
    facets.get_by_text("Place", exact=True).click()
    facets.get_by_role("link", name="Oslo").click()
    assert "year=2016" in page.url
    count = int(page.get_by_role("status").locator("a.n").inner_text())
    page.get_by_role("status").locator("a.n").click()

    assert ran(page) == count == 1
    expect(page.locator("#wb-result")).to_contain_text("5th meeting of the Sino-European Cyber Dialogue")


def test_what_nobody_coded_is_not_said_to_be_nothing(visit: Visit) -> None:
    page = visit("/coverage")
    page.locator("summary", has_text="ASEAN Regional Forum ministerial meetings").click()
    row = page.get_by_role("region", name="ASEAN Regional Forum ministerial meetings").locator("tbody tr")
    expect(row).to_contain_text("not coded")
    row.get_by_role("rowheader").get_by_role("link").click()

    agenda = page.get_by_role("region", name="Agenda")
    expect(agenda).to_contain_text("Not coded: no agenda has been recorded for this meeting.")
    expect(page.locator("main .lead")).not_to_contain_text(re.compile(r"\bno\b|\b0\b"))
