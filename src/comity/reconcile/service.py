"""The Reconciliation API 0.2 on a graph: JSON-like dictionaries in and out, no HTTP."""

from functools import cached_property

from comity.names import kind_of
from comity.reconcile import suggesting
from comity.reconcile.asked import extension, wishes
from comity.reconcile.candidates import Candidate, candidates
from comity.reconcile.extending import extended, proposed, written
from comity.reconcile.kinds import TYPES, Json, kinds_of, type_of
from comity.reconcile.previews import block, page
from comity.reconcile.properties import SUPPORT, Property, properties, used, values
from comity.reconcile.things import id_of, labels, thing_of
from comity.search import Index, open_index
from comity.store import Graph

MOST_FACTS = 6
DIGITS = 4


class Service:
    """Reconciles names with the things of one graph, and says what is known of them.

    Each method that takes what a client sent raises UsageError for what the API does not allow, and
    LimitError for too much of it.
    """

    def __init__(self, graph: Graph, index: Index | None = None) -> None:
        self.graph = graph
        self.index = open_index(graph) if index is None else index
        self._used: dict[str, tuple[Property, ...]] = {}

    @cached_property
    def properties(self) -> dict[str, Property]:
        """The properties that things are compared and extended by, by their ids."""
        return properties(self.graph)

    def reconcile(self, batch: object) -> Json:
        """Return the reconciliation result batch for a query batch, under the same keys."""
        return {
            key: {"result": [_result(each) for each in candidates(self.graph, self.index, wish)]}
            for key, wish in wishes(batch, self.properties).items()
        }

    def extend(self, query: object) -> Json:
        """Return the data extension response to a data extension query."""
        return extended(self.graph, extension(query, self.properties))

    def propose(self, kind: str, limit: int | None = None) -> Json:
        """Return the properties that things of type ``kind`` have, most used first."""
        found = dict.fromkeys(each for one in kinds_of([kind], "type") for each in self._used_by(one))
        return proposed(kind, found, limit)

    def suggest_entity(self, prefix: str, kinds: tuple[str, ...], skip: int = 0) -> Json:
        """Return up to eight things whose names start as ``prefix``, after the first ``skip``."""
        return suggesting.things(self.graph, self.index, prefix, kinds, skip)

    def suggest_type(self, prefix: str, skip: int = 0) -> Json:
        """Return the types whose names start as ``prefix``."""
        return suggesting.types(prefix, skip)

    def suggest_property(self, prefix: str, skip: int = 0) -> Json:
        """Return the properties whose names start as ``prefix``."""
        return suggesting.properties(self.properties, prefix, skip)

    def preview(self, id_: str) -> str | None:
        """Return a small HTML page about a thing; nothing where the graph does not have it."""
        found = self._block(id_)
        return page(id_, found) if found else None

    def flyout(self, what: str, id_: str) -> Json | None:
        """Return a few lines of HTML about an ``entity``, ``type`` or ``property``; nothing for no such."""
        html = self._block(id_) if what == "entity" else self._about_term(what, id_)
        return {"id": id_, "html": html} if html else None

    def _block(self, id_: str) -> str | None:
        thing = thing_of(id_)
        label = labels(self.graph, [thing]).get(thing) if thing else None
        if not (thing and label):
            return None
        kind = kind_of(thing.value) or ""
        known = [each for each in self._used_by(kind) if each.id not in SUPPORT] if kind in TYPES else []
        facts = [
            (each.name, ", ".join(map(written, found)))
            for each in known
            if (found := values(self.graph, each, [thing]).get(thing))
        ]
        return block(label, kind, facts[:MOST_FACTS], thing.value)

    def _about_term(self, what: str, id_: str) -> str | None:
        if what == "type":
            return block(type_of(id_)["name"], "a type") if id_ in TYPES else None
        found = self.properties.get(id_)
        return block(found.name, found.description) if found else None

    def _used_by(self, kind: str) -> tuple[Property, ...]:
        if kind not in self._used:
            self._used[kind] = used(self.graph, self.properties, kind)
        return self._used[kind]


def _result(candidate: Candidate) -> Json:
    return {
        "id": id_of(candidate.iri),
        "name": candidate.label,
        "description": candidate.description,
        "type": [type_of(candidate.kind)],
        "score": round(candidate.score, DIGITS),
        "features": [{"id": id_, "value": round(value, DIGITS)} for id_, value in candidate.features.items()],
        "match": candidate.match,
    }
