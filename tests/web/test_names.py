"""Every name of ours, in whatever the site gives out, leads to a page or a document that speaks of it."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx2 as httpx
import pyoxigraph as ox
import pytest

from comity.names import KINDS, ROOT
from tests.site.reading import places

DOCUMENTS = (
    "/data/comity.nq",
    "/.well-known/void",
    "/.well-known/sparql-examples",
    "/sparql",
    "/graphs?default",
    "/shapes.ttl",
)
JSON = ("/api/openapi.json", "/api/questions", "/api/questions/who-hosted", "/reconcile", "/")
IN_TEXT = re.compile(rf'"({re.escape(ROOT)}[^"\s{{]*[^"\s{{/])"')


def named(web: httpx.Client) -> Iterator[str]:
    """Yield the IRIs of ours in all that the site gives out as RDF, and those in its JSON."""
    for path in DOCUMENTS:
        answer = web.get(path, headers={"Accept": "application/n-quads, text/turtle;q=0.9"})
        syntax = ox.RdfFormat.from_media_type(answer.headers["Content-Type"].partition(";")[0])
        for quad in ox.parse(answer.content, syntax):
            yield from (each.value for each in quad if isinstance(each, ox.NamedNode))
    for path in JSON:
        text = web.get(
            path, headers={"Accept": "application/ld+json, application/json;q=0.9"}, follow_redirects=True
        ).text
        assert json.loads(text)
        yield from IN_TEXT.findall(text)


@pytest.fixture(scope="module")
def ours(web: httpx.Client) -> list[str]:
    return sorted({iri.removeprefix(ROOT) for iri in named(web) if iri.startswith(ROOT)})


@pytest.mark.parametrize("accept", ["text/html, */*;q=0.8", "text/turtle"])
def test_no_name_of_ours_leads_nowhere(accept: str, ours: list[str], web: httpx.Client) -> None:
    led = {}
    for name in ours:
        answer = web.get(f"/{name}", headers={"Accept": accept})
        led[name] = answer.headers.get("Location", "") if answer.is_redirect else f"/{name}"
        assert answer.status_code in {200, 303}, name

    found = {path: web.get(path, headers={"Accept": "*/*"}).status_code for path in set(led.values())}
    assert {path for path, status in found.items() if status not in {200, 303}} == set()


def test_the_page_that_a_name_leads_people_to_has_the_place_it_names(
    ours: list[str], web: httpx.Client
) -> None:
    led = {web.get(f"/{name}", headers={"Accept": "text/html"}).headers.get("Location", "") for name in ours}
    parts = [urlsplit(each) for each in led]

    there = {part.path: places(web.get(part.path).text) for part in parts if part.fragment}

    assert [part for part in parts if part.fragment and part.fragment not in there[part.path]] == []
    assert len(ours) > len(KINDS)


def test_whatever_an_export_names_leads_somewhere(ours: list[str], web: httpx.Client) -> None:
    archive = zipfile.ZipFile(io.BytesIO(web.get("/data/comity.zip").content))
    text = "".join(archive.read(name).decode() for name in ("comity/dcat.ttl", "comity/void.ttl"))

    named = {each.removeprefix(ROOT) for each in re.findall(rf"<({re.escape(ROOT)}[^>]*)>", text)}

    assert named - set(ours)
    assert {name for name in named if web.head(f"/{name}").status_code not in {200, 303}} == set()


@pytest.mark.parametrize("space", ["id/", "id/meeting/", "scheme/", "scheme/track/", "question/", "rule/"])
def test_what_names_begin_with_leads_to_the_prefixes(space: str, web: httpx.Client) -> None:
    assert web.get(f"/{space}").headers["Location"] == "/vocabulary#prefixes"


@pytest.mark.parametrize(
    "name", ["ontology/", "ontology/0.1.0", "scheme/track", "question/who-hosted", "dataset", "rule/types"]
)
def test_the_data_that_a_name_leads_to_speaks_of_it(name: str, web: httpx.Client) -> None:
    answer = web.get(f"/{name}", headers={"Accept": "text/turtle"}, follow_redirects=True)

    found = {term for quad in ox.parse(answer.content, ox.RdfFormat.TURTLE) for term in quad}
    assert ox.NamedNode(f"{ROOT}{name}") in found
