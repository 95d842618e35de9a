"""Cool IRIs, documents, descriptions and signposts of a running site."""

import json
from collections import Counter
from xml.etree import ElementTree

import httpx2 as httpx
import pyoxigraph as ox
import pytest
import signposting

from comity import catalogue, store
from comity.names import GRAPH, PREFIXES, ROOT
from tests.queries.small import QUERIES
from tests.reconcile.conftest import SMALL

THING = "meeting/harbour-2"
FORMATS = {
    "ttl": ("text/turtle", ox.RdfFormat.TURTLE),
    "nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
    "rdf": ("application/rdf+xml", ox.RdfFormat.RDF_XML),
}
ACCEPTS = {
    "text/html": f"/page/{THING}",
    "*/*": f"/page/{THING}",
    "text/turtle": f"/data/{THING}.ttl",
    "application/ld+json, text/html;q=0.9": f"/data/{THING}.jsonld",
    "application/rdf+xml;q=0.9, text/html;q=0.8": f"/data/{THING}.rdf",
    "text/csv": f"/data/{THING}.csv",
}


@pytest.mark.parametrize(("accept", "where"), ACCEPTS.items())
def test_an_iri_leads_to_the_page_or_to_the_data(accept: str, where: str, web: httpx.Client) -> None:
    answer = web.get(f"/id/{THING}", headers={"Accept": accept})

    assert (answer.status_code, answer.headers["Location"]) == (303, where)
    assert "Accept" in answer.headers["Vary"]


def test_an_iri_with_no_format_that_is_liked_is_406(web: httpx.Client) -> None:
    assert web.get(f"/id/{THING}", headers={"Accept": "image/png"}).status_code == 406
    assert web.get(f"/id/{THING}?format=png").status_code == 406


@pytest.mark.parametrize("format_", ["ttl", "jsonld", "turtle", "csv"])
def test_people_choose_the_format_in_the_address(format_: str, web: httpx.Client) -> None:
    answer = web.get(f"/id/{THING}?format={format_}", headers={"Accept": "text/html"})

    assert answer.headers["Location"].startswith(f"/data/{THING}.")


@pytest.mark.parametrize("ending", FORMATS)
def test_what_is_said_of_a_thing_is_the_same_in_every_format(ending: str, web: httpx.Client) -> None:
    media_type, syntax = FORMATS[ending]

    answer = web.get(f"/data/{THING}.{ending}")
    turtle = web.get(f"/data/{THING}.ttl")

    assert answer.headers["Content-Type"].partition(";")[0] == media_type
    assert {str(each) for each in ox.parse(answer.content, syntax)} == {
        str(each) for each in ox.parse(turtle.content, ox.RdfFormat.TURTLE)
    }


@pytest.mark.parametrize("path", [f"/data/{THING}.json", f"/data/{THING}.csv", f"/data/{THING}.linkset.json"])
def test_other_formats_of_a_thing_name_it(path: str, web: httpx.Client) -> None:
    assert "harbour-2" in web.get(path).text


@pytest.mark.parametrize(
    "path",
    [
        "/id/meeting/none",
        "/id/planet/mars",
        "/data/meeting/none.ttl",
        "/data/meeting/harbour-2.exe",
        "/ontology/None",
        "/scheme/stance/none",
        "/graph/none",
        "/graphs?graph=http://a/",
        "/page/meeting/none",
        "/api/questions/none",
        "/static/none.js",
        "/none",
    ],
)
def test_what_is_not_there_is_a_problem_for_machines_and_a_page_for_people(
    path: str, web: httpx.Client
) -> None:
    machine = web.get(path, headers={"Accept": "application/json"})
    people = web.get(path, headers={"Accept": "text/html,*/*;q=0.1"})

    assert (machine.status_code, people.status_code) == (404, 404)
    assert (machine.json()["status"], machine.json()["title"]) == (404, "Not Found")
    assert people.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/ontology/Meeting", "/scheme/stance/agreed"])
def test_terms_and_codes_have_pages_and_data_too(path: str, web: httpx.Client) -> None:
    page = web.get(path, headers={"Accept": "text/html"})
    data = web.get(path, headers={"Accept": "text/turtle"}, follow_redirects=True)

    assert page.headers["Location"].startswith("/vocabulary#")
    assert f"{ROOT}{path[1:]}" in {
        str(each.subject.value) for each in ox.parse(data.content, ox.RdfFormat.TURTLE)
    }


def test_a_graph_can_be_read_at_its_address_and_by_its_name(web: httpx.Client) -> None:
    by_name = web.get("/graphs", params={"graph": f"{GRAPH}ontology/comity"})

    assert by_name.status_code == 200
    assert web.get("/graph/ontology/comity").content == by_name.content


def test_the_default_graph_is_the_union(web: httpx.Client) -> None:
    answer = web.get("/graphs?default", headers={"Accept": "application/n-triples"})

    expected = {statement[:3] for statement in store.open([str(SMALL)]).statements()}
    assert len(answer.text.splitlines()) == len(expected)


@pytest.mark.parametrize("query", ["", "?default&graph=a:b", "?graph=a:b&graph=c:d"])
def test_no_graph_or_several_is_400(query: str, web: httpx.Client) -> None:
    assert web.get(f"/graphs{query}").status_code == 400


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_are_read_only(method: str, web: httpx.Client) -> None:
    assert web.request(method, "/graphs?default", content=b"").status_code == 405


@pytest.mark.parametrize("name", ["comity.nq", "comity.trig", "comity.ttl", "comity.rdf"])
def test_the_whole_can_be_taken_away(name: str, web: httpx.Client) -> None:
    answer = web.get(f"/data/{name}")

    assert answer.status_code == 200
    assert name in answer.headers["Content-Disposition"]


