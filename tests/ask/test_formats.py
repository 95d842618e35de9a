import json

import pytest

from comity import ask
from comity.names import PREFIXES, Blank, Iri, Literal, Term
from comity.store import Table

XSD = PREFIXES["xsd"]
LANGUAGE_STRING = PREFIXES["rdf"] + "langString"


def test_csv_has_iris_in_full_and_nothing_for_what_is_unbound() -> None:
    table = Table(
        ("thing", "gloss"), ((Iri("https://a.example/"), None), (Blank("b0"), Literal('a "b",\nc')))
    )

    assert ask.to_csv(table) == 'thing,gloss\r\nhttps://a.example/,\r\n_:b0,"a ""b"",\nc"\r\n'


@pytest.mark.parametrize(
    ("term", "cell"),
    [
        (Literal("=1+1"), "'=1+1"),
        (Literal("+1"), "'+1"),
        (Literal("-1"), "'-1"),
        (Literal("@cmd", LANGUAGE_STRING, "en"), "'@cmd"),
        (Literal("\tx"), "'\tx"),
        (Literal("-1", XSD + "integer"), "-1"),
        (Literal("-0044", XSD + "gYear"), "-0044"),
        (Literal("a=b"), "a=b"),
        (Iri("urn:x:-1"), "urn:x:-1"),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(term: Term, cell: str) -> None:
    assert ask.to_csv(Table(("value",), ((term,),))) == f"value\r\n{cell}\r\n"


def test_json_is_that_of_sparql_results() -> None:
    terms = (
        Iri("urn:a"),
        Blank("b0"),
        Literal("x"),
        Literal("été", LANGUAGE_STRING, "fr"),
        Literal("5", XSD + "integer"),
    )

    answer = json.loads(ask.to_json(Table(tuple("abcdef"), ((*terms, None),))))

    assert answer["head"] == {"vars": list("abcdef")}
    assert answer["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "urn:a"},
            "b": {"type": "bnode", "value": "b0"},
            "c": {"type": "literal", "value": "x"},
            "d": {"type": "literal", "value": "été", "xml:lang": "fr"},
            "e": {"type": "literal", "value": "5", "datatype": XSD + "integer"},
        }
    ]
