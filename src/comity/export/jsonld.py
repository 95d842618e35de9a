"""The records as JSON: one document a class, laid out by its frame, with the published context inside.

Whoever does not care for linked data reads ``records`` and finds short keys, labels and nested records;
whoever does reads the same file as JSON-LD 1.1. Months and years have keys of their own (``startYear`` beside
``startDate``), and so has a label in another language than English (``prefLabel`` beside ``label``).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from comity.export.facts import Triple, name, objects
from comity.names import ROOT, Term
from comity.store import frame

CONTEXT = f"{ROOT}context.jsonld"
FIRST = ("@context", "id", "type", "label")
# A frame embeds what a record names, and what that names.
STEPS = 2

Json = dict[str, Any]


def documents(ontology: Path, triples: Sequence[Triple]) -> Iterator[tuple[str, bytes]]:
    """Yield name and text of the document that each frame in ``ontology`` lays out, keys in one order."""
    context = json.loads((ontology / "context.jsonld").read_bytes())
    about = _by_subject(triples)
    for path in sorted((ontology / "frames").glob("*.jsonld")):
        layout = json.loads(path.read_bytes())
        class_ = name(context["@context"][layout["@type"]])
        members = {subject for subject, found in objects(triples, name("rdf:type")) if found == class_}
        framed = frame(_around(members, about), {CONTEXT: context}, layout)
        yield path.name, _text(context, {"records": _plain(_records(framed))})


def frames(ontology: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and text of each frame in ``ontology``, with the context inside that it points at."""
    context = json.loads((ontology / "context.jsonld").read_bytes())
    for path in sorted((ontology / "frames").glob("*.jsonld")):
        layout = json.loads(path.read_bytes())
        yield path.name, _text(context, {key: layout[key] for key in layout if key != "@context"})


def _by_subject(triples: Sequence[Triple]) -> Mapping[Term, list[Triple]]:
    about: defaultdict[Term, list[Triple]] = defaultdict(list)
    for triple in triples:
        about[triple[0]].append(triple)
    return about


def _around(members: set[Term], about: Mapping[Term, list[Triple]]) -> list[Triple]:
    reached, edge = set(members), set(members)
    for _ in range(STEPS):
        edge = {value for thing in edge for _, _, value in about.get(thing, ())} - reached
        reached |= edge
    return [triple for thing in reached for triple in about.get(thing, ())]


def _records(framed: Json) -> list[Json]:
    # A frame that finds a single record, or none, leaves the list out.
    alone = {key: value for key, value in framed.items() if key != "@context"}
    records: list[Json] = framed.get("records", [alone] if alone else [])
    return records


def _text(context: Json, document: Json) -> bytes:
    # The context on one line, so that who only wants the JSON passes over it.
    first = json.dumps(context["@context"], ensure_ascii=False)
    rest = json.dumps(document, ensure_ascii=False, indent=2)
    return f'{{\n  "@context": {first},{rest.removeprefix("{")}\n'.encode()


def _plain(value: Any) -> Any:
    match value:
        case list():
            return [_plain(item) for item in value]
        case {"type": "xsd:integer", "@value": str(digits)} if str(_integer(digits)) == digits:
            return _integer(digits)
        case {"type": "xsd:boolean", "@value": "true" | "false" as word}:
            return word == "true"
        case {"type": datatype, "@value": text}:
            # rdflib 7 misses the datatype of a value under an alias that may hold several.
            return {"@type": datatype, "@value": text}
        case dict():
            # A null says that the frame asked for what is not known.
            known = {key: part for key, part in value.items() if part is not None}
            return {key: _plain(known[key]) for key in sorted(known, key=_place)}
    return value


def _integer(digits: str) -> int | None:
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 16 else None


def _place(key: str) -> tuple[int, str]:
    return (FIRST.index(key) if key in FIRST else len(FIRST), key)
