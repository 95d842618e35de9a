"""All that a page of a network needs of the graph: rows behind links, and what their things are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from comity.network.assembly import Descriptions, Network
from comity.network.disparity import backbone
from comity.network.exploring.proofs import Proof, proofs
from comity.network.filters import Filters, by_newman, least
from comity.network.long import read
from comity.network.nodes import describe
from comity.network.view import built, view
from comity.network.views import View
from comity.store import Graph, texts

LEAST, STANCE = "least", "stance"
PREFIXES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
STANCES = f"""{PREFIXES}
SELECT ?rank ?label
WHERE {{
  ?stance skos:topConceptOf scheme:stance ; comity:rank ?rank ; skos:prefLabel ?label .
  FILTER (LANG(?label) = "en")
}}
ORDER BY ?rank
"""
# The rank of a stance, or of the firmest on a topic at a meeting, by the number of columns that say which.
RANKS = {
    1: f"""{PREFIXES}
SELECT ?stance (MAX(?each) AS ?rank)
WHERE {{ ?stance skos:broader* ?level . ?level comity:rank ?each }}
GROUP BY ?stance
""",
    2: f"""{PREFIXES}
SELECT ?meeting ?topic (MAX(?each) AS ?rank)
WHERE {{
  ?statement comity:madeAt ?meeting ; comity:under/comity:topic ?topic ; comity:stance/skos:broader* ?level .
  ?level comity:rank ?each .
}}
GROUP BY ?meeting ?topic
""",
}


class Words(Protocol):
    """The words of a passage and where they stand; what is not recorded is missing."""

    @property
    def wording(self) -> str | None:
        """The words."""

    @property
    def language(self) -> str | None:
        """The language tag of the words."""

    @property
    def source(self) -> str | None:
        """The name of the source."""

    @property
    def link(self) -> str | None:
        """The address that opens the source at the words."""


@dataclass(frozen=True, slots=True)
class Exploration:
    """A view to look around in: the ``asked`` network, and the ``whole`` that a reader may come to see.

    The page counts its links from the ``rows``. Those of less weight than ``least`` are in the whole, to be
    shown on demand; a ``thinned`` network shows no link but its own. ``described`` are the meetings and what
    is counted; ``stances`` says what the ranks of rows are called, where the view can be filtered by stance.
    """

    view: View
    asked: Network
    whole: Network
    rows: tuple[Proof, ...]
    least: float
    newman: bool
    thinned: bool
    described: Descriptions
    stances: Mapping[int, str]

    @property
    def passages(self) -> tuple[str, ...]:
        """The IRIs of the passages that prove the links."""
        return tuple(sorted({row.passage for row in self.rows if row.passage}))


def explore(
    graph: Graph, name: str, filters: Filters | None = None, level: float | None = None
) -> Exploration:
    """Return the view ``name`` of ``graph`` to look around in, or its backbone of the ``level``.

    Raises UsageError as ``view`` and ``backbone`` do.
    """
    given = filters or {}
    asked = view(graph, name, given)
    shown = asked if level is None else backbone(asked, level)
    long = read(graph, name, {each: terms for each, terms in given.items() if each != LEAST})
    rows = proofs(long, _ranks(graph, long.view))
    # Newman's weights depend on all that share a thing, those included that a backbone leaves out.
    reduced = level is not None and not by_newman(given)
    return Exploration(
        view=long.view,
        asked=shown,
        whole=shown if reduced else built(long),
        rows=_among(rows, shown) if reduced else rows,
        least=least(given),
        newman=by_newman(given),
        thinned=level is not None,
        described=describe(graph, {each for row in rows for each in (row.meeting, row.thing)}),
        stances=_stances(graph) if STANCE in long.view.columns else {},
    )


def _among(rows: Iterable[Proof], network: Network) -> tuple[Proof, ...]:
    """Return the rows between the nodes of ``network``."""
    first, second = (
        {held["iri"] for held in network.nodes.values() if held.get("bipartite", side) == side}
        for side in (0, 1)
    )
    return tuple(row for row in rows if row.source in first and (not row.target or row.target in second))


def _stances(graph: Graph) -> dict[int, str]:
    return {int(rank): label for rank, label in texts(graph, STANCES).rows}


def _ranks(graph: Graph, view: View) -> dict[tuple[str, ...], int]:
    """Return the ranks of stances, or of the firmest by meeting and topic, as the filter looks at them."""
    query = RANKS.get(len(view.columns.get(STANCE, ())))
    return {tuple(things): int(rank) for *things, rank in texts(graph, query).rows} if query else {}
