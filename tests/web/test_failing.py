"""What is said where a request fails: a page where there are pages, elsewhere a problem."""

import httpx2 as httpx
import pytest

from comity.site import questions
from comity.web.pages import TRACKING

PAGES = {
    "/page/meeting/none": 404,
    "/none": 404,
    "/page/meeting?seires=x": 400,
    "/timeline?topic=none": 400,
    "/network?view=nobody": 400,
    "/about.ttl": 406,
}
SERVICES = {
    "/sparql?query=SELEC&format=json": 400,
    "/api/questions/none": 404,
    "/api/questions/who-hosted?limit=x": 400,
    "/data/meeting/none.ttl": 404,
    "/graphs?graph=a:b": 404,
    "/network.gexf?view=nobody": 400,
}
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
HTML, PROBLEM = "text/html", "application/problem+json"


def failed(web: httpx.Client, path: str, accept: str) -> tuple[int, str]:
    answer = web.get(path, headers={"Accept": accept})
    return answer.status_code, answer.headers["Content-Type"].partition(";")[0]


@pytest.mark.parametrize(("path", "status"), PAGES.items())
def test_where_there_are_pages_a_failure_is_a_page(path: str, status: int, web: httpx.Client) -> None:
    assert failed(web, path, "*/*") == failed(web, path, BROWSER) == (status, HTML)
    assert failed(web, path, "application/json") == (status, PROBLEM)


@pytest.mark.parametrize(("path", "status"), SERVICES.items())
def test_where_there_are_services_a_failure_is_a_problem(path: str, status: int, web: httpx.Client) -> None:
    assert failed(web, path, "*/*") == failed(web, path, "application/json") == (status, PROBLEM)
    assert failed(web, path, BROWSER) == (status, HTML)


def test_a_field_that_a_page_does_not_take_is_told_with_the_nearest(web: httpx.Client) -> None:
    page = web.get("/page/meeting?seires=series:harbour")
    rows = web.get("/page/meeting.csv?seires=x", headers={"Accept": "application/json"})

    assert (page.status_code, rows.status_code) == (400, 400)
    assert "seires" in page.text
    assert rows.json()["found"] == "the field 'seires'"
    assert rows.json()["expected"].startswith("series (did you mean that?)")


@pytest.mark.parametrize(
    "path", ["/?utm_source=x&fbclid=y", "/page/meeting?utm_medium=x", "/page/meeting/harbour-2?format=html"]
)
def test_what_others_add_to_a_link_to_count_clicks_changes_nothing(path: str, web: httpx.Client) -> None:
    assert web.get(path).text == web.get(path.partition("?")[0]).text


def test_no_parameter_of_a_question_is_taken_for_one_that_counts_clicks() -> None:
    names = {name for query in questions.every().values() for name in query.parameters}

    assert {name for name in names if TRACKING.fullmatch(name)} == set()
