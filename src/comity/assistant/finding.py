"""The tool ``search``."""

from comity.assistant import inputs, outputs
from comity.assistant.held import Held
from comity.assistant.paging import fitting, more
from comity.assistant.texts import clean
from comity.search import Hit, open_index
from comity.store import Graph


def search(held: Held, given: inputs.Search) -> outputs.Hits:
    """Return the things whose names or words answer to a text, the best first."""
    kinds = (given.kind,) if given.kind else ()
    found = open_index(held.graph).search(given.text, kinds, given.limit)
    kept = fitting((_found(hit) for hit in found), "search")
    return outputs.Hits(
        dataset=held.dataset,
        notes=[] if kept else ["Nothing found: not in this graph under this name, which proves no absence."],
        more=more(len(found), 0, len(kept), "ask again with a lower limit, or a kind"),
        hits=kept,
    )


def index(graph: Graph) -> None:
    """Build the index of ``graph`` for all calls to open; of a large one it takes longer than a call may."""
    if graph.digest is not None:
        open_index(graph)


def _found(hit: Hit) -> outputs.Found:
    return outputs.Found(
        iri=hit.iri.value,
        label=clean(hit.label),
        kind=hit.kind,
        matched=clean(hit.matched),
        field=hit.field,
        first=hit.first,
        last=hit.last,
        score=hit.score,
    )
