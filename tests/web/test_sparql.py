"""SPARQL 1.1 Protocol, line by line; what queries may not do themselves is in tests/store/test_guard.py."""

import csv
import io
import json
from xml.etree import ElementTree

import httpx2 as httpx
import pyoxigraph as ox
import pytest
from SPARQLWrapper import SPARQLWrapper

from comity.names import GRAPH

ONE = "SELECT (1 AS ?one) {}"
ALL = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"
FORM = "application/x-www-form-urlencoded"
MEETING = "<https://w3id.org/comity/ontology/Meeting>"
TABLES = {
    "application/sparql-results+json": "application/sparql-results+json",
    "application/json": "application/json",
    "application/sparql-results+xml": "application/sparql-results+xml",
    "text/csv": "text/csv; charset=utf-8",
    "text/tab-separated-values": "text/tab-separated-values; charset=utf-8",
    "*/*": "application/sparql-results+json",
    "text/turtle;q=1, text/csv;q=0.1": "text/csv; charset=utf-8",
    "text/csv;q=0.2, application/sparql-results+xml;q=0.9": "application/sparql-results+xml",
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/trig": ox.RdfFormat.TRIG,
}

WRAPPED_TABLES = {
    "xml": "application/sparql-results+xml",
    "json": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
WRAPPED_GRAPHS = {
    "xml": "application/rdf+xml",
    "rdf+xml": "application/rdf+xml",
    "n3": "text/turtle",
    "turtle": "text/turtle",
    "json-ld": "application/ld+json",
}


def asked(web: httpx.Client, way: str, query: str = ONE) -> httpx.Response:
    match way:
        case "get":
            return web.get("/sparql", params={"query": query})
        case "form":
            return web.post("/sparql", data={"query": query})
    return web.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"})


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_a_query_is_taken_in_three_ways(way: str, web: httpx.Client) -> None:
    answer = asked(web, way)

    assert answer.status_code == 200
    assert answer.json()["results"]["bindings"][0]["one"]["value"] == "1"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("query", "format_", "given"),
    [
        *((ONE, name, media_type) for name, media_type in WRAPPED_TABLES.items()),
        *((ALL, name, media_type) for name, media_type in WRAPPED_GRAPHS.items()),
    ],
)
def test_every_format_of_sparqlwrapper_is_had(
    query: str, format_: str, given: str, method: str, web: httpx.Client
) -> None:
    asking = SPARQLWrapper(str(web.base_url.join("/sparql")), returnFormat=format_)
    asking.setQuery(query)
    asking.setMethod(method)

    assert asking.query().response.headers["Content-Type"].partition(";")[0] == given


def test_two_formats_are_none(web: httpx.Client) -> None:
    assert web.get("/sparql", params={"query": ONE, "format": ["csv", "tsv"]}).status_code == 400


@pytest.mark.parametrize(("accept", "given"), TABLES.items())
def test_a_table_comes_in_the_format_that_is_liked_best(accept: str, given: str, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": ONE}, headers={"Accept": accept})

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, given)
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize("accept", GRAPHS)
def test_statements_come_in_every_format_of_rdf(accept: str, web: httpx.Client) -> None:
    query = f"CONSTRUCT {{ ?s a ?c }} {{ ?s a ?c . VALUES ?c {{ {MEETING} }} }}"

    answer = web.get("/sparql", params={"query": query}, headers={"Accept": accept})

    assert answer.headers["Content-Type"].partition(";")[0] == accept
    assert len(list(ox.parse(answer.content, GRAPHS[accept]))) > 1


