"""What people call the things in an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from comity.ask.rows import rows_about
from comity.names import PREFIXES, Iri, Literal, Term, shorten
from comity.store import Graph

LABELS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?label ?wording ?source
WHERE {
  VALUES ?thing { {things} }
  OPTIONAL { ?thing skos:prefLabel ?label }
  OPTIONAL { ?thing comity:wording ?wording }
  OPTIONAL { ?thing a comity:Passage ; comity:inSource/skos:prefLabel ?source }
}
ORDER BY ?thing (!LANGMATCHES(LANG(?label), "en")) ?label ?wording ?source
"""
# Terms of others that records use; the graph holds no label of these.
BORROWED = {
    Iri(PREFIXES["owl"] + "sameAs"): "the same elsewhere",
    Iri(PREFIXES["rdf"] + "type"): "kind",
    Iri(PREFIXES["skos"] + "altLabel"): "other name",
    Iri(PREFIXES["skos"] + "prefLabel"): "name",
}


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of things, and their languages; called with a term, the text that a reader sees for it."""

    known: Mapping[Iri, str]
    languages: Mapping[Iri, str] = field(default_factory=dict)

    def __call__(self, term: Term | None) -> str:
        """Return the label of a thing, else its CURIE; the text of a value; nothing for nothing."""
        if isinstance(term, Iri):
            return self.known.get(term) or BORROWED.get(term) or shorten(term.value)
        return "" if term is None else str(term)

    def language(self, term: Term | None) -> str | None:
        """Return the language of the text for ``term``, or nothing where it is not known."""
        return self.languages.get(term) if isinstance(term, Iri) else getattr(term, "language", None)


def names_of(graph: Graph, terms: Iterable[Term | None]) -> Labels:
    """Return what the things among ``terms`` are called, in English; a passage by its words or source."""
    known: dict[Iri, str] = {}
    languages: dict[Iri, str] = {}
    for thing, label, wording, source in rows_about(
        graph, LABELS, (term for term in terms if isinstance(term, Iri))
    ):
        name = str(label) if label else f"“{wording}”" if wording else str(source or "")
        if isinstance(thing, Iri) and name and thing not in known:
            known[thing] = name
            if isinstance(label, Literal) and label.language:
                languages[thing] = label.language
    return Labels(known, languages)
