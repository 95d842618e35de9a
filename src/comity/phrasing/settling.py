"""Choose among things of several kinds that bear one name: the treaty and the process called after it."""

from collections.abc import Sequence

from comity.catalogue import bind
from comity.names import Iri, kind_of
from comity.phrasing.readings import Reading
from comity.store import Graph


def settled(graph: Graph, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return ``readings`` without those that find nothing, of the first one's question, where another does.

    That is done only where they differ in the kind of a thing; which meeting is meant, the user must say.
    Raises the errors of the graph.
    """
    rivals = [each for each in readings if each.query is readings[0].query]
    if len(set(map(_kinds, rivals))) == 1 or readings[0].query.form != "SELECT":
        return tuple(readings)
    found = [each for each in rivals if _answered(graph, each)]
    return tuple(each for each in readings if not found or each in found or each not in rivals)


def _kinds(reading: Reading) -> frozenset[str | None]:
    things = (term.value for terms in reading.values.values() for term in terms if isinstance(term, Iri))
    return frozenset(map(kind_of, things))


def _answered(graph: Graph, reading: Reading) -> bool:
    return bool(graph.select(bind(reading.query, reading.values), str(reading.query.path)).rows)
