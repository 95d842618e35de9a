import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as some

from comity import catalogue
from comity.catalogue import Query, parse_terms, serialise
from comity.errors import UsageError
from comity.names import PREFIXES, Blank, Iri, Literal, Term
from tests.catalogue.conftest import Write

STRING = PREFIXES["xsd"] + "string"
LANGUAGE_STRING = PREFIXES["rdf"] + "langString"
HOSTILE = [
    '"}',
    "'}",
    '"""',
    "'''",
    ">",
    "\\",
    '\\"',
    "\\u0022",
    "\\\\u0022",
    "\\U00000022",
    "\\u005cu0022",
    "a\nb",
    "a\r\nb",
    "# nothing",
    "\x00",
    "\x1b[31m",
    "\u202eright to left",
    "} UNION { ?a ?b ?c }",
    "𝒳",
    "\u2028",
]
texts = some.text(some.characters(exclude_categories=["Cs"])) | some.text(
    "\"\\'u0022{}<>#\n\r}U", max_size=20
)


def read_back(written: str) -> list[ox.NamedNode | ox.Literal]:
    """Return the terms that the engine finds where ``written`` stands as values."""
    solutions = ox.Store().query(f"SELECT ?value {{ VALUES ?value {{ {written} }} }}")
    assert isinstance(solutions, ox.QuerySolutions)
    return [solution["value"] for solution in solutions]  # type: ignore[misc]


def read_by_rdflib(written: str) -> list[str]:
    rows = rdflib.Graph().query(f"SELECT ?value {{ VALUES ?value {{ {written} }} }}")
    return [str(row[0]) for row in rows]  # type: ignore[index]


@given(texts)
def test_any_text_stays_one_value_and_the_same(text: str) -> None:
    values = read_back(serialise(Literal(text)))

    assert values == [ox.Literal(text)]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_one_value_in_both_engines(text: str) -> None:
    written = serialise(Literal(text))

    assert read_back(written) == [ox.Literal(text)]
    assert read_by_rdflib(written) == [text]


@given(texts)
def test_what_is_written_is_read_again(text: str) -> None:
    term = Literal(text, LANGUAGE_STRING, "en")

    assert parse_terms(serialise(term), {}) == (term,)


@given(texts)
def test_any_text_as_an_iri_is_written_whole_or_refused(text: str) -> None:
    try:
        written = serialise(Iri(text))
    except UsageError:
        return

    assert written == f"<{text}>"
    assert not set(' <>"{}|^`\\\n') & set(text)


@pytest.mark.parametrize(
    "term",
    [
        Blank("b0"),
        Iri("no iri"),
        Iri("https://a.example/>"),
        Iri("https://a.example/\ud800"),
        Literal("a", "no iri"),
        Literal("a", LANGUAGE_STRING, "en }"),
        Literal("a", LANGUAGE_STRING, ""),
        Literal("half \ud800"),
    ],
)
def test_what_is_no_term_is_refused(term: Term) -> None:
    with pytest.raises(UsageError, match="expected"):
        serialise(term)


def query(write: Write) -> Query:
    return catalogue.read(write())


def test_binding_swaps_the_example_and_nothing_else(write: Write) -> None:
    question = query(write)

    bound = catalogue.bind(question, {"topic": [Iri("https://a.example/1"), Literal('"}')]})

    assert bound == question.text.replace("topic:cables", '<https://a.example/1> "\\"}"')


def test_without_values_the_example_stays(write: Write) -> None:
    question = query(write)

    assert catalogue.bind(question, {}) == question.text


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"theme": [Literal("a")]}, "the parameter 'theme'"),
        ({"topic": []}, "0 values of 'topic'"),
        ({"topic": [Literal("a")] * 501}, "501 values of 'topic'"),
    ],
)
def test_a_wrong_parameter_or_number_of_values_is_refused(
    write: Write, values: dict[str, list[Term]], found: str
) -> None:
    with pytest.raises(UsageError, match=found):
        catalogue.bind(query(write), values)
