"""What a client shows while somebody types: things, types and properties."""

from collections.abc import Iterable, Mapping, Sequence

from comity.names import kind_of
from comity.reconcile.candidates import LONGEST, NAMING, describe
from comity.reconcile.kinds import TYPES, Json, type_of
from comity.reconcile.properties import Property
from comity.reconcile.things import id_of, labels, thing_of
from comity.search import Index, fold
from comity.store import Graph

SIZE = 8
MOST_SKIPPED = 200


def things(graph: Graph, index: Index, prefix: str, kinds: tuple[str, ...], skip: int) -> Json:
    """Return the things that ``prefix`` may become, eight at a time after the first ``skip``."""
    text = prefix.strip()
    if not text or len(text) > LONGEST or skip > MOST_SKIPPED:
        return {"result": []}
    hits = [hit for hit in index.suggest(text, kinds, skip + SIZE) if hit.field in NAMING]
    found = [
        {"id": id_of(hit.iri), "name": hit.label, "description": describe(hit.kind, hit.first, hit.last)}
        | {"notable": [type_of(hit.kind)]}
        for hit in hits
    ]
    return {"result": (_by_id(graph, text, kinds) + found)[skip : skip + SIZE]}


def types(prefix: str, skip: int) -> Json:
    """Return the types whose name or id has a word that starts as ``prefix``."""
    known = [type_of(kind) for kind in TYPES]
    return {"result": [each for each in known if _fits(prefix, each["name"], each["id"])][skip:]}


def properties(known: Mapping[str, Property], prefix: str, skip: int) -> Json:
    """Return the properties whose name or id has a word that starts as ``prefix``."""
    found = (each for each in known.values() if _fits(prefix, each.name, each.id))
    listed = [{"id": each.id, "name": each.name, "description": each.description} for each in found]
    return {"result": listed[skip:]}


def _by_id(graph: Graph, text: str, kinds: Sequence[str]) -> list[Json]:
    thing = thing_of(text)
    kind = kind_of(thing.value) if thing else None
    label = labels(graph, [thing]).get(thing) if thing and kind in kinds else None
    if not (thing and kind and label):
        return []
    return [{"id": id_of(thing), "name": label, "description": kind, "notable": [type_of(kind)]}]


def _fits(prefix: str, *names: str) -> bool:
    return any(word.startswith(fold(prefix)) for name in names for word in _words(name))


def _words(name: str) -> Iterable[str]:
    whole = fold(name)
    return (whole, name, *whole.split(), name.partition(":")[2])
