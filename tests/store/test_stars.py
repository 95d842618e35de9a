"""The columns of a query that asks for all of them."""

import pyoxigraph as ox
import pytest

from comity.store.queries import evaluate
from comity.store.stars import spelled_out

PREFIX = "PREFIX select: <x:> # SELECT *\n"


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", ("s", "p", "o")),
        (f"{PREFIX}select distinct * {{ ?s ?p ?o }} ORDER BY ?o", ("s", "p", "o")),
        ("SELECT*{ ?s ?p ?o FILTER (LANG(?o) = 'o'@en || ?never) }", ("s", "p", "o")),
        ("SELECT * { { SELECT ?z { ?z ?y ?x } } MINUS { ?z ?b ?c } ?b ?a ?z } LIMIT 1", ("z", "b", "a")),
    ],
)
def test_a_star_gives_its_columns_in_the_order_in_which_the_query_names_them(
    query: str, columns: tuple[str, ...]
) -> None:
    results = evaluate(ox.Store(), query)

    assert isinstance(results, ox.QuerySolutions)
    assert tuple(each.value for each in results.variables) == columns


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?z ?a { { SELECT * { ?z ?y ?a } } }",
        "ASK { { SELECT * { ?z ?y ?a } } }",
        "SELECT (COUNT(*) AS ?n) { ?z <x:y>* ?a }",
        "SELECT * { <x:a> <x:b> <x:c> }",
    ],
)
def test_any_other_query_is_left_as_it_is(query: str) -> None:
    assert spelled_out(query) == query
