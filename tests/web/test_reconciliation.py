import json
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from comity.errors import StoreError
from comity.reconcile import Service
from comity.web.bodies import MOST_BYTES
from comity.web.reconciliation import Reconciliation
from tests.reconcile import shapes
from tests.reconcile.shapes import fits

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
BATCH = {"q0": {"query": "Gull School", "type": "institution"}}
EXTEND = {"ids": ["institution/gull-school"], "properties": [{"id": "comity:seat"}]}
PATHS = (
    "/reconcile",
    "/reconcile/properties?type=meeting",
    "/reconcile/preview?id=place/lisbon",
    "/reconcile/suggest/entity?prefix=li",
    "/reconcile/suggest/type?prefix=pl",
    "/reconcile/suggest/property?prefix=se",
    "/reconcile/flyout/entity?id=place/lisbon",
)


def test_the_service_says_what_it_can_do_and_where(client: TestClient) -> None:
    said = client.get("/reconcile").json()

    assert fits(said, shapes.MANIFEST)
    assert said["suggest"]["entity"]["service_url"] == "http://comity.example/reconcile"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_batch_is_answered(method: str, client: TestClient) -> None:
    sent = {"queries": json.dumps(BATCH)}

    answer = client.request(method, "/reconcile", **{"params" if method == "GET" else "data": sent})  # type: ignore[arg-type]

    assert answer.status_code == 200
    assert answer.json()["q0"]["result"][0]["id"] == "institution/gull-school"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_values_are_fetched(method: str, client: TestClient) -> None:
    sent = {"extend": json.dumps(EXTEND)}

    answer = client.request(method, "/reconcile", **{"params" if method == "GET" else "data": sent})  # type: ignore[arg-type]

    assert answer.json()["rows"]["institution/gull-school"]["comity:seat"][0]["name"] == "Lisbon"


def test_every_address_of_the_manifest_answers(client: TestClient) -> None:
    said = client.get("/reconcile").json()
    id_ = quote("institution/gull-school", safe="")
    ids = {"entity": id_, "type": "place", "property": quote("comity:seat", safe="")}
    asked = [said["view"]["url"].replace("{{id}}", id_), said["preview"]["url"].replace("{{id}}", id_)]
    for what, each in said["suggest"].items():
        asked.append(f"{each['service_url']}{each['service_path']}?prefix=p")
        asked.append(each["service_url"] + each["flyout_service_path"].replace("${id}", ids[what]))
    extend = said["extend"]["propose_properties"]

    for address in (*asked, f"{extend['service_url']}{extend['service_path']}?type=place&limit=3"):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("path", PATHS)
def test_pages_of_any_origin_may_ask(path: str, client: TestClient) -> None:
    answer = client.get(path, headers={"Origin": "https://elsewhere.example"})

    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_that_asks_first_is_let_in(client: TestClient) -> None:
    asks = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}

    answer = client.options("/reconcile", headers=asks)

    assert answer.status_code == 200
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]


def test_an_error_may_be_read_from_any_origin_too(client: TestClient) -> None:
    answer = client.get("/reconcile?queries=x", headers={"Origin": "https://elsewhere.example"})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", PATHS)
def test_only_what_was_asked_for_can_be_done(path: str, client: TestClient) -> None:
    assert client.delete(path).status_code == 405
    assert client.head(path).status_code == 200


BAD = {
    "no JSON": ("/reconcile?queries={", "found no JSON"),
    "a key twice": ('/reconcile?queries={"a":{"query":"x"},"a":{"query":"y"}}', "a key given twice"),
    "not a number": ('/reconcile?queries={"a":{"query":"x","limit":NaN}}', "found NaN"),
    "half a character": (r'/reconcile?queries={"a":{"query":"\ud800"}}', "half a character"),
    "too deep": ("/reconcile?queries=" + "[" * 20 + "]" * 20, "more than 16 levels"),
    "far too deep": ("/reconcile?queries=" + "[" * 5_000, "no JSON"),
    "too long a number": ("/reconcile?queries=" + "9" * 5_000, "no JSON"),
    "a broken query": ('/reconcile?queries={"a":{}}', "queries/a: found neither a query nor properties"),
    "both": ("/reconcile?queries={}&extend={}", "found queries and extend"),
    "a field twice": ("/reconcile?queries={}&queries={}", "found a field given twice"),
    "many fields": (
        "/reconcile?" + "&".join(f"f{number}=1" for number in range(30)),
        "fields that cannot be",
    ),
    "a broken escape": ("/reconcile?queries=%ff", "fields that cannot be read"),
    "no prefix": ("/reconcile/suggest/entity", "found no prefix"),
    "a type that is not there": ("/reconcile/suggest/entity?prefix=a&type=planet", "the type 'planet'"),
    "a cursor that is no number": ("/reconcile/suggest/type?prefix=a&cursor=-1", "cursor: found '-1'"),
    "no type": ("/reconcile/properties", "found no type"),
    "no limit at all": ("/reconcile/properties?type=place&limit=0", "limit: found '0'"),
    "no id": ("/reconcile/preview", "found no id"),
}


