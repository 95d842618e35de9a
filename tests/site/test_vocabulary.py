"""The page of the vocabulary: all of it is there, true to its files, and no link inside it leads nowhere."""

import re
from collections import Counter
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from comity.names import SCHEMES, VOCABULARY
from comity.site import Site, page_of
from comity.site.cells import Number
from comity.site.vocabulary import Vocabulary
from comity.site.vocabulary.constraints import shapes
from comity.site.vocabulary.diagram import BOXES, LINES
from comity.site.vocabulary.files import SHAPES, read, schemes
from comity.site.vocabulary.terms import Term
from tests.site.reading import attributes, headings, links, parsed, skips

ID = re.compile(r' id="([^"]*)"')


@pytest.fixture(scope="module")
def html(site: Site) -> str:
    page = site.page("/vocabulary")
    assert page
    return site.html(page)


def terms(vocabulary: Vocabulary) -> dict[str, Term]:
    return {each.name: each for held in vocabulary.kinds.values() for each in held}


def test_the_page_is_html_without_a_mistake(html: str, small: Site) -> None:
    page = small.page("/vocabulary")
    assert page

    assert parsed(html)
    assert parsed(small.html(page))
    assert skips(headings(html)) == []
    assert "style" not in attributes(html).names


def test_every_term_and_every_code_stands_at_its_address(html: str) -> None:
    iris = [iri for iri in read("comity.ttl") if iri.startswith(VOCABULARY) and "-" not in iri]
    codes = [iri for name in schemes() for iri in read(name) if "/scheme/" in iri and iri.count("/") == 6]
    ids = set(ID.findall(html))

    assert len(iris) > 80
    assert len(codes) > 80
    assert {page_of(iri) for iri in (*iris[1:], *codes)} <= {f"/vocabulary#{each}" for each in ids}


def test_no_place_on_the_page_is_named_twice_and_no_link_misses_one(html: str) -> None:
    ids = Counter(ID.findall(html))
    inside = {link.partition("#")[2] for link in links(html) if link.startswith(("#", "/vocabulary#"))} - {
        "content"
    }

    assert [each for each, count in ids.items() if count > 1] == []
    assert inside - set(ids) == set()


def test_what_a_record_holds_is_said_in_words(site: Site) -> None:
    found = terms(site.vocabulary)

    assert "exactly one meeting" in [each.much for each in found["onAgendaOf"].bound]
    assert "at most one date" in [each.much for each in found["Meeting"].bound]
    assert "an end that does not come before the start" in found["Meeting"].rules


def test_every_shape_of_a_class_is_told(site: Site) -> None:
    wanted = {prop for each in read(SHAPES).values() for prop in each.all("property")}
    told = {each.expected for shape in shapes().values() for each in shape.constraints}

    assert {read(SHAPES)[prop].one("message") for prop in wanted} == told


@pytest.mark.parametrize("name", ["Meeting", "startDate", "evidence"])
def test_each_term_has_a_real_example_and_a_live_count(site: Site, name: str) -> None:
    term = terms(site.vocabulary)[name]

    assert term.example
    assert f"comity:{name}" in term.example.turtle
    assert isinstance(term.uses, Number)
    assert term.uses.value == len(site.kg.sparql(query_of(term.uses)).rows)


def test_a_code_says_how_often_it_is_used(site: Site) -> None:
    stances = next(each for each in site.vocabulary.schemes if each.anchor == "scheme/stance")
    agreed = next(each for each in stances.concepts if each.anchor == "stance/agreed")

    assert agreed.uses
    assert agreed.uses.value == len({row.thing for row in site.kg.sparql(query_of(agreed.uses)).rows})
    assert [each.name.text for each in agreed.below] == ["General agreement", "Full agreement"]


def test_a_property_with_codes_leads_to_their_list(site: Site) -> None:
    found = terms(site.vocabulary)

    assert {name for name in (*SCHEMES, "topic") if "codes" not in dict(found[name].relations)} == set()


def test_the_overview_shows_at_most_twelve_classes_of_the_vocabulary(site: Site) -> None:
    found = terms(site.vocabulary)

    assert len(BOXES) <= 12
    assert {name for _, name, _ in LINES} <= set(found)
    assert {name for name in BOXES if name != "Topic"} <= set(found)


def test_the_vocabulary_is_put_together_once(site: Site) -> None:
    assert site.vocabulary is site.vocabulary


def query_of(number: Number) -> str:
    return parse_qs(urlsplit(number.address or "").query)["query"][0]


def test_a_later_version_names_the_one_before_it_and_what_became_of_its_terms(site: Site) -> None:
    later, known = Site(site.kg), site.vocabulary
    first, *others = known.kinds["Classes"]
    changed = (replace(first, changes=("Deprecated; use another.",)), *others)
    header = {**known.header, "prior": f"{VOCABULARY}0.0.9"}
    later.__dict__["vocabulary"] = replace(known, header=header, kinds={**known.kinds, "Classes": changed})

    page = later.page("/vocabulary")
    assert page
    html = later.html(page)

    assert parsed(html)
    assert f"{VOCABULARY}0.0.9" in html
    assert f'#{first.name}"><bdi>{first.label}</bdi></a>: Deprecated; use another.' in html
