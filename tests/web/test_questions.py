"""The questions as a service, and the description of it as others read it."""

import csv
import io
import re
import subprocess
import sys
from pathlib import Path

import httpx2 as httpx
import pytest
import rdflib

from comity.names import PREFIXES
from tests.queries.small import EXPECTED, PARAMETERS
from tests.web.conftest import Running

SEVERAL, LONG = "who-was-at-a-meeting", "who-is-who"
LINK = re.compile(r'<([^>]*)>; rel="(next|prev)"')
SCHEMATHESIS = Path(sys.executable).with_name("st")
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)


@pytest.mark.parametrize("name", ["where-was-it-agreed", "who-hosted-with-whom", "which-topics-recur"])
def test_an_answer_is_that_of_the_question(name: str, web: httpx.Client) -> None:
    answer = web.get(f"/api/questions/{name}", params=PARAMETERS.get(name), headers={"Accept": "text/csv"})

    assert answer.content == (EXPECTED / f"{name}.csv").read_bytes()


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ("application/sparql-results+json;q=0.9, text/csv;q=0.1", "application/sparql-results+json"),
    ],
)
def test_accept_decides_the_format(accept: str, media_type: str, web: httpx.Client) -> None:
    answer = web.get("/api/questions/who-hosted", headers={"Accept": accept})

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, media_type)


def test_the_rows_are_linked_data_too(web: httpx.Client) -> None:
    answer = web.get("/api/questions/which-series-are-there?format=jsonld")

    graph = rdflib.Graph().parse(data=answer.text, format="json-ld")
    column = rdflib.URIRef(f"{PREFIXES['question']}which-series-are-there#series")
    assert len(set(graph.objects(None, column))) == len(answer.json()["rows"])


def test_a_parameter_that_is_left_out_is_told_with_the_answer(web: httpx.Client) -> None:
    bare = web.get("/api/questions/who-is-linked-to-a-topic?topic=internet-governance")
    whole = web.get(bare.links["canonical"]["url"])

    assert bare.json()["notes"] == ["role: Host, the example of the question file; choose with role="]
    assert whole.json() == {key: value for key, value in bare.json().items() if key != "notes"}
    assert "skos/core#note" in web.get("/api/questions/who-is-linked-to-a-topic?format=jsonld").text


def test_the_description_says_what_stands_for_a_parameter_that_is_left_out(web: httpx.Client) -> None:
    operation = web.get("/api/openapi.json").json()["paths"]["/api/questions/who-hosted"]["get"]
    series = next(each for each in operation["parameters"] if each["name"] == "series")

    assert series["required"] is False
    assert series["schema"]["default"] == ["series:secd"]


def test_next_and_prev_are_true(web: httpx.Client) -> None:
    address: str | None = f"/api/questions/{LONG}?format=csv&limit=2"
    rows, seen = [], 0
    whole = web.get(f"/api/questions/{LONG}?format=csv").text
    while address:
        answer = web.get(address)
        rows += list(csv.reader(io.StringIO(answer.text)))[1:]
        links = {rel: to for to, rel in LINK.findall(answer.headers["Link"])}
        assert ("prev" in links) == (seen > 0)
        address, seen = links.get("next"), seen + 1

    assert seen > 1
    assert rows == list(csv.reader(io.StringIO(whole)))[1:]


@pytest.mark.parametrize(
    "query",
    ["?planet=mars", "?limit=0", "?limit=x", "?offset=-1", "?limit=1&limit=2", "?format=xls", "?x=%ff"],
)
def test_a_value_that_cannot_be_is_400(query: str, web: httpx.Client) -> None:
    answer = web.get(f"/api/questions/{SEVERAL}{query}")

    assert answer.status_code == 400
    assert "expected" in answer.json()["detail"]


def test_a_name_that_is_not_known_is_400_with_what_comes_near(web: httpx.Client) -> None:
    answer = web.get(f"/api/questions/{SEVERAL}", params={"meeting": "harbour-22"})

    assert answer.status_code == 400
    assert "expected" in answer.json()


def test_every_question_is_listed_and_described(web: httpx.Client) -> None:
    listed = {each["name"] for each in web.get("/api/questions").json()["questions"]}

    described = web.get("/api/openapi.json")
    operations = {each["get"]["operationId"] for each in described.json()["paths"].values()}
    assert listed == operations
    assert described.headers["Content-Type"] == "application/vnd.oai.openapi+json"


def test_the_service_does_what_its_description_says(site: Running, tmp_path: Path) -> None:
    chosen = [f"--include-operation-id={name}" for name in ("where-was-it-agreed", LONG)]
    bounds = [
        "--max-examples=15",
        "--seed=1",
        "--generation-database=none",
        "--phases=examples,coverage,fuzzing",
    ]
    command = [SCHEMATHESIS, "run", f"{site.base}/api/openapi.json", f"--checks={','.join(CHECKS)}"]

    done = subprocess.run(
        [*command, *chosen, *bounds], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode == 0, done.stdout[-3_000:]