@pytest.mark.parametrize(("address", "found"), BAD.values(), ids=BAD)
def test_a_bad_request_is_refused_with_its_reason(address: str, found: str, client: TestClient) -> None:
    answer = client.get(address)

    assert answer.status_code == 400
    assert answer.json()["status"] == "error"
    assert found in answer.json()["message"]


@pytest.mark.parametrize(
    ("body", "headers", "found"),
    [
        ("queries={}", {"Content-Type": "text/plain"}, "Content-Type: found 'text/plain'"),
        ("{}", {"Content-Type": "application/json"}, "Content-Type: found 'application/json'"),
        ("queries={}", {}, "Content-Type: found ''"),
        ("", FORM, "neither queries nor extend"),
        ("callback=x", FORM, "found a wish for JSONP"),
        (b"queries=\xff", FORM, "fields that cannot be read"),
    ],
)
def test_a_bad_form_is_refused(
    body: str | bytes, headers: dict[str, str], found: str, client: TestClient
) -> None:
    answer = client.post("/reconcile", content=body, headers=headers)

    assert answer.status_code == 400
    assert found in answer.json()["message"]


def test_a_charset_beside_the_media_type_does_no_harm(client: TestClient) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}

    assert client.post("/reconcile", content=urlencode({"queries": "{}"}), headers=headers).json() == {}


@pytest.mark.parametrize(
    "body",
    [
        urlencode({"queries": json.dumps({str(number): {"query": "x"} for number in range(51)})}),
        "queries=" + "x" * MOST_BYTES,
    ],
    ids=["too many queries", "too many bytes"],
)
def test_too_large_a_batch_is_refused(body: str, client: TestClient) -> None:
    answer = client.post("/reconcile", content=body, headers=FORM)

    assert answer.status_code == 413
    assert "expected" in answer.json()["message"]


@pytest.mark.parametrize(
    "path",
    [
        "/reconcile/preview?id=place/none",
        "/reconcile/preview?id=%00",
        "/reconcile/flyout/entity?id=..%2f..%2fetc",
        "/reconcile/flyout/planet?id=place/lisbon",
        "/reconcile/flyout/type?id=planet",
        "/reconcile/flyout/property?id=P1",
        "/reconcile/nothing",
    ],
)
def test_what_is_not_there_is_not_found(path: str, client: TestClient) -> None:
    assert client.get(path).status_code == 404


def test_a_preview_can_neither_run_nor_load_anything(client: TestClient) -> None:
    answer = client.get("/reconcile/preview?id=place/lisbon")

    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_site_takes_the_routes_and_says_where_they_are(service: Service) -> None:
    reconciliation = Reconciliation(
        service, "/api/reconcile", "https://site.example/api/reconcile", "https://site.example/page/{{id}}"
    )

    said = TestClient(Starlette(routes=reconciliation.routes())).get("/api/reconcile").json()

    assert said["view"]["url"] == "https://site.example/page/{{id}}"
    assert said["preview"]["url"].startswith("https://site.example/api/reconcile/preview?")


def test_the_service_may_be_the_whole_of_a_site(service: Service) -> None:
    client = TestClient(Starlette(routes=Reconciliation(service).routes()), "http://comity.example")

    assert client.get("/").json()["suggest"]["type"]["service_url"] == "http://comity.example"
    assert client.get("/suggest/type?prefix=p").status_code == 200


def test_a_graph_that_does_not_answer_is_no_fault_of_the_client(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreError("graph", "no answer", "one")

    monkeypatch.setattr(service, "extend", fail)

    assert client.get(f"/reconcile?extend={json.dumps(EXTEND)}").status_code == 503


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.binary(max_size=60), st.sampled_from(["queries", "extend", "x"]))
def test_no_bytes_break_the_service(client: TestClient, data: bytes, field: str) -> None:
    posted = client.post("/reconcile", content=field.encode() + b"=" + data, headers=FORM)
    asked = client.get(f"/reconcile/suggest/entity?prefix={quote(data)}")

    assert {posted.status_code, asked.status_code} <= {200, 400}


def test_an_answer_that_a_page_would_run_as_a_script_is_refused(client: TestClient) -> None:
    answer = client.get("/reconcile", params={"callback": "run"})

    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert "CORS" in answer.json()["message"]
