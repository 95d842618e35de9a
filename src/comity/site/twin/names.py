"""What the pages of a folder search in: names of things that have a page, and words of sources."""

import json

from comity.names import Iri, kind_of
from comity.search import KNOWN_KINDS, years
from comity.site.addresses import page_of
from comity.site.places import Folder
from comity.store import Graph

ADDRESS = "/names.json"
# Of things with the same name, what others are only about or part of comes first.
FIRST = ("topic", "meeting", "series", "institution", "state", "person", "process", "instrument", "place")
ORDER = {kind: place for place, kind in enumerate(dict.fromkeys((*FIRST, *KNOWN_KINDS)))}
NAMES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?label ?start ?end
WHERE {
  ?thing ?property ?label .
  VALUES (?property ?preferred) { (skos:prefLabel 1) (skos:altLabel 2) (skos:notation 3) (comity:wording 4) }
  BIND (LANG(?label) AS ?language)
  OPTIONAL { ?thing comity:startDate ?start }
  OPTIONAL { ?thing comity:endDate ?end }
}
ORDER BY ?thing ?preferred (?language != "en") ?language ?label
"""


def names(graph: Graph) -> bytes:
    """Return ``[{"label", "kind", "years", "address", "iri", "names"}]``, kinds in ``FIRST`` first.

    ``address`` is the file of the page, from the top of the folder; ``names`` are the label and the others;
    a passage is called by its words.
    """
    told: dict[str, dict[str, object]] = {}
    borne: dict[str, dict[str, None]] = {}
    for thing, label, start, end in graph.select(NAMES).rows:
        if isinstance(thing, Iri) and (page := page_of(thing.value)):
            iri = thing.value
            borne.setdefault(iri, {})[str(label)] = None
            known = {"label": str(label), "kind": kind_of(iri) or "term"}
            dates = {"years": years(str(start or ""), str(end or ""))}
            told.setdefault(iri, {**known, **dates, "address": Folder().link("/", page), "iri": iri})
    ordered = sorted(told, key=lambda iri: ORDER.get(str(told[iri]["kind"]), len(ORDER)))
    every = [{**told[iri], "names": list(borne[iri])} for iri in ordered]
    return json.dumps(every, ensure_ascii=False, separators=(",", ":")).encode()
