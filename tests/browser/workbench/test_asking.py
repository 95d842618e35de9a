"""The workbench as a reader uses it: write, run, stop, look, take away; by hand and by keys."""

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from comity import catalogue
from tests.browser.conftest import SCREENS, Axe, Pages
from tests.browser.workbench.server import Server

PREFIXES = "PREFIX comity: <https://w3id.org/comity/ontology/> "
MEETINGS = PREFIXES + "SELECT ?meeting ?start { ?meeting a comity:Meeting ; comity:startDate ?start }"
YEARS = PREFIXES + (
    "SELECT ?year (COUNT(?meeting) AS ?meetings) { ?meeting a comity:Meeting ; comity:startDate ?start "
    "BIND (YEAR(?start) AS ?year) } GROUP BY ?year ORDER BY ?year"
)
LINKS = PREFIXES + "SELECT DISTINCT ?party ?meeting { ?p comity:party ?party ; comity:atMeeting ?meeting }"
PLACES = 'SELECT * { VALUES (?place ?lat ?long) { ("Berlin" 52.5 13.4) ("Beijing" 39.9 116.4) } }'

POINTS = """PREFIX geo: <http://www.opengis.net/ont/geosparql#> SELECT * {
VALUES (?place ?at) { ("Berlin" "POINT(13.4 52.5)"^^geo:wktLiteral) } }"""
PASTE = """(place, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
STATEMENTS = PREFIXES + "CONSTRUCT { ?m comity:place ?p } WHERE { ?m comity:place ?p }"
TOO_LONG = f"# {'a long query ' * 800}\n{MEETINGS} LIMIT 7"


def workbench(pages: Pages, server: Server, query: str = "", **context: object) -> Page:
    found = pages.open(f"{server.address}/query?query={quote(query)}", **context)  # type: ignore[arg-type]
    expect(found.locator(".cm-content")).to_be_visible()
    return found


def run(page: Page) -> Page:
    page.get_by_role("button", name="Run", exact=True).first.click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r" in \d"))
    return page


def write(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.type(text)


def choose(page: Page) -> None:
    page.wait_for_timeout(150)  # sooner, the key was meant for the text
    page.keyboard.press("Enter")


def test_a_query_runs_by_keys_and_its_address_holds_it(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)

    page.locator(".cm-content").focus()
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\d+ rows in \d"))
    assert quote("comity:startDate", safe="") in page.url


def test_escape_and_tab_leave_the_editor(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)

    page.locator(".cm-content").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="Run", exact=True).first).to_be_focused()


@pytest.mark.parametrize(
    ("query", "view"),
    [(YEARS, "Chart"), (LINKS, "Network"), (MEETINGS, "Timeline"), (PLACES, "Map"), (POINTS, "Map")],
)
def test_an_answer_is_first_shown_as_what_suits_it(
    pages: Pages, server: Server, query: str, view: str
) -> None:
    page = run(workbench(pages, server, query))

    expect(page.get_by_role("tab", selected=True)).to_have_text(view)
    expect(page.get_by_role("tabpanel").get_by_role("img")).to_be_visible()


def test_what_was_chosen_once_is_shown_again(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, LINKS))

    page.get_by_role("tab", name="Table").click()
    write(page, LINKS + " LIMIT 9")
    run(page)

    expect(page.get_by_role("tab", selected=True)).to_have_text("Table")


def test_the_network_of_statements_leads_from_subject_to_object(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, STATEMENTS))
    rows = page.locator("#wb-result tbody tr")
    meetings, places = (set(rows.locator(f"td:nth-child({at})").all_inner_texts()) for at in (1, 3))

    page.get_by_role("tab", name="Network").click()

    expect(page.get_by_role("figure")).to_contain_text(f"{len(meetings | places)} things")


def test_a_query_is_laid_out_and_means_the_same(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)

    page.get_by_role("button", name="Lay out").click()

    text = page.locator("#wb-query").input_value()
    assert text.endswith(
        "\n\nSELECT ?meeting ?start {\n  ?meeting a comity:Meeting ;\n           comity:startDate ?start\n}"
    )


def test_the_way_back_leads_from_answer_to_answer_and_out(pages: Pages, server: Server) -> None:
    page = pages.open(f"{server.address}/static/none")
    page.goto(f"{server.address}/query?query={quote(MEETINGS)}")
    status = run(page).get_by_role("status")
    first = status.inner_text()
    write(page, "ASK { ?a ?b ?c }")
    run(page)

    page.go_back()
    expect(status).to_have_text(first)
    assert page.locator("#wb-query").input_value() == MEETINGS
    page.go_forward()
    expect(page.locator("#wb-result")).to_contain_text("Yes.")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile("none$"))
    pages.complaints.clear()


def test_an_answer_is_there_again_after_a_visit_to_another_page(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, MEETINGS + " LIMIT 7"))
    write(page, "ASK { ?not ?run ?yet }")
    page.wait_for_timeout(600)  # which is when it is kept

    page.goto(f"{server.address}/query")
    page.go_back()

    expect(page.get_by_role("status")).to_contain_text("7 rows")
    assert page.locator("#wb-query").input_value() == "ASK { ?not ?run ?yet }"


def test_a_query_too_long_for_an_address_is_kept_over_a_reload(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)
    write(page, "")
    page.locator(".cm-content").evaluate(PASTE, TOO_LONG)
    run(page)
    assert len(page.url) < 100

    page.reload()
    expect(page.get_by_role("status")).to_contain_text("7 rows")
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save query.rq").click()

    assert taken.value.path().read_text(encoding="utf-8") == TOO_LONG


def test_pictures_are_loaded_when_they_are_shown_and_no_sooner(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, PREFIXES + "SELECT ?a { ?a a comity:Series }"))

    assert not any("pictures" in address or "map" in address for address in pages.requests)
    write(page, YEARS)
    run(page)
    expect(page.get_by_role("tabpanel").get_by_role("img")).to_be_visible()
    assert any("workbench-pictures" in address for address in pages.requests)


def test_tabs_are_chosen_with_arrows(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, YEARS))

    page.get_by_role("tab", selected=True).focus()
    page.keyboard.press("ArrowLeft")

    expect(page.get_by_role("tab", name="Table")).to_be_focused()
    expect(page.get_by_role("table", name="Result of the query")).to_be_visible()


def test_things_are_shown_by_their_names_or_as_in_the_query(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, PREFIXES + "SELECT ?a { ?a a comity:Series } ORDER BY ?a"))

    shown = page.get_by_role("tabpanel").get_by_role("link").first
    name = shown.inner_text()
    page.get_by_label("things by their names").uncheck()

    assert not name.startswith("series:")
    expect(shown).to_have_text(re.compile("^series:"))


def test_a_pressed_heading_sorts_all_rows_and_not_only_those_that_are_shown(
    pages: Pages, server: Server
) -> None:
    page = run(workbench(pages, server, "SELECT ?s (STRLEN(STR(?o)) AS ?n) { ?s ?p ?o }"))
    page.get_by_role("tab", name="Table").click()
    heading = page.get_by_role("columnheader").last  # its name has an arrow once it is pressed

    heading.get_by_role("button").click()
    least = int(page.locator("#wb-result tbody td.num").first.inner_text())
    heading.get_by_role("button").click()

    expect(heading).to_have_attribute("aria-sort", "descending")
    assert int(page.locator("#wb-result tbody td.num").first.inner_text()) > 100 > least


def test_a_class_is_suggested_with_its_count_and_its_prefix_is_declared(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)

    write(page, "SELECT ?m { ?m a Meet")
    expect(page.get_by_role("option", name=re.compile(r"comity:Meeting\s*Meeting · \d+"))).to_be_visible()
    choose(page)

    text = page.locator("#wb-query").input_value()
    assert text.startswith("PREFIX comity: <https://w3id.org/comity/ontology/>\n")
    assert "?m a comity:Meeting" in text


def test_properties_are_those_of_the_class_and_things_come_from_the_index(
    pages: Pages, server: Server
) -> None:
    page = workbench(pages, server)

    write(page, "SELECT ?m { ?m a comity:Agreement ; comity:mad")
    expect(page.get_by_role("option").first).to_have_text(re.compile(r"comity:madeAt\s*made at · \d+"))
    choose(page)
    page.keyboard.type(" ?x ; comity:topic cyberc")

    expect(page.get_by_role("option").first).to_have_text(re.compile("topic:cybercrimeCybercrime · topic"))


def test_a_mistake_is_marked_where_it_is_as_one_types(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)

    write(page, "ASK { ?a ?b ?c ] ")

    expect(page.locator(".cm-lintRange-error")).to_have_text("]")


def test_the_servers_mistake_is_marked_at_its_line(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, "SELECT ?a\n{ ?a ?b ?c }\nGROUP BY ?b")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("Syntax, line 3.")
    expect(page.locator(".cm-lintRange-error")).to_be_visible()
    pages.complaints.clear()


@pytest.mark.parametrize(("comment", "kind"), [("late", "Time-out."), ("busy", "Busy.")])
def test_a_failure_says_of_which_kind_it_is(pages: Pages, server: Server, comment: str, kind: str) -> None:
    page = workbench(pages, server, f"# {comment}\nASK {{ ?a ?b ?c }}")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text(kind)
    pages.complaints.clear()


def test_a_server_that_is_gone_is_a_failure_of_the_network(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)
    while not any("workbench-syntax" in address for address in pages.requests):
        page.wait_for_timeout(50)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("Network.")
    pages.complaints.clear()


def test_what_the_server_says_and_what_helps_are_two_sentences(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, "# late\nASK { ?a ?b ?c }")

    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("within 10 seconds. A LIMIT")
    pages.complaints.clear()


def test_found_examples_are_counted_of_all(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)
    counts = page.locator("#wb-examples summary small")
    before = counts.all_inner_texts()

    page.get_by_label("Find an example").fill("agreed on how firmly")
    assert "1 of" in page.locator("#wb-examples details:visible summary small").first.inner_text()
    page.get_by_label("Find an example").fill("")

    expect(counts).to_have_text(before)


def test_a_query_is_saved_without_a_question(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)

    page.get_by_role("button", name="Save", exact=True).click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save as .rq").click()

    assert taken.value.suggested_filename == "query.rq"
    assert taken.value.path().read_text(encoding="utf-8") == f"{MEETINGS}\n"


def test_cancelling_ends_the_query_on_the_server_too(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, "# slow\nASK { ?a ?b ?c }")
    before = server.abandoned

    page.get_by_role("button", name="Run", exact=True).first.click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("status")).to_have_text("Cancelled.")
    page.wait_for_timeout(300)

    assert server.abandoned == before + 1


def test_a_long_answer_is_cut_visibly_and_can_be_had_whole(pages: Pages, server: Server) -> None:
    page = run(workbench(pages, server, "SELECT ?s ?p ?o { ?s ?p ?o }"))

    expect(page.locator("#wb-notice")).to_contain_text("the first 5,000 rows are shown")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Fetch all as CSV").click()

    assert len(taken.value.path().read_text(encoding="utf-8").splitlines()) > 5001


def test_an_example_is_found_run_and_changed_in_its_blank(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)

    page.get_by_label("Find an example").fill("agreed on how firmly")
    page.get_by_role("button", name="Run", exact=True).last.click()
    expect(page.get_by_role("status")).to_contain_text(re.compile(r" rows? in "))
    page.get_by_label("topic", exact=True).fill("topic:cybercrime")
    page.get_by_label("topic", exact=True).press("Enter")

    assert "VALUES ?topic { topic:cybercrime }" in page.locator("#wb-query").input_value()


def test_a_thing_of_a_query_becomes_a_blank_and_a_parameter_of_the_saved_file(
    pages: Pages, server: Server, tmp_path: Path
) -> None:
    page = workbench(pages, server)
    write(page, "ASK { ?a comity:topic topic:cybercrime ")

    page.get_by_role("button", name="Question form").click()
    page.get_by_role("button", name="Make it a blank").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("Question").fill("Is a topic on record?")
    page.get_by_label("Tags, with commas").fill("topics, evidence")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Save as .rq").click()

    saved = tmp_path / taken.value.suggested_filename
    taken.value.save_as(saved)
    question = catalogue.read(saved)

    assert (question.name, question.form, question.tags) == (
        "is-a-topic-on-record",
        "ASK",
        ("topics", "evidence"),
    )
    assert list(question.parameters) == ["topic"]


def test_the_code_panel_has_the_query_and_closes_with_escape(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, MEETINGS)

    page.get_by_role("button", name="Code").click()
    code = page.get_by_role("region", name="Code")
    expect(code.get_by_text(f'comity.open("{server.address}/sparql")')).to_be_visible()
    code.get_by_text("curl", exact=True).click()
    page.keyboard.press("Escape")

    expect(code).to_be_hidden()
    expect(page.get_by_role("button", name="Code")).to_be_focused()


def test_the_schema_is_filled_and_a_term_of_it_is_inserted(pages: Pages, server: Server) -> None:
    page = workbench(pages, server)
    write(page, "")

    page.get_by_text("Schema and prefixes").click()
    page.locator("#wb-drawer summary", has_text="Agreement ").first.click()
    page.get_by_role("button", name="Insert comity:Agreement").click()

    assert page.locator("#wb-query").input_value() == "comity:Agreement"


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    pages: Pages, server: Server, axe: Axe, width: int, scheme: str
) -> None:
    page = run(workbench(pages, server, YEARS, width=width, color_scheme=scheme))
    page.get_by_text("Schema and prefixes").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("tabpanel").get_by_role("img")).to_be_visible()

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing_while_something_is_suggested(pages: Pages, server: Server, axe: Axe) -> None:
    page = workbench(pages, server)
    write(page, "SELECT ?m { ?m a Meet")
    expect(page.get_by_role("option").first).to_be_visible()

    assert axe(page) == []


def test_without_scripts_the_form_shows_the_answer_as_a_table(pages: Pages, server: Server) -> None:
    page = pages.open(f"{server.address}/query", java_script_enabled=False)

    page.get_by_label("Query in SPARQL").fill(MEETINGS)
    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("columnheader", name="start")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Sino-European")).first).to_be_visible()


def test_without_scripts_a_mistake_is_told_with_the_query_kept(pages: Pages, server: Server) -> None:
    page = pages.open(f"{server.address}/query", java_script_enabled=False)

    page.get_by_label("Query in SPARQL").fill("SELECT ?a { ?a ?b }")
    page.get_by_role("button", name="Run", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("expected")
    expect(page.get_by_label("Query in SPARQL")).to_have_value("SELECT ?a { ?a ?b }")
    pages.complaints.clear()


def test_settings_cannot_end_their_script_element(pages: Pages, server: Server) -> None:
    page = workbench(pages, server, 'SELECT * { ?a ?b "</textarea><script>alert(1)</script>" }')

    assert "</textarea>" in page.locator("#wb-query").input_value()
    assert json.loads(page.locator("#workbench-settings").inner_text())["endpoint"] == "/sparql"
