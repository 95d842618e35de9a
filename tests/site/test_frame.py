"""The frame of every page: addresses, links for each place, and what is printed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.site import Folder, Live, Page, Site, file_of, links
from comity.site.environment import environment
from comity.site.routes import match
from tests.site.reading import attributes, parsed
from tests.site.reading import links as linked


def test_a_path_leads_to_its_maker_with_its_parts() -> None:
    found = match("/page/meeting/secd-5")

    assert found is not None
    assert found[1] == {"kind": "meeting", "slug": "secd-5"}


@pytest.mark.parametrize(
    "path", ["", "/page", "/page/", "/page/meeting/", "/page/meeting/a/b", "//", "/page//x"]
)
def test_a_path_that_is_not_in_the_table_leads_nowhere(path: str) -> None:
    assert match(path) is None


def test_a_mounted_site_links_below_its_prefix(site: Site) -> None:
    mounted = Site(site.kg, Live("/comity"))
    page = mounted.page("/page/series/secd")
    assert page

    inside = {link for link in linked(mounted.html(page)) if link.startswith("/")}

    assert {link for link in inside if not link.startswith("/comity/")} == set()


def test_a_folder_of_files_has_relative_links_only(site: Site) -> None:
    twin = Site(site.kg, Folder())
    page = twin.page("/page/series/secd")
    assert page

    found = linked(twin.html(page))

    assert {link for link in found if link.startswith("/")} == set()
    assert "../meeting/secd-5.html" in found
    assert file_of("/page/meeting/secd-5") == "page/meeting/secd-5.html"


def test_signposts_are_in_the_head_and_as_data(site: Site) -> None:
    page = site.page("/page/meeting/secd-5")
    assert page

    typed = {(link.rel, link.href) for link in links(page)}

    assert ("cite-as", "https://w3id.org/comity/id/meeting/secd-5") in typed
    assert ("describedby", "/data/meeting/secd-5.ttl") in typed
    assert ("type", "https://schema.org/Event") in typed
    assert '<link rel="linkset" href="/data/meeting/secd-5.linkset.json"' in site.html(page)


def test_a_template_that_names_what_is_not_there_is_an_error() -> None:
    with pytest.raises(Exception, match="'nothing' is undefined"):
        environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", "&lt;script&gt;"),
        ('" onclick="', "&#34; onclick=&#34;"),
        ("a\u202eb", "a\\u202eb"),
        ("a\x00b\ud800", "a\\u0000b\\ud800"),
    ],
)
def test_what_is_printed_can_neither_be_markup_nor_turn_the_writing_round(text: str, shown: str) -> None:
    assert environment().from_string("{{ text }}").render(text=text) == shown


def test_a_path_with_nothing_behind_it_gets_a_page_that_says_so_and_what_comes_near(site: Site) -> None:
    page = site.missing("/page/meeting/secd-55")
    html = site.html(page)

    assert page.status == 404
    assert parsed(html)
    assert "/page/meeting/secd-5" in linked(html)


def test_a_hostile_path_is_shown_escaped(site: Site) -> None:
    html = site.html(site.missing('/page/<script>alert(1)</script>/"onload="x'))

    assert parsed(html)
    assert attributes(html).inline == []


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=60), st.sampled_from(["/page/meeting/", "/page/", "/", "/scheme/"]))
def test_any_path_leads_to_a_page_or_to_one_that_says_that_there_is_none(
    site: Site, text: str, top: str
) -> None:
    page = site.page(top + text) or site.missing(top + text)

    assert parsed(site.html(page))


def test_every_file_that_a_page_loads_is_there(site: Site) -> None:
    page = Page("Title", "refused.html", "/somewhere", {"found": "a", "expected": "b"})

    loaded = {link for link in linked(site.html(page)) if link.startswith("/static/")}

    assert loaded
    assert loaded <= set(site.files)


@pytest.mark.parametrize(
    ("path", "ways"),
    [
        ("/", {"/compare", "/timeline"}),
        ("/questions", {"/compare", "/timeline"}),
        ("/page/meeting", {"/compare"}),
        ("/page/topic", {"/timeline"}),
    ],
)
def test_a_comparison_and_the_way_of_a_topic_are_found_from_where_one_looks_for_them(
    site: Site, path: str, ways: set[str]
) -> None:
    page = site.page(path)
    assert page

    assert ways <= set(linked(site.html(page)))
