"""Results print well in a terminal and in a notebook, and nothing of the data is run as markup."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from comity.knowledge import KnowledgeGraph
from comity.knowledge import text as terminal
from comity.names import Iri, Literal
from tests.knowledge.made import MEETING, column, result, said, typed

TAGS = {"div", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "p"}

LONG = ["x" * size for size in range(20, 25)]
TABLE = ["div", "table", "caption", "thead", "tr", "th", "tbody", "tr", "td", "tr", "td", "p"]


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def test_a_result_prints_question_labels_and_dataset(kg: KnowledgeGraph) -> None:
    printed = repr(kg.ask("when-and-where", series="series:harbour"))

    assert printed.startswith("When and where did each meeting of a series take place? · series: ")
    assert "when-and-where · Comity 0.1.0" in printed
    assert "2031-05-19" in printed


@pytest.mark.parametrize("width", [20, 80, 200])
def test_no_line_is_wider_than_the_terminal(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    rows = [(Literal("网络" * 40), typed("2016-11-14", "date"), Literal("y"))] * 2
    lines = repr(result(kg, ("text", "date", "other"), *rows)).splitlines()

    assert max(map(cell_len, lines)) <= width
    assert any("2016-11-14" in line for line in lines) or width == 20


def test_columns_and_rows_that_do_not_fit_are_told(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    found = result(kg, tuple("abcde"), *[tuple(map(Literal, LONG))] * (terminal.MOST_ROWS + 2))

    assert "… and 2 more rows; 4 more columns: b, c, d, e" in " ".join(repr(found).split("\n"))


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_meetings_are_told_apart_and_words_stay_whole(
    ours: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    printed = repr(ours.ask("where-was-it-agreed", topic="Internet governance"))

    assert {"Sino-European", "multistakeholder"} <= set(printed.split())
    assert "qualification" in printed
    assert "… and gloss, the same as agreement in these rows" in printed
    assert max(map(len, printed.splitlines())) <= width


def test_a_column_that_repeats_another_is_shown_where_there_is_room(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    found = result(kg, ("one", "two", "none", "nothing"), (Literal("x"), Literal("x"), None, None))

    assert repr(found).splitlines()[1:4:2] == ["one  two  none  nothing", "x    x"]


def test_a_long_cell_takes_a_few_lines_and_its_cut_is_shown(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    lines = repr(
        result(kg, ("text", "day"), (Literal("word " * 90), typed("2016-11-14", "date")))
    ).splitlines()

    assert len(lines[3:-1]) == terminal.MOST_LINES
    assert [line.endswith("…") for line in lines[3:-1]] == [False, False, False, True]


def test_what_steers_a_terminal_is_printed_as_escapes(kg: KnowledgeGraph) -> None:
    printed = repr(column(kg, Literal("\x1b[31mred\u202e\nline")))

    assert "\\x1b[31mred\\u202e\\nline" in printed


def test_a_notebook_gets_a_table_that_a_screen_reader_can_follow(ours: KnowledgeGraph) -> None:
    html = Reader(ours.ask("where-was-it-agreed", topic="Internet governance")._repr_html_())

    assert len(html.named("caption")) == 1
    assert all(heading["scope"] == "col" for heading in html.named("th"))
    assert {"lang": "en"} in html.named("td")
    assert all(str(link["href"]).startswith("https://") for link in html.named("a"))


def test_a_long_table_is_cut_and_the_cut_is_told(kg: KnowledgeGraph) -> None:
    html = column(kg, *[Literal("x")] * 60)._repr_html_()

    assert len(Reader(html).named("tr")) == 51
    assert "… and 10 more rows" in html


def test_an_address_that_a_browser_would_run_is_no_link(kg: KnowledgeGraph) -> None:
    html = Reader(column(kg, Iri("javascript:alert(1)"), Iri("data:text/html,x"), MEETING)._repr_html_())

    assert [link["href"] for link in html.named("a")] == [MEETING.value]


@given(st.text(), st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_no_text_becomes_markup(kg: KnowledgeGraph, text: str, heading: str) -> None:
    found = result(kg, (heading,), (Literal(text + "<script>alert(1)</script>"),), (said(text, "en"),))
    tags = Reader(found._repr_html_()).tags

    assert [tag for tag, _ in tags] == TABLE


def test_questions_print_by_subject(kg: KnowledgeGraph) -> None:
    printed, html = repr(kg.questions()), Reader(kg.questions()._repr_html_())

    assert printed.startswith("agreements\n  ask('how-firm-were-agreements'")
    assert len(html.named("tr")) == len(kg.questions()) + 1
    assert {tag for tag, _ in html.tags} <= TAGS
