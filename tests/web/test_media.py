import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.web.media import chosen

OFFERED = ("text/html", "text/turtle", "application/ld+json", "application/rdf+xml")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
ACCEPTS = {
    None: "text/html",
    "": "text/html",
    "*/*": "text/html",
    BROWSER: "text/html",
    "text/turtle": "text/turtle",
    "TEXT/Turtle ; Q=0.9": "text/turtle",
    "text/*;q=0.2, application/ld+json;q=0.3": "application/ld+json",
    "text/html;q=0, */*": "text/turtle",
    "text/html;q=0.5, text/turtle;q=0.501": "text/turtle",
    "application/rdf+xml, text/turtle": "text/turtle",
    "application/rdf+xml;q=1.000, text/turtle;q=0.999": "application/rdf+xml",
    "text/turtle;q=2": "text/html",
    "text/turtle;q=high": "text/html",
    "text/turtle;q=high, application/rdf+xml;q=0.1": "application/rdf+xml",
    "text/turtle;q=0": None,
    "image/png": None,
    "text/turtle;charset=utf-8": "text/turtle",
    "text/turtle;version=1.1;q=0.4, text/html;q=0.3": "text/turtle",
    "nonsense, text/turtle": "text/turtle",
    ",,;q=1,/": "text/html",
    "*/turtle": "text/html",
}


@pytest.mark.parametrize(("accept", "expected"), ACCEPTS.items())
def test_the_type_that_is_liked_best_is_chosen(accept: str | None, expected: str | None) -> None:
    assert chosen(accept, OFFERED) == expected


@given(some.text(alphabet="text/html*;q=01.5, \x00é", max_size=60))
def test_any_header_gives_one_of_the_offers_or_nothing(accept: str) -> None:
    assert chosen(accept, OFFERED) in {*OFFERED, None}
