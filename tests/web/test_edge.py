"""What every response bears, what is kept and sent again, what is counted, and what is not written down."""

import json
import time
from collections.abc import Callable

import httpx2 as httpx
import pytest

from tests.web.conftest import Running

PAGE = "/page/meeting/harbour-2"
PATHS = (
    "/",
    PAGE,
    "/data/meeting/harbour-2.ttl",
    "/sparql?query=ASK{}",
    "/graphs?default",
    "/api/questions/who-hosted",
    "/api/openapi.json",
    "/.well-known/void",
    "/reconcile",
    "/healthz",
    "/none",
    "/sparql?query=SELEC",
)
Ask = Callable[[str], httpx.Response]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_runs_or_loads_that_is_not_ours(path: str, web: httpx.Client) -> None:
    headers = web.get(path).headers

    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert (policy["default-src"], policy["script-src"]) == ("'none'", "'self'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"]
    assert "Server" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_any_origin_may_read_but_nothing_is_kept_for_it(path: str, web: httpx.Client) -> None:
    answer = web.get(path, headers={"Origin": "https://elsewhere.example", "Cookie": "a=b"})

    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("path", PATHS[:8])
def test_what_the_client_has_is_not_sent_again(path: str, web: httpx.Client) -> None:
    first = web.get(path)

    again = web.get(path, headers={"If-None-Match": f'"other", W/{first.headers["ETag"]}'})

    assert (again.status_code, again.content) == (304, b"")
    assert web.get(path, headers={"If-None-Match": '"other"'}).content == first.content
    assert web.get(path, headers={"If-Match": '"other"'}).status_code == 412


@pytest.mark.parametrize("path", PATHS[:8])
def test_head_says_what_get_would_send(path: str, web: httpx.Client) -> None:
    got, headed = web.get(path), web.head(path)

    assert headed.content == b""
    same = ("Content-Length", "Content-Type", "ETag")
    assert [headed.headers[name] for name in same] == [got.headers[name] for name in same]


@pytest.mark.parametrize("path", [PAGE, "/graphs?default"])
def test_documents_are_zipped_for_who_reads_gzip(path: str, web: httpx.Client) -> None:
    zipped = web.get(path, headers={"Accept-Encoding": "br, gzip;q=0.5"})

    assert zipped.headers["Content-Encoding"] == "gzip"
    assert zipped.content == web.get(path).content
    assert "Accept-Encoding" in zipped.headers["Vary"]


def test_a_file_whose_name_is_its_content_is_kept_for_ever(web: httpx.Client) -> None:
    page = web.get("/", headers={"Accept": "text/html"}).text
    path = page.partition('href="/static/')[2].partition('"')[0]

    answer = web.get(f"/static/{path}")

    assert answer.headers["Content-Type"].startswith("text/css")
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_page_fits_its_budget(web: httpx.Client) -> None:
    page = web.get(PAGE, headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
    path = page.text.partition('href="/static/')[2].partition('"')[0]
    style = web.get(f"/static/{path}", headers={"Accept-Encoding": "gzip"})

    assert int(page.headers["Content-Length"]) + int(style.headers["Content-Length"]) <= 60_000


def test_a_page_prefers_data_where_the_client_does(web: httpx.Client) -> None:
    by_header = web.get(PAGE, headers={"Accept": "text/turtle"})

    assert (by_header.status_code, web.get(f"{PAGE}.ttl").status_code) == (303, 303)
    assert by_header.headers["Location"] == "/data/meeting/harbour-2.ttl"


@pytest.mark.parametrize(
    ("path", "lists"),
    [("/questions/none", "/questions"), ("/page/meeting/none", "/page/meeting"), ("/none", "/sitemap.xml")],
)
def test_what_is_not_there_is_said_to_be_listed_where_it_would_be(
    path: str, lists: str, web: httpx.Client
) -> None:
    answer = web.get(path, headers={"Accept": "application/json"})

    assert answer.json()["expected"] == f"an address that {lists} lists"
    assert web.get(lists).status_code == 200


def test_a_query_string_that_cannot_be_read_is_a_page_with_400(web: httpx.Client) -> None:
    answer = web.get("/?a=%ff", headers={"Accept": "text/html"})

    assert answer.status_code == 400
    assert answer.headers["Content-Type"].startswith("text/html")


def test_the_health_names_the_data_set(web: httpx.Client) -> None:
    said = web.get("/healthz").json()

    assert (said["status"], len(said["dataset"])) == ("ok", 64)


def test_requests_are_counted_by_route_and_status(web: httpx.Client) -> None:
    web.get("/none-such")
    web.get("/data/meeting/harbour-2.ttl")

    counted = web.get("/metrics").text
    assert 'comity_requests_total{route="/data/{file:path}",status="200"}' in counted
    assert "none-such" not in counted
    assert "comity_queries_waiting 0.0" in counted


def test_the_log_holds_nothing_that_a_client_wrote(site: Running, web: httpx.Client) -> None:
    web.get("/sparql", params={"query": "SELECT ('geheim' AS ?x) {}"}, headers={"User-Agent": "geheim"})
    web.get("/search", params={"q": "geheim"})
    web.get("/geheim")
    web.request("GEHEIM", "/")
    time.sleep(0.2)

    lines = site.log.read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert not [line for line in lines if "geheim" in line.lower() or "127.0.0" in line]
    assert {"time", "method", "route", "status", "size", "ms"} == set(told[-1])
