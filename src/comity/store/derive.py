"""Derived links: what the rules of the vocabulary construct, each rule into a named graph of its own."""

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from comity.errors import QueryError
from comity.names import GRAPH, PREFIXES
from comity.store.files import SourceFile, decoded
from comity.store.guard import lexemes, line_of
from comity.store.queries import evaluate

DERIVED_FROM = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")


def derive(triples: Iterable[ox.Quad], rules: Sequence[SourceFile]) -> dict[str, list[ox.Quad]]:
    """Return the statements that each rule adds to ``triples``, by graph.

    The rules run one after another in the order given, each on one graph of all that was stated or derived
    before. Raises QueryError for a rule that is not a CONSTRUCT query of named things.
    """
    store = ox.Store()
    store.extend(triples)
    derived = {}
    for rule in rules:
        derived[rule.graph] = _construct(store, rule)
        store.extend(ox.Quad(each.subject, each.predicate, each.object) for each in derived[rule.graph])
    return derived


def _construct(store: ox.Store, rule: SourceFile) -> list[ox.Quad]:
    text = decoded(rule)
    for lexeme in lexemes(text):
        if lexeme[0].upper() == "GRAPH":
            raise QueryError(
                rule.shown, line_of(lexeme), "GRAPH", "a rule on the one graph of all statements"
            )
    triples = evaluate(store, text, rule.shown)
    if not isinstance(triples, ox.QueryTriples):
        raise QueryError(rule.shown, 1, "another form of query", "CONSTRUCT")
    graph = ox.NamedNode(rule.graph)
    quads = {ox.Quad(each.subject, each.predicate, each.object, graph) for each in triples}
    if any(isinstance(node, ox.BlankNode) for quad in quads for node in (quad.subject, quad.object)):
        raise QueryError(rule.shown, 1, "a node without a name", "derived links between named things")
    name = ox.NamedNode(PREFIXES["rule"] + rule.graph.removeprefix(GRAPH + "derived/"))
    return [*quads, ox.Quad(graph, DERIVED_FROM, name, graph)]
