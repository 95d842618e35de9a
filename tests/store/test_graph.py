import pyoxigraph as ox
import pytest

from comity import store
from comity.errors import QueryError, RecordError
from comity.names import PREFIXES, Iri, Literal

COMITY = "PREFIX comity: <https://w3id.org/comity/ontology/>\nPREFIX meeting: <https://w3id.org/comity/id/meeting/>\n"
GRAPH = "https://w3id.org/comity/graph/"


def test_a_table_has_the_columns_in_order_and_nothing_where_nothing_is_bound(graph: store.Graph) -> None:
    table = graph.select(
        COMITY + "SELECT ?date ?none ?meeting { ?meeting comity:startDate ?date OPTIONAL { ?date a ?none } }"
        " ORDER BY ?date"
    )

    assert table.columns == ("date", "none", "meeting")
    assert table.rows[0] == (
        Literal("2031-05-19", PREFIXES["xsd"] + "date"),
        None,
        Iri("https://w3id.org/comity/id/meeting/harbour-1"),
    )


def test_a_truth_and_triples_come_back_as_such(graph: store.Graph) -> None:
    meeting = Iri("https://w3id.org/comity/id/meeting/harbour-1")

    assert graph.ask(COMITY + "ASK { ?any a comity:Meeting }")
    assert graph.construct(
        COMITY + "CONSTRUCT { meeting:harbour-1 a ?class } { meeting:harbour-1 a ?class }"
    ) == ((meeting, Iri(PREFIXES["rdf"] + "type"), Iri(PREFIXES["comity"] + "Meeting")),)


def test_without_from_a_query_sees_the_union_and_with_it_only_what_it_names(graph: store.Graph) -> None:
    count = "(COUNT(*) AS ?n)"
    body = COMITY + f"SELECT {count} %s {{ ?meeting a comity:Meeting }}"

    assert graph.select(body % "").rows == ((Literal("2", PREFIXES["xsd"] + "integer"),),)
    assert graph.select(body % f"FROM <{GRAPH}meetings/harbour/01>").rows == (
        (Literal("1", PREFIXES["xsd"] + "integer"),),
    )


@pytest.mark.parametrize("clause", ["FROM", "FROM NAMED", "from named"])
@pytest.mark.parametrize("name", ["http://127.0.0.1:9/x.ttl", "file:///etc/passwd"])
def test_from_a_graph_that_is_not_ours_is_refused_by_name(graph: store.Graph, clause: str, name: str) -> None:
    with pytest.raises(QueryError, match=f"query:2: found FROM <{name}>; expected a graph of this dataset"):
        graph.select(f"SELECT *\n{clause} <{name}> {{ ?s ?p ?o }}")


@pytest.mark.parametrize(
    ("method", "text", "expected"),
    [
        ("select", "ASK {}", "SELECT"),
        ("ask", "SELECT * {}", "ASK"),
        ("construct", "ASK {}", "CONSTRUCT or DESCRIBE"),
    ],
)
def test_a_query_of_another_form_is_refused(
    graph: store.Graph, method: str, text: str, expected: str
) -> None:
    with pytest.raises(QueryError, match=f"found another form of query; expected {expected}"):
        getattr(graph, method)(text)


