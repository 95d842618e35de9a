"""Views of the graph as networks: counted anew from long tables, so that filters stay honest."""

from collections.abc import Sequence
from dataclasses import dataclass

from comity import catalogue, store
from comity.names import Iri, Term
from comity.network import filters as sieve
from comity.network.assembly import Descriptions, Network, assemble
from comity.network.bundles import Row
from comity.network.filters import Filters
from comity.network.months import Period, touches
from comity.network.nodes import describe
from comity.network.views import View, find

UNKNOWN = "unknown"
ROLES = """
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?role WHERE { ?role skos:topConceptOf scheme:role } ORDER BY ?role
"""


@dataclass(frozen=True, slots=True)
class Long:
    """The rows that make a view once its filters are applied, what their things are called, and the words."""

    view: View
    filters: Filters
    rows: tuple[Row, ...]
    described: Descriptions
    about: dict[str, str]


def view(graph: store.Graph, name: str, filters: Filters | None = None) -> Network:
    """Return the view ``name`` of ``graph`` as a networkx graph whose nodes are CURIEs.

    Nodes carry iri, label, short (the short name, if any), kind, group (of an institution its kind, of a
    topic its pillar, of a meeting its series) and, where there are two kinds of node, bipartite (0 or 1).
    Edges carry weight, first and last (dates as recorded), meetings and evidence (IRIs). ``network.graph``
    says what the whole is: view, title, meaning, modes (the kinds of node), counts (what the weight counts),
    filters, dataset, digest, and the first and last day of each meeting. Raises UsageError for a view or a
    filter that there is not.
    """
    return built(read(graph, name, filters))


def read(graph: store.Graph, name: str, filters: Filters | None = None) -> Long:
    """Return the rows of the long table of the view ``name`` that ``filters`` leave; raises UsageError."""
    found, given = find(name), dict(filters or {})
    sieve.check(found, given)
    question = catalogue.find(store.folders(["ours"]).queries, found.evidence)
    examples = {each: parameter.examples for each, parameter in question.parameters.items()}
    asked = {each: _roles(graph, given.get(each, example)) for each, example in examples.items()}
    table = graph.select(catalogue.bind(question, asked))
    every = (
        {c: "" if t is None else str(t) for c, t in zip(table.columns, row, strict=True)}
        for row in table.rows
    )
    rows = sieve.narrowed(graph, found, every, given)
    things = {row[end] for row in rows for end in ("source", "target") if end in row}
    roles = [sieve.slug(role) for role in {**examples, **given}.get("role", ())]
    about = {**found.words(roles), "filters": sieve.said({**examples, **given})}
    dataset = {"dataset": graph.version or UNKNOWN, "digest": graph.digest or UNKNOWN}
    return Long(found, given, rows, describe(graph, things), {**about, **dataset})


def built(long: Long, within: Period | None = None) -> Network:
    """Return the network of the rows ``long``, all or those that may have been ``within`` a period."""
    rows = [row for row in long.rows if within is None or touches(row["start"], row["end"], within)]
    least, newman = sieve.least(long.filters), sieve.by_newman(long.filters)
    network = assemble(long.view, rows, long.described, least, newman=newman)
    network.graph.update(long.about)
    if within:
        network.graph["window"] = " to ".join(within)
    return network


def _roles(graph: store.Graph, given: Sequence[Term]) -> Sequence[Term]:
    """Return the roles ``given``, or every top role of the scheme where any will do."""
    if sieve.ANY not in map(str, given):
        return given
    return tuple(role for (role,) in graph.select(ROLES).rows if isinstance(role, Iri))