@pytest.mark.parametrize("format_", ["json", "xml", "csv", "tsv"])
def test_a_truth_comes_in_every_format_of_tables(format_: str, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": f"ASK {{ ?s a {MEETING} }}", "format": format_})

    assert answer.status_code == 200
    assert "true" in answer.text


def test_formats_agree(web: httpx.Client) -> None:
    params = {"query": "SELECT ?s ?o { ?s a ?o } ORDER BY ?s ?o LIMIT 9"}
    found = {each: web.get("/sparql", params={**params, "format": each}) for each in ("json", "xml", "csv")}

    rows = [row["s"]["value"] for row in found["json"].json()["results"]["bindings"]]
    uris = ElementTree.fromstring(found["xml"].content).iter("{http://www.w3.org/2005/sparql-results#}uri")
    table = list(csv.DictReader(io.StringIO(found["csv"].text)))
    assert rows == [row["s"] for row in table] == [uri.text for uri in uris][::2]


@pytest.mark.parametrize(
    ("query", "accept"), [(ONE, "image/png"), (ONE, "text/turtle"), ("CONSTRUCT {} {}", "text/csv")]
)
def test_a_format_that_cannot_be_met_is_406(query: str, accept: str, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": query}, headers={"Accept": accept})

    assert answer.status_code == 406
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_mistake_is_400_with_its_place(web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": "SELECT *\nWHERE { ?s ?p ?o\n"})

    assert answer.status_code == 400
    assert (answer.json()["line"], answer.json()["expected"]) == (2, "}")


@pytest.mark.parametrize(
    ("found", "query"),
    [
        ("SERVICE", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"),
        ("SERVICE", "SELECT * { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:9/> {} } }"),
        ("LOAD", "LOAD <http://127.0.0.1:9/>"),
        ("INSERT", "INSERT DATA { <a:b> <a:b> <a:b> }"),
        ("FROM <http://127.0.0.1:9/>", "SELECT * FROM <http://127.0.0.1:9/> {}"),
        ("FROM <file:///etc/passwd>", "SELECT * FROM NAMED <file:///etc/passwd> {}"),
        ("brackets in brackets", "SELECT * " + "{" * 2_208),
        ("a string that does not end", "SELECT * { ?s ?p '"),
        ("half a character", None),
    ],
)
def test_what_reaches_out_or_overflows_is_400_by_name(
    found: str, query: str | None, web: httpx.Client
) -> None:
    answer = web.get("/sparql?query=%ed%a0%80") if query is None else asked(web, "form", query)

    assert answer.status_code == 400
    assert found in answer.json()["detail"] or query is None


def test_updates_are_refused(web: httpx.Client) -> None:
    update = "CLEAR ALL"
    direct = {"Content-Type": "application/sparql-update"}

    answers = [web.post("/sparql", data={"update": update}), web.get("/sparql", params={"update": update})]

    assert {each.status_code for each in answers} == {403}
    assert web.post("/sparql", content=update, headers=direct).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/sparql", "/graphs?default", "/page/meeting", "/api/openapi.json"])
def test_other_methods_are_405(method: str, path: str, web: httpx.Client) -> None:
    answer = web.request(method, path)

    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize(
    "sent",
    [
        "query=ASK{}&query=ASK{}",
        "query=ASK{}&update=CLEAR+ALL",
        "query=%ff",
        "query=ASK{}&" + "&".join(f"f{each}=1" for each in range(400)),
    ],
)
def test_a_request_with_two_meanings_or_none_is_400(sent: str, web: httpx.Client) -> None:
    posted = web.post("/sparql", content=sent, headers={"Content-Type": FORM})

    assert posted.status_code == 400
    assert web.get(f"/sparql?{sent}").status_code == 400


def test_a_query_in_the_address_and_another_in_the_form_is_400(web: httpx.Client) -> None:
    assert web.post("/sparql?query=ASK{}", data={"query": "ASK {}"}).status_code == 400


@pytest.mark.parametrize(
    "kind", ["text/plain", "", "application/json", "application/sparql-query; charset=utf-16"]
)
def test_a_body_of_another_kind_is_415(kind: str, web: httpx.Client) -> None:
    headers = {"Content-Type": kind} if kind else {}

    assert web.post("/sparql", content=b"ASK {}", headers=headers).status_code == 415


def test_a_body_that_is_not_utf_8_is_400(web: httpx.Client) -> None:
    headers = {"Content-Type": "application/sparql-query"}

    assert web.post("/sparql", content=b"ASK { ?s ?p '\xff' }", headers=headers).status_code == 400


def test_graphs_are_chosen_by_the_request(web: httpx.Client) -> None:
    graph = f"{GRAPH}ontology/comity"
    query = f"ASK {{ {MEETING} ?p ?o }}"

    chosen = {"query": query, "default-graph-uri": graph}
    named = {"query": f"ASK {{ GRAPH <{graph}> {{ {MEETING} ?p ?o }} }}", "named-graph-uri": graph}

    assert web.get("/sparql", params=chosen).json()["boolean"]
    assert web.get("/sparql", params=named).json()["boolean"]
    assert not web.get("/sparql", params={**chosen, "default-graph-uri": f"{GRAPH}series"}).json()["boolean"]


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
def test_a_graph_elsewhere_is_refused(name: str, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": "ASK {}", name: "http://127.0.0.1:9/"})

    assert answer.status_code == 400
    assert "expected a graph of this dataset" in answer.json()["detail"]


def test_an_answer_is_not_sent_twice(web: httpx.Client) -> None:
    first = web.get("/sparql", params={"query": ONE})

    again = web.get("/sparql", params={"query": ONE}, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize(("name", "status"), [("If-None-Match", 200), ("If-Match", 412)])
def test_a_wrong_tag_is_no_tag(name: str, status: int, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": ONE}, headers={name: '"something-else"'})

    assert answer.status_code == status


def test_tags_tell_formats_and_graphs_apart(web: httpx.Client) -> None:
    base = {"query": ONE}
    others = ({}, {"format": "csv"}, {"default-graph-uri": f"{GRAPH}series"}, {"query": f"{ONE} "})

    tags = {web.get("/sparql", params={**base, **other}).headers["ETag"] for other in others}

    assert len(tags) == len(others)


@pytest.mark.parametrize("word", ["NOW()", "RAND()", "UUID()", "STRUUID()"])
def test_what_changes_by_itself_is_neither_tagged_nor_kept(word: str, web: httpx.Client) -> None:
    answer = web.get("/sparql", params={"query": f"SELECT ({word} AS ?x) {{}}"})

    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_cut_is_told(web: httpx.Client) -> None:
    query = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }"

    answer = asked(web, "get", query)

    assert answer.headers["X-Result-Limit-Reached"] == "true"
    assert len(answer.json()["results"]["bindings"]) == 1_000
    assert "X-Result-Limit-Reached" not in asked(web, "get").headers


def test_a_client_that_reads_gzip_gets_it(web: httpx.Client) -> None:
    params = {"query": "SELECT * { ?s ?p ?o } LIMIT 500"}

    plain, zipped = (
        web.get("/sparql", params=params, headers={"Accept-Encoding": coding})
        for coding in ("gzip;q=0, identity", "gzip")
    )

    assert plain.content == zipped.content
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert int(zipped.headers["Content-Length"]) < int(plain.headers["Content-Length"])
    assert plain.headers["ETag"] != zipped.headers["ETag"]


def test_head_is_get_without_the_body(web: httpx.Client) -> None:
    got, headed = (web.request(method, "/sparql", params={"query": ONE}) for method in ("GET", "HEAD"))

    assert (headed.status_code, headed.content) == (200, b"")
    assert headed.headers["Content-Length"] == got.headers["Content-Length"]


def test_any_origin_may_ask(web: httpx.Client) -> None:
    origin = {"Origin": "https://elsewhere.example"}

    answer = web.post("/sparql", data={"query": ONE}, headers=origin)
    before = web.options("/sparql", headers={**origin, "Access-Control-Request-Method": "POST"})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert before.status_code == 204
    assert "POST" in before.headers["Access-Control-Allow-Methods"]


def test_the_service_describes_itself(web: httpx.Client) -> None:
    answer = web.get("/sparql", headers={"Accept": "text/turtle"})

    store = ox.Store()
    store.load(answer.content, ox.RdfFormat.TURTLE)
    prefix = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>"
    end = f"<{str(web.base_url).rstrip('/')}/sparql>"
    assert bool(
        store.query(
            f"{prefix} ASK {{ ?s a sd:Service ; sd:endpoint {end} ; sd:supportedLanguage sd:SPARQL11Query ;"
            " sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ;"
            " sd:feature sd:UnionDefaultGraph ;"
            " sd:defaultDataset [ sd:defaultGraph ?graph ; sd:namedGraph [ sd:name ?name ] ] }"
        )
    )


def test_a_browser_is_sent_to_the_workbench(web: httpx.Client) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}

    answer = web.get("/sparql", params={"query": ONE}, headers=browser)

    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/query?query=SELECT")


def test_parameters_of_other_services_do_no_harm(web: httpx.Client) -> None:
    params = {"query": ONE, "output": "json", "results": "json", "timeout": "99"}

    assert json.loads(web.get("/sparql", params=params).content)["results"]["bindings"]