@pytest.mark.parametrize("value", ["<<( <a:b> <a:b> 1 )>>", 'STRLANGDIR("a", "en", "ltr")'])
def test_a_term_that_rdf_1_1_does_not_have_is_refused(graph: store.Graph, value: str) -> None:
    with pytest.raises(QueryError, match=r"expected terms of RDF 1\.1"):
        graph.select(f"SELECT ({value} AS ?x) {{}}")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x {\n ?x a comity:Meeting", "q.rq:1: found a { that is never closed; expected }"),
        ("SELECT ?x { ?x a ?y )", "q.rq:1: found a ) without its pair"),
        ("\nSELEC ?x { ?x a ?y }", "q.rq:2: found SELEC; expected SELECT?"),
        ("SELECT meeting { ?x a ?y }", "found meeting; expected a keyword, a ?variable, a prefixed:name or"),
        ("SELECT ?x {\n ?x a <b> }", "q.rq:2: found an IRI that is not absolute; expected https://"),
        (
            "SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }",
            "found a column without a value; expected one bound or grouped",
        ),
        ("SELECT ?x ?x { ?x a ?y }", "found one variable twice in SELECT; expected each once"),
        ("SELECT ?x {\n ?x a ?z ?y }", "q.rq:2: found '?y'; expected SPARQL 1.1"),
        ("ASK", "q.rq:1: found the end of the query; expected SPARQL 1.1"),
        ("", "q.rq:1: found the end of the query; expected SPARQL 1.1"),
    ],
)
def test_a_mistake_in_a_query_is_told_in_plain_words(graph: store.Graph, query: str, said: str) -> None:
    text = query if "comity:" not in query else f"PREFIX comity: <http://a/> {query}"

    with pytest.raises(QueryError) as caught:
        graph.select(text, "q.rq")

    assert said in str(caught.value)


def test_statements_come_with_their_graph_and_literals_as_written(where: store.Folders) -> None:
    path = where.records[0] / "forms.ttl"
    path.write_text('<a:a> <a:b> "01"^^<http://www.w3.org/2001/XMLSchema#byte> .')

    found = [each for each in store.open_folders(where).statements() if each[3] == GRAPH + "forms"]

    assert found == [(Iri("a:a"), Iri("a:b"), Literal("01", PREFIXES["xsd"] + "byte"), GRAPH + "forms")]


def test_parsing_again_what_was_built_gives_the_statements_of_the_files(where: store.Folders) -> None:
    parsed = {quad for file in store.read_files(where) for quad in store.parse(file)}

    built = set(ox.parse(store.open_folders(where).dataset, ox.RdfFormat.N_QUADS))

    assert {quad for quad in built if "/derived/" not in quad.graph_name.value} == parsed


def test_links_are_derived_into_graphs_of_their_own_that_name_their_rule(graph: store.Graph) -> None:
    derived = {
        " ".join(str(term).rpartition("/")[2] for term in statement)
        for statement in graph.statements()
        if "/derived/" in statement[3]
    }

    assert derived == {
        "quay linkedTo cables institution-topic",
        "institution-topic prov#wasDerivedFrom institution-topic institution-topic",
        "quay 22-rdf-syntax-ns#type Party types",
        "types prov#wasDerivedFrom types types",
    }


def test_nodes_without_a_name_in_two_files_stay_two_for_the_rules(where: store.Folders) -> None:
    (where.records[0] / "one.ttl").write_text("<a:one> <a:p> _:same .")
    (where.records[0] / "two.ttl").write_text("_:same <a:q> <a:two> .")
    (where.ontology / "rules" / "chain.rq").write_text("CONSTRUCT { ?a <a:r> ?b } { ?a <a:p>/<a:q> ?b }")

    assert not store.open_folders(where).ask("ASK { ?a <a:r> ?b }")


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("ASK {}", "another form of query; expected CONSTRUCT"),
        ("CONSTRUCT { [] a <a:b> } {}", "a node without a name; expected derived links between named things"),
        ("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }", "GRAPH; expected a rule on the one graph"),
        ("CONSTRUCT { ?s ?p ?o } { SERVICE <http://a/> {} }", "SERVICE"),
    ],
)
def test_a_rule_that_derives_no_named_links_is_refused(where: store.Folders, rule: str, found: str) -> None:
    (where.ontology / "rules" / "odd.rq").write_text(rule)

    with pytest.raises(QueryError, match=rf"rules/odd\.rq:1: found {found}"):
        store.open_folders(where)


def test_a_rule_that_is_no_text_is_refused(where: store.Folders) -> None:
    (where.ontology / "rules" / "odd.rq").write_bytes(b"# caf\xe9")

    with pytest.raises(RecordError, match=r"odd\.rq:1: found the byte 0xe9; expected UTF-8"):
        store.open_folders(where)
