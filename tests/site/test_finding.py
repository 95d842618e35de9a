"""What a search finds is shown with what matched, and suggestions lead to pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.site import Site
from comity.site.pages.finding import pieces, suggestions
from comity.site.visit import Visit


def html(site: Site, **arguments: str) -> str:
    page = site.page("/search", {name: [text] for name, text in arguments.items()})
    assert page
    return site.html(page)


def test_what_matched_is_marked(site: Site) -> None:
    assert "<mark>full agreement</mark>" in html(site, q="full agreement")


def test_a_kind_narrows_down_what_is_found(site: Site) -> None:
    page = site.page("/search", {"q": ["china"], "kind": ["state"]})

    assert page
    assert {each.kind for each in page.data["found"]} == {"state"}  # type: ignore[attr-defined]


def test_a_kind_that_is_not_known_is_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="kind: found 'colour'"):
        site.page("/search", {"q": ["china"], "kind": ["colour"]})


def test_words_that_find_nothing_are_handed_on_to_the_questions(site: Site) -> None:
    assert "/questions?ask=qqqxyz" in html(site, q="qqqxyz")


def test_what_somebody_typed_is_shown_as_text(site: Site) -> None:
    shown = html(site, q='"><script>alert(1)</script>')

    assert "<script>alert" not in shown


def test_a_suggestion_has_label_kind_years_and_address(site: Site) -> None:
    first = suggestions(Visit(site, "/suggest", {}, {"q": ["sino-eu"]}))[0]

    assert (first["label"], first["kind"]) == ("Sino-European Cyber Dialogue", "series")
    assert first["address"] == "/page/series/secd"


@given(st.text(max_size=30), st.data())
def test_the_pieces_of_a_text_make_the_text(text: str, data: st.DataObject) -> None:
    bounds = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    marks = list(zip(bounds[::2], bounds[1::2], strict=False))

    assert "".join(piece.text for piece in pieces(text, marks)) == text
