"""Views of the graph as networks: links and their evidence, read from question files."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from comity import catalogue, store
from comity.errors import UsageError
from comity.names import Iri, Term, shorten
from comity.network import meaning
from comity.network.assembly import Network, assemble

Filters: TypeAlias = Mapping[str, Sequence[Term]]

VIEWS = ("institution-topic",)
UNKNOWN = "unknown"


def view(graph: store.Graph, name: str, filters: Filters | None = None) -> Network:
    """Return the view ``name`` of ``graph`` as a bipartite networkx graph whose nodes are CURIEs.

    Nodes carry iri, label, short (the short name, if any), kind (institution or topic), group (the kind of
    institution, or the pillar of the topic) and bipartite (0 or 1). Edges carry weight (meetings), first and
    last (dates as recorded), meetings and evidence (IRIs). ``network.graph`` says what the whole is: view,
    title, meaning, filters, dataset, digest, and the first and last day of each meeting. Raises UsageError
    where there is no such view.
    """
    if name not in VIEWS:
        raise UsageError("network", f"view {name!r}", f"one of {', '.join(VIEWS)}")
    folder = store.folders(["ours"]).queries
    question, proof = (catalogue.find(folder, part) for part in (name, f"{name}-evidence"))
    chosen = {**_examples(question), **(filters or {})}
    found, evidence = (graph.select(catalogue.bind(query, chosen)) for query in (question, proof))
    network = assemble(found, evidence)
    network.graph.update(
        _about(name, chosen), dataset=graph.version or UNKNOWN, digest=graph.digest or UNKNOWN
    )
    return network


def _examples(question: catalogue.Query) -> dict[str, Sequence[Term]]:
    return {name: parameter.examples for name, parameter in question.parameters.items()}


def _about(name: str, filters: Filters) -> dict[str, str]:
    words = {parameter: [_word(term) for term in terms] for parameter, terms in filters.items()}
    return {
        "view": name,
        "title": meaning.title(words["role"]),
        "meaning": meaning.meaning(words["role"]),
        "filters": "; ".join(f"{parameter} {', '.join(chosen)}" for parameter, chosen in words.items()),
    }


def _word(term: Term) -> str:
    return shorten(term.value).rpartition(":")[2] if isinstance(term, Iri) else term.value
