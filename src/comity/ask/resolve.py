"""Find the thing that a person means by a label, a short name, a CURIE, an IRI or the end of one."""

import difflib
import re
from collections.abc import Iterable

from comity.catalogue import ANY, serialise
from comity.errors import UsageError
from comity.names import KINDS, PREFIXES, ROOT, SCHEMES, Iri, expand, is_iri, normalise_label, shorten
from comity.store import Graph

PARTIES = ("group", "institution", "person", "state")
NAMES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?name
WHERE {{
  ?thing skos:prefLabel|skos:altLabel|skos:notation|comity:shortName|comity:symbol|comity:isoCode ?name .
  FILTER ({filter})
}}
ORDER BY ?thing ?name
"""
MOST_CHOICES = 8
MOST_HINTS = 3
Names = dict[str, dict[Iri, str]]


def resolve(graph: Graph, text: str, kind: str) -> Iri:
    """Return the IRI of the only thing of ``kind`` that ``text`` names.

    ``kind`` is one such as ``meeting`` or ``stance``, or ``party`` or ``any``; names are compared as
    normalised text. Raises UsageError, with the choices, for a name that none or more than one thing bears.
    """
    if iri := _iri(text.strip()):
        return _checked(graph, iri, kind)
    names = _names(graph, kind)
    found = {**names.get(normalise_label(text), {}), **_by_slug(graph, text.strip(), kind)}
    if len(found) > 1:
        raise UsageError(kind, f"{text!r}, the name of {len(found)} things", _choices(found))
    if not found:
        raise UsageError(kind, f"no {_called(kind)} {text!r}", _hint(graph, text, names, kind))
    return next(iter(found))


def _iri(text: str) -> str | None:
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    return expand(text) or (text if "://" in text and is_iri(text) else None)


def _checked(graph: Graph, iri: str, kind: str) -> Iri:
    if not iri.startswith(_spaces(kind)):
        prefix = "" if kind in {ANY, "party"} else f" ({kind}:…)"
        raise UsageError(kind, shorten(iri), f"a {_called(kind)}{prefix}")
    if not exists(graph, Iri(iri)):
        name = shorten(iri)
        found = f"{name}, which is not in the graph"
        raise UsageError(kind, found, _hint(graph, name.rpartition(":")[2], {}, kind))
    return Iri(iri)


def exists(graph: Graph, thing: Iri) -> bool:
    """Tell whether the graph says anything of ``thing``."""
    return graph.ask(f"ASK {{ {serialise(thing)} ?property ?value }}")


def _by_slug(graph: Graph, text: str, kind: str) -> dict[Iri, str]:
    slug = text.casefold()
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        return {}
    return {Iri(space + slug): slug for space in _spaces(kind) if exists(graph, Iri(space + slug))}


def _names(graph: Graph, kind: str) -> Names:
    found: Names = {}
    for thing, name in graph.select(NAMES.format(filter=_filter(kind))).rows:
        if isinstance(thing, Iri) and name is not None:
            found.setdefault(normalise_label(str(name)), {})[thing] = str(name)
    return found


def _slugs(graph: Graph, kind: str) -> Names:
    pattern = f"SELECT DISTINCT ?thing WHERE {{ ?thing a ?class FILTER ({_filter(kind)}) }} ORDER BY ?thing"
    things = [row[0] for row in graph.select(pattern).rows if isinstance(row[0], Iri)]
    names = {thing: shorten(thing.value) for thing in things}
    return {normalise_label(name.rpartition(":")[2]): {thing: name} for thing, name in names.items()}


def _filter(kind: str) -> str:
    spaces = [ROOT] if kind == ANY else _spaces(kind)
    return " || ".join(f'STRSTARTS(STR(?thing), "{space}")' for space in spaces)


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


def _hint(graph: Graph, text: str, names: Names, kind: str) -> str:
    known = {**_slugs(graph, kind), **names}
    typed = normalise_label(text)
    holding = sorted((name for name in known if typed in name.split() or f"{typed} " in name), key=len)
    near = difflib.get_close_matches(typed, known, n=MOST_CHOICES, cutoff=0.6)
    things: dict[Iri, str] = {}
    for thing, name in (pair for each in (*holding, *near) for pair in known[each].items()):
        things.setdefault(thing, name)
    if not things:
        return f"the label, short name, CURIE or IRI of a {_called(kind)} in the graph"
    return f"a {_called(kind)} in the graph ({' or '.join(list(things.values())[:MOST_HINTS])}?)"
