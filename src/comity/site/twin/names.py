"""What the pages of a folder search in: the names that the index holds, and words of sources."""

import json
from collections import defaultdict

from comity.search import KNOWN_KINDS, years
from comity.search.entries import Entry, Thing, entries
from comity.site.addresses import page_of
from comity.site.places import Folder
from comity.store import Graph

ADDRESS = "/names.json"
# Of things with the same name, what others are only about or part of comes first.
FIRST = ("topic", "meeting", "series", "institution", "state", "person", "process", "instrument", "place")
ORDER = {kind: place for place, kind in enumerate(dict.fromkeys((*FIRST, *KNOWN_KINDS)))}
# A thing is called by the first of these that it has.
FIELDS = ("label", "gloss", "name", "notation", "wording")


def names(graph: Graph) -> bytes:
    """Return ``[{"label", "kind", "years", "address", "iri", "names"}]``, kinds in ``FIRST`` first.

    ``address`` is the file of the page, from the top of the folder; ``names`` are the label, then whatever
    else the index of ``graph`` lists the thing by; a passage is called by its words.
    """
    things, texts = entries(graph)
    borne: defaultdict[str, list[Entry]] = defaultdict(list)
    for text in texts:
        if text.listed and text.field in FIELDS:
            borne[text.thing].append(text)
    named = [
        _told(thing, page, borne[thing.iri])
        for thing in sorted(things, key=lambda thing: (ORDER.get(thing.kind, len(ORDER)), thing.iri))
        if borne[thing.iri] and (page := page_of(thing.iri))
    ]
    return json.dumps(named, ensure_ascii=False, separators=(",", ":")).encode()


def _told(thing: Thing, page: str, texts: list[Entry]) -> dict[str, object]:
    called = list(dict.fromkeys(entry.text for entry in sorted(texts, key=_order)))
    return {
        "label": called[0],
        "kind": thing.kind,
        "years": years(thing.period.first, thing.period.last),
        "address": Folder().link("/", page),
        "iri": thing.iri,
        "names": called,
    }


def _order(entry: Entry) -> tuple[int, bool, str, str]:
    return (FIELDS.index(entry.field), entry.language != "en", entry.language or "", entry.text)
