"""Long tables: the rows that make the links of a view, as questions give them and filters leave them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from comity import catalogue, store
from comity.catalogue import Query
from comity.errors import UsageError
from comity.names import Iri, Term
from comity.network import filters as sieve
from comity.network.assembly import Descriptions
from comity.network.bundles import Row, held
from comity.network.filters import Filters
from comity.network.months import Period, touches
from comity.network.nodes import describe
from comity.network.views import View, find
from comity.store import Graph

Rows: TypeAlias = tuple[Row, ...]

UNKNOWN = "unknown"
ENDS = ("source", "target")
OF_MEETING = ("meeting", "start", "end", "passage")
TARGET = {"source": "target"}
ROLES = """
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?role WHERE { ?role skos:topConceptOf scheme:role } ORDER BY ?role
"""


@dataclass(frozen=True, slots=True)
class Long:
    """The rows that make a view once its filters are applied, what their things are called, and the words.

    Of a view with halves ``parts`` are the rows of its sources and those of its targets; else they are one.
    """

    view: View
    filters: Filters
    parts: tuple[Rows, ...]
    described: Descriptions
    about: dict[str, str]

    @property
    def rows(self) -> Rows:
        """The rows of the proof in order, those of the halves joined."""
        rows = _joined(*self.parts) if self.view.halves else self.parts[0]
        return tuple(sorted(rows, key=lambda row: tuple(row.values())))

    @property
    def dates(self) -> set[Period]:
        """When the meetings of the rows began and ended."""
        return {(row["start"], row["end"]) for row in self.parts[0]}

    def within(self, period: Period) -> "Long":
        """Return those rows that may have been within ``period``."""
        left = (
            tuple(row for row in part if touches(row["start"], row["end"], period)) for part in self.parts
        )
        return replace(self, parts=tuple(left))


def read(graph: Graph, name: str, filters: Filters | None = None) -> Long:
    """Return the rows of the long table of the view ``name`` that ``filters`` leave; raises UsageError."""
    long = bare(graph, name, filters)
    named = (*ENDS, "meeting")
    things = {row[each] for part in long.parts for row in part for each in named if each in row}
    return replace(long, described=describe(graph, things))


def bare(graph: Graph, name: str, filters: Filters | None = None) -> Long:
    """Return what ``read`` does, without descriptions of things."""
    if not hasattr(graph, "select"):
        expected = "a graph that answers SPARQL, such as `kg.graph`"
        raise UsageError("network", f"a {type(graph).__name__} for a graph", expected)
    view, given = find(name), dict(filters or {})
    sieve.check(view, given)
    parts = _parts(graph, view, given)
    said = {**_examples(_question(view.evidence)), **given}
    about = {
        **view.words([sieve.slug(role) for role in said.get("role", ())]),
        "filters": sieve.said(said),
        "dataset": graph.version or UNKNOWN,
        "digest": graph.digest or UNKNOWN,
    }
    return Long(view, given, parts, {}, about)


def _parts(graph: Graph, view: View, given: Filters) -> tuple[Rows, ...]:
    if not view.halves:
        return (sieve.narrowed(graph, view, _rows(graph, view.evidence, given), given),)
    sources, targets = (_rows(graph, half, given) for half in view.halves)
    # What a half calls its source is the target of the whole.
    renamed = ({TARGET.get(column, column): text for column, text in row.items()} for row in targets)
    left = [sieve.narrowed(graph, view, part, given) for part in (sources, renamed)]
    shared = set.intersection(*({row["meeting"] for row in part} for part in left))
    return tuple(tuple(row for row in part if row["meeting"] in shared) for part in left)


def _joined(sources: Rows, targets: Rows) -> list[Row]:
    """Return a row for each source and target of a meeting, and each passage of either."""
    found: dict[tuple[str, ...], Row] = {}
    at = held(targets, "meeting", "target")
    for one in sources:
        for target, others in at[one["meeting"]].items():
            for other in (one, *others):
                row = {
                    "source": one["source"],
                    "target": target,
                    **{each: other[each] for each in OF_MEETING},
                }
                found[tuple(row.values())] = row
    return list(found.values())


def _rows(graph: Graph, question: str, given: Filters) -> Iterator[Row]:
    asked = _question(question)
    values = {each: _roles(graph, given.get(each, example)) for each, example in _examples(asked).items()}
    # A question ends with its order (Q5), which takes half of the time and does not matter here.
    ordered = catalogue.bind(asked, values)
    found = store.texts(graph, ordered[: ordered.rindex("ORDER BY")])
    return (dict(zip(found.columns, row, strict=True)) for row in found.rows)


def _question(name: str) -> Query:
    return catalogue.find(store.folders(["ours"]).queries, name)


def _examples(question: Query) -> dict[str, Sequence[Term]]:
    return {name: parameter.examples for name, parameter in question.parameters.items()}


def _roles(graph: Graph, given: Sequence[Term]) -> Sequence[Term]:
    """Return the roles ``given``, or every top role of the scheme where any will do."""
    if sieve.ANY not in map(str, given):
        return given
    return tuple(role for (role,) in graph.select(ROLES).rows if isinstance(role, Iri))
