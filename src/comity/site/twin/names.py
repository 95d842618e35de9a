"""What the pages of a folder search in: the names of all things that have a page, as JSON."""

import json

from comity.names import Iri, kind_of
from comity.site.addresses import page_of
from comity.site.pages.finding import years
from comity.store import Graph

ADDRESS = "/names.json"
NAMES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?label ?language ?preferred ?start ?end
WHERE {
  ?thing ?property ?label .
  VALUES (?property ?preferred) { (skos:prefLabel 1) (skos:altLabel 2) (skos:notation 3) }
  BIND (LANG(?label) AS ?language)
  OPTIONAL { ?thing comity:startDate ?start }
  OPTIONAL { ?thing comity:endDate ?end }
}
ORDER BY ?thing ?preferred (?language != "en") ?language ?label
"""


def names(graph: Graph) -> bytes:
    """Return ``[{"label", "kind", "years", "address", "names"}]``, ``names`` being the label and the others."""
    told: dict[str, dict[str, object]] = {}
    borne: dict[str, dict[str, None]] = {}
    for thing, label, _, _, start, end in graph.select(NAMES).rows:
        if isinstance(thing, Iri) and (address := page_of(thing.value)):
            borne.setdefault(address, {})[str(label)] = None
            known = {"label": str(label), "kind": kind_of(thing.value) or "term"}
            dates = {"years": years(str(start or ""), str(end or "")), "address": address}
            told.setdefault(address, {**known, **dates})
    every = [{**each, "names": list(borne[address])} for address, each in told.items()]
    return json.dumps(every, ensure_ascii=False, separators=(",", ":")).encode()