def counted(web: httpx.Client, query: str) -> dict[str, int]:
    rows = web.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return {row["class"]["value"]: int(row["count"]["value"]) for row in rows}


def test_void_counts_what_is_there(web: httpx.Client) -> None:
    void = f"{str(web.base_url).rstrip('/')}/.well-known/void"
    query = f"""PREFIX void: <{PREFIXES["void"]}>
        SELECT ?class ?count {{ GRAPH <{void}> {{
          ?dataset a void:Dataset ; void:classPartition [ void:class ?class ; void:entities ?count ] }} }}"""
    graph = store.open([str(SMALL)])

    found = counted(web, query)

    rows = graph.select("SELECT DISTINCT ?thing ?class { ?thing a ?class FILTER(isIRI(?class)) }").rows
    assert found == Counter(str(row[1]) for row in rows)


@pytest.mark.parametrize("path", ["/", "/data", "/.well-known/void"])
@pytest.mark.parametrize("media_type", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_the_data_set_is_described_as_catalogues_read_it(
    path: str, media_type: str, web: httpx.Client
) -> None:
    answer = web.get(path, headers={"Accept": media_type}, follow_redirects=True)
    store = ox.Store()
    store.load(answer.content, ox.RdfFormat.from_media_type(media_type))

    said = f"""PREFIX dcat: <{PREFIXES["dcat"]}> PREFIX dcterms: <{PREFIXES["dcterms"]}>
        PREFIX foaf: <{PREFIXES["foaf"]}>
        SELECT ?licence ?file {{ ?dataset a dcat:Dataset ; dcterms:title ?title ; dcterms:license ?licence ;
          dcterms:publisher/foaf:name ?publisher ; dcat:distribution/dcat:downloadURL ?file }}"""

    files = {row["file"].value for row in store.query(said)}  # type: ignore[union-attr]
    assert len(files) == 5
    assert {web.head(each).status_code for each in files} == {200}


def test_void_names_the_endpoint_and_the_files(web: httpx.Client) -> None:
    answer = web.get("/.well-known/void")

    base = str(web.base_url).rstrip("/")
    assert f"<{base}/sparql>" in answer.text
    assert f"<{base}/data/comity.nq>" in answer.text


def test_every_question_is_an_example_in_a_graph_of_the_endpoint(web: httpx.Client) -> None:
    base = str(web.base_url).rstrip("/")
    query = f"""PREFIX sh: <{PREFIXES["sh"]}> PREFIX schema: <{PREFIXES["schema"]}>
        SELECT ?question {{ GRAPH <{base}/.well-known/sparql-examples> {{
          ?question a sh:SPARQLExecutable ; schema:target <{base}/sparql> }} }}"""

    rows = web.get("/sparql", params={"query": query}).json()["results"]["bindings"]

    assert len(rows) == len(catalogue.names(QUERIES))


@pytest.mark.parametrize("path", ["/.well-known/void", "/.well-known/sparql-examples", "/graphs?default"])
def test_descriptions_come_in_the_format_asked_for(path: str, web: httpx.Client) -> None:
    answer = web.get(path, headers={"Accept": "application/rdf+xml"})

    assert ElementTree.fromstring(answer.content).tag.endswith("RDF")
    assert web.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_the_signposts_of_a_page_are_read_by_others(web: httpx.Client) -> None:
    answer = web.get(f"/page/{THING}", headers={"Accept": "text/html"})

    found = signposting.find_signposting_http_link(answer.headers.get_list("Link"), str(answer.url))
    assert str(found.citeAs.target) == f"{ROOT}id/{THING}"
    assert {each.type for each in found.describedBy} >= {media_type for media_type, _ in FORMATS.values()}
    assert found.license
    assert found.types


def test_the_link_set_says_the_same_in_full(web: httpx.Client) -> None:
    page = web.get(f"/page/{THING}", headers={"Accept": "text/html"})
    found = signposting.find_signposting_http_link(page.headers.get_list("Link"), str(page.url))

    [linkset] = found.linksets
    answer = web.get(str(linkset.target))

    [context] = answer.json()["linkset"]
    assert answer.headers["Content-Type"] == "application/linkset+json"
    assert context["anchor"] == str(page.url)
    assert len(context["describedby"]) == len(found.describedBy)


def test_the_services_are_listed(web: httpx.Client) -> None:
    answer = web.get("/.well-known/api-catalog")

    [catalogue_, *services] = answer.json()["linkset"]
    assert {each["href"] for each in catalogue_["item"]} == {each["anchor"] for each in services}
    described = [link["href"] for each in services for link in each["service-desc"]]
    assert {web.get(each).status_code for each in described} == {200}


def test_the_site_map_lists_pages_that_are_there(web: httpx.Client) -> None:
    tree = ElementTree.fromstring(web.get("/sitemap.xml").content)

    pages = [str(each.text) for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(pages) > 20
    assert {web.get(each, headers={"Accept": "text/html"}).status_code for each in pages[::9]} == {200}


def test_robots_leave_queries_alone(web: httpx.Client) -> None:
    assert "Disallow: /sparql" in web.get("/robots.txt").text


def test_the_reconciliation_service_is_part_of_the_site(web: httpx.Client) -> None:
    manifest = web.get("/reconcile").json()
    batch = json.dumps({"q0": {"query": "2nd Harbour Dialogue"}})
    [best, *_] = web.post("/reconcile", data={"queries": batch}).json()["q0"]["result"]

    view = manifest["view"]["url"].replace("{{id}}", best["id"].replace("/", "%2F"))
    assert web.get(view, headers={"Accept": "text/html"}).status_code == 200
    assert web.get("/reconcile/suggest/entity?prefix=har").json()["result"]
