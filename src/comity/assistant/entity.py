"""The tool ``get_entity``, and a thing as Turtle."""

from collections.abc import Sequence

from comity import ask, store
from comity.assistant import inputs, outputs
from comity.assistant.cells import Shown, proved, shown, supports
from comity.assistant.held import Held
from comity.assistant.paging import fitting, more
from comity.assistant.texts import clean
from comity.catalogue import serialise
from comity.knowledge import Entity
from comity.names import Iri, Term

FACTS = "CONSTRUCT {{ {thing} ?property ?value }} WHERE {{ {thing} ?property ?value }}"
Pair = tuple[bool, Sequence[Term | None]]


def get_entity(held: Held, given: inputs.GetEntity) -> outputs.Entity:
    """Return what the graph says of a thing, then what points at it, with the words behind.

    Raises UsageError, with the nearest names, for a name that no thing or more than one bears.
    """
    found = held.knowledge.entity(given.name)
    pairs: list[Pair] = [(True, row) for row in found.facts.table.rows]
    pairs += [(False, row) for row in found.links.table.rows]
    kept = fitting(_entries(held, pairs[given.start : given.start + given.limit]), "get_entity")
    return outputs.Entity(
        dataset=held.dataset,
        notes=list(dict.fromkeys((*found.facts.notes, *found.links.notes))),
        more=more(
            len(pairs), given.start, len(kept), "ask again with start, or run a question on this thing"
        ),
        thing=outputs.Thing(iri=found.iri.value, label=clean(found.label)),
        kind=found.kind or "term",
        names=[clean(name) for name in found.names[: inputs.MOST_VALUES]],
        evidence=proved(_record(held, found)),
        facts=[entry for entry in kept if isinstance(entry, outputs.Fact)],
        links=[entry for entry in kept if isinstance(entry, outputs.Link)],
    )


def turtle(held: Held, name: str) -> str:
    """Return the statements on a thing as Turtle; raises UsageError for a name as ``get_entity`` does."""
    thing = ask.resolve(held.graph, name, "any", "entity")
    triples = held.graph.construct(FACTS.format(thing=serialise(thing)))
    return store.serialise(triples, "turtle").decode()


def _record(held: Held, found: Entity) -> Sequence[ask.Evidence]:
    return supports(held.graph, [found.iri])[0]


def _entries(held: Held, pairs: Sequence[Pair]) -> list[outputs.Part]:
    how = shown(held.graph, [term for _, row in pairs for term in row])
    linked = [row[1] for says, row in pairs if not says and isinstance(row[1], Iri)]
    behind = dict(zip(linked, supports(held.graph, linked), strict=True))
    entries = (_fact(row, how) if says else _link(row, how, behind) for says, row in pairs)
    return [entry for entry in entries if entry]


def _fact(row: Sequence[Term | None], how: Shown) -> outputs.Fact | None:
    prop, value, according_to = how.perhaps(row[0]), how.cell(row[1]), how.perhaps(row[2])
    return outputs.Fact(property=prop, value=value, according_to=according_to) if prop and value else None


def _link(
    row: Sequence[Term | None], how: Shown, behind: dict[Iri, tuple[ask.Evidence, ...]]
) -> outputs.Link | None:
    prop, thing = how.perhaps(row[0]), how.perhaps(row[1])
    if prop is None or thing is None:
        return None
    return outputs.Link(thing=thing, property=prop, evidence=proved(behind[Iri(thing.iri)]))
