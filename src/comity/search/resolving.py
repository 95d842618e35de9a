"""Find the thing that a person means by a label, a short name, a CURIE, an IRI or the end of one."""

import re
from collections.abc import Iterable

from comity.catalogue import ANY, serialise
from comity.errors import UsageError
from comity.names import KINDS, PREFIXES, SCHEMES, Iri, shorten
from comity.search.hits import Hit
from comity.search.identifiers import identifier
from comity.search.index import PARTIES
from comity.search.opening import open_index
from comity.store import Graph

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
THERE = (
    "SELECT DISTINCT ?thing WHERE {{ VALUES ?thing {{ {things} }} ?thing ?property ?value }} ORDER BY ?thing"
)
IN_SCHEME = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing WHERE {{ ?thing skos:inScheme <{scheme}> }} ORDER BY ?thing
"""
MOST_CHOICES = 8
# Of codes as few as these each is named to somebody who knows none.
MOST_CODES = 24
MOST_HINTS = 3


def resolve(graph: Graph, text: str, kind: str, where: str = "") -> Iri:
    """Return the IRI of the only thing of ``kind`` that ``text`` names.

    ``kind`` is one such as ``meeting`` or ``stance``, or ``party`` or ``any``; names are compared as
    normalised text. Raises UsageError, with the choices, for a name that none or more than one thing
    bears; the place is ``where``, else the kind.
    """
    if iri := identifier(text):
        return _checked(graph, iri, kind, where or kind)
    found = {hit.iri for hit in open_index(graph).named(text, _kinds(kind))} | _by_slug(
        graph, text.strip(), kind
    )
    if len(found) > 1:
        raise UsageError(where or kind, f"{text!r}, the name of {len(found)} things", _choices(found))
    if not found:
        raise UsageError(where or kind, f"no {_called(kind)} {text!r}", _hint(graph, text, kind))
    return found.pop()


def _checked(graph: Graph, iri: str, kind: str, where: str) -> Iri:
    if not iri.startswith(_spaces(kind)):
        prefix = "" if kind in {ANY, "party"} else f" ({kind}:…)"
        raise UsageError(where, shorten(iri), f"a {_called(kind)}{prefix}")
    if not exists(graph, Iri(iri)):
        name = shorten(iri)
        found = f"{name}, which is not in the graph"
        raise UsageError(where, found, _hint(graph, name.rpartition(":")[2], kind))
    return Iri(iri)


def exists(graph: Graph, thing: Iri) -> bool:
    """Tell whether the graph says anything of ``thing``."""
    return graph.ask(f"ASK {{ {serialise(thing)} ?property ?value }}")


def _by_slug(graph: Graph, text: str, kind: str) -> set[Iri]:
    """Return the things whose IRI ends in ``text``; not all of them have a name."""
    slug = text.casefold()
    if not SLUG.fullmatch(slug):
        return set()
    things = " ".join(f"<{space}{slug}>" for space in _spaces(kind))
    return {thing for (thing,) in graph.select(THERE.format(things=things)).rows if isinstance(thing, Iri)}


def _kinds(kind: str) -> tuple[str, ...]:
    return () if kind == ANY else (kind,)


def _spaces(kind: str) -> tuple[str, ...]:
    if kind == ANY:
        return tuple(PREFIXES[name] for name in (*KINDS, *SCHEMES, "comity", "scheme"))
    return tuple(PREFIXES[name] for name in (PARTIES if kind == "party" else (kind,)))


def _called(kind: str) -> str:
    return "thing" if kind == ANY else kind


def _choices(things: Iterable[Iri]) -> str:
    names = [shorten(thing.value) for thing in sorted(things)]
    more = f" or {len(names) - MOST_CHOICES} others" if len(names) > MOST_CHOICES else ""
    return " or ".join(names[:MOST_CHOICES]) + more


def _hint(graph: Graph, text: str, kind: str) -> str:
    near = open_index(graph).nearest(text, _kinds(kind), MOST_HINTS)
    if not near:
        if codes := _codes(graph, kind):
            return f"one of {', '.join(codes)}"
        return f"the label, short name, CURIE or IRI of a {_called(kind)} in the graph"
    names = dict.fromkeys(_nearest(hit, text) for hit in near)
    return f"a {_called(kind)} in the graph ({' or '.join(names)}?)"


def _codes(graph: Graph, kind: str) -> list[str]:
    """Return what the codes of the scheme of ``kind`` are called in IRIs; none where they are many."""
    if kind not in SCHEMES:
        return []
    found = graph.select(IN_SCHEME.format(scheme=f"{PREFIXES['scheme']}{kind}")).rows
    return [str(code).removeprefix(PREFIXES[kind]) for (code,) in found] if len(found) <= MOST_CODES else []


def _nearest(hit: Hit, text: str) -> str:
    """Return the CURIE of ``hit`` to somebody who typed the end of one, else its name."""
    return shorten(hit.iri.value) if SLUG.fullmatch(text.casefold()) and "-" in text else hit.matched
