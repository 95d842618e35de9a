"""What comes back is read as the local engine would have given it, or refused whole."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity import store
from comity.errors import ComityError, StoreError
from comity.names import PREFIXES, Blank, Iri, Literal
from comity.store.remote.depth import Depth
from tests.store.remote.conftest import Connect
from tests.store.remote.server import NOTHING, Endpoint, head, raw, reply, rows

XSD = PREFIXES["xsd"]
LANGUAGE_STRING = PREFIXES["rdf"] + "langString"
GOOD = json.dumps(
    {"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "uri", "value": "a:b"}}]}}
)
NESTED = '{"type": "triple", "value": {"subject": {"type": "uri", "value": "a:b"}, "predicate": '
TRIPLE = b"<https://a.example/> <a:b> <a:c> .\n"


@pytest.mark.parametrize(
    ("binding", "term"),
    [
        ({"type": "uri", "value": "https://a.example/ü"}, Iri("https://a.example/ü")),
        ({"type": "bnode", "value": "b0"}, Blank("b0")),
        ({"type": "literal", "value": 'a "\n网\u0000'}, Literal('a "\n网\u0000')),
        ({"type": "literal", "value": "a", "datatype": XSD + "string"}, Literal("a")),
        ({"type": "typed-literal", "value": "5", "datatype": XSD + "integer"}, Literal("5", XSD + "integer")),
        ({"type": "literal", "value": "a", "xml:lang": "EN-gb"}, Literal("a", LANGUAGE_STRING, "en-gb")),
        ({"type": "literal", "value": "1.50", "datatype": XSD + "decimal"}, Literal("1.5", XSD + "decimal")),
        ({"type": "literal", "value": "5", "datatype": XSD + "byte"}, Literal("5", XSD + "integer")),
        ({"type": "literal", "value": "-05", "datatype": XSD + "integer"}, Literal("-5", XSD + "integer")),
        (
            {"type": "literal", "value": "1" * 40, "datatype": XSD + "integer"},
            Literal("1" * 40, XSD + "integer"),
        ),
        ({"type": "literal", "value": "5.10", "datatype": "a:b"}, Literal("5.10", "a:b")),
        ({"type": "literal", "value": "soon", "datatype": XSD + "date"}, Literal("soon", XSD + "date")),
    ],
)
def test_a_term_comes_as_the_local_engine_gives_it(
    endpoint: Endpoint, connect: Connect, binding: dict[str, str], term: object
) -> None:
    endpoint.script = [rows({"a": binding}, {}, columns=("a", "b"))]

    found = connect().select("SELECT ?a ?b {}")

    assert found == store.Table(("a", "b"), ((term, None), (None, None)))


def test_triples_come_once_and_sorted_and_as_the_local_engine_gives_them(
    endpoint: Endpoint, connect: Connect
) -> None:
    lines = b'<a:b> <a:c> "01"^^<%binteger> .\n<a:b> <a:a> "x"@EN .\n<a:b> <a:a> "x"@en .\n' % XSD.encode()
    endpoint.script = [reply(lines, kind="text/turtle;charset=utf-8")]

    assert connect().construct("CONSTRUCT WHERE { ?s ?p ?o }") == (
        (Iri("a:b"), Iri("a:a"), Literal("x", LANGUAGE_STRING, "en")),
        (Iri("a:b"), Iri("a:c"), Literal("1", XSD + "integer")),
    )


@pytest.mark.parametrize("cut", range(0, len(GOOD), 7))
def test_results_cut_off_anywhere_are_refused(endpoint: Endpoint, connect: Connect, cut: int) -> None:
    endpoint.script = [raw(head(f"Content-Length: {len(GOOD)}") + GOOD[:cut].encode())]

    with pytest.raises(StoreError, match=r"found an answer (cut off after|that cannot be read)"):
        connect().select("SELECT ?a {}")


def test_results_cut_off_without_a_length_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [raw(head() + GOOD[:-1].encode())]

    with pytest.raises(StoreError, match=r"found an answer that cannot be read \(Parser error at line 1"):
        connect().select("SELECT ?a {}")


def test_results_cut_off_between_chunks_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [raw(head("Transfer-Encoding: chunked") + b"%x\r\n%b\r\n" % (len(GOOD), GOOD.encode()))]

    with pytest.raises(StoreError, match="found an answer cut off after 92 bytes; expected a whole one"):
        connect().select("SELECT ?a {}")


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ([], "found triples of unknown length, maybe cut off; expected a length, or chunks"),
        (["Content-Length: 999"], "found an answer cut off after 35 bytes; expected a whole one"),
    ],
)
def test_triples_that_may_be_cut_off_are_refused(
    endpoint: Endpoint, connect: Connect, headers: list[str], found: str
) -> None:
    endpoint.script = [raw(head(*headers, kind="application/n-triples") + TRIPLE)]

    with pytest.raises(StoreError, match=found):
        connect().construct("CONSTRUCT WHERE { ?s ?p ?o }")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"{}",
        b"\xff\xfe{}",
        b'{"head": {"vars": ["a"]}}',
        b'{"head": {"vars": ["a", "a"]}, "results": {"bindings": []}}',
        GOOD.replace('"a": {', '"b": {').encode(),
        GOOD.replace("a:b", "no iri").encode(),
        GOOD.replace("uri", "thing").encode(),
        GOOD.encode() + b"x",
        GOOD.encode() * 2,
        GOOD.replace("a:b", "a:\\ud800").encode(),
    ],
)
def test_what_is_not_results_in_json_is_refused(endpoint: Endpoint, connect: Connect, body: bytes) -> None:
    endpoint.script = [reply(body)]

    with pytest.raises(StoreError, match=r"expected SPARQL 1\.1 Query Results JSON"):
        connect().select("SELECT ?a {}")


@pytest.mark.parametrize("body", [b"<a:b> <a:c>", b'{"head": {}}', b"<a:b> <a:c> <d> .", b"\xff"])
def test_what_is_not_triples_is_refused(endpoint: Endpoint, connect: Connect, body: bytes) -> None:
    endpoint.script = [reply(body, kind="application/n-triples")]

    with pytest.raises(StoreError, match=r"found an answer that cannot be read \(.*; expected N-Triples"):
        connect().construct("CONSTRUCT WHERE { ?s ?p ?o }")


def test_results_that_nest_without_end_do_not_kill_the_process(endpoint: Endpoint, connect: Connect) -> None:
    deep = GOOD.replace('{"type": "uri"', NESTED * 20_000 + '{"type": "uri"')
    endpoint.script = [reply(deep.encode())]

    with pytest.raises(StoreError, match="found results that nest too deep"):
        connect().select("SELECT ?a {}")


def test_triples_that_nest_without_end_do_not_kill_the_process(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b"<a:b> <a:c> " + b"<<( <a:b> <a:c> " * 50_000, kind="application/n-triples")]

    with pytest.raises(StoreError, match="found triples that nest too deep"):
        connect().construct("CONSTRUCT WHERE { ?s ?p ?o }")


def test_terms_of_another_rdf_are_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b'<a:b> <a:c> <<( <a:b> <a:c> "d" )>> .\n', kind="application/n-triples")]

    with pytest.raises(ComityError, match=r"expected terms of RDF 1\.1"):
        connect().construct("CONSTRUCT WHERE { ?s ?p ?o }")


def test_a_value_too_large_for_the_engine_is_refused(endpoint: Endpoint, connect: Connect) -> None:
    endpoint.script = [reply(b'<a:b> <a:c> "%b" .\n' % (b"x" * 17_000_000), kind="application/n-triples")]

    with pytest.raises(StoreError, match="found an answer that cannot be read"):
        connect().construct("CONSTRUCT WHERE { ?s ?p ?o }")


@given(
    some.recursive(some.text("{}[]\"\\u'"), lambda inner: some.lists(inner, max_size=3)), some.integers(1, 9)
)
def test_what_does_not_nest_deep_passes_however_it_is_cut(value: object, size: int) -> None:
    text, depth = json.dumps([NOTHING, value]).encode(), Depth()

    assert not any(depth.is_too_deep(text[at : at + size]) for at in range(0, len(text), size))


@given(
    some.integers(129, 400),
    some.integers(1, 999),
    some.sampled_from(["[%s]", '{"\\"]": %s}', '[{"a": [%s]}]']),
)
def test_what_nests_too_deep_is_seen_however_it_is_cut(levels: int, size: int, level: str) -> None:
    text = "1"
    for _ in range(levels):
        text = level.replace("%s", text)
    depth, pieces = Depth(), [text.encode()[at : at + size] for at in range(0, len(text), size)]

    assert any(depth.is_too_deep(piece) for piece in pieces)
