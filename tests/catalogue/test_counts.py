"""What a number counts can be listed, by a query of its own."""

import pytest

from comity import catalogue
from comity.names import Iri

TEXT = """PREFIX a: <https://a.example/>
SELECT ?who (COUNT(DISTINCT ?what) AS ?number)
WHERE { VALUES ?how { a:well } ?what a:by ?who ; a:done ?how . }
GROUP BY ?who
ORDER BY DESC(?number) ?who"""
ANNA = Iri("https://a.example/anna")


def test_what_is_counted_is_listed_for_one_row() -> None:
    (count,) = catalogue.counts(TEXT)

    assert count.listing([count.of], [{"who": ANNA}]) == (
        "PREFIX a: <https://a.example/>\nSELECT DISTINCT ?what\n"
        "WHERE { VALUES ?how { a:well } ?what a:by ?who ; a:done ?how . }\n"
        "ORDER BY ?what\nVALUES (?who) { (<https://a.example/anna>) }"
    )


def test_what_is_counted_within_is_listed_by_its_own_pattern() -> None:
    inner = TEXT.partition("\n")[2].partition("ORDER")[0]
    outer = f"SELECT ?who ?number WHERE {{ {{ {inner} }} ?who a ?kind }}"

    (count,) = catalogue.counts(outer)

    assert (count.column, count.of, count.keys) == ("number", "what", ("who",))
    assert count.variables == ("how", "what", "who")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(DISTINCT ?a) AS ?n) WHERE { ?a ?b ?c }",
        "SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?p ?b } GROUP BY ?a",
        'SELECT ?a WHERE { ?a ?p "(COUNT(DISTINCT ?b) AS ?n) { } GROUP BY ?a" }',
    ],
)
def test_other_numbers_are_not_listed(text: str) -> None:
    assert catalogue.counts(text) == ()
