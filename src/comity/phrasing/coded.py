"""Codes that a text gives in other words: ``attended`` for the role of a participant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.catalogue import Query, serialise
from comity.names import Iri
from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import Mentioned, by_kind, covered, is_code
from comity.phrasing.words import Word, read_words
from comity.store import Graph

CODES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?code ?label
WHERE {
  VALUES ?example { %s }
  ?example skos:inScheme ?scheme .
  ?code skos:inScheme ?scheme ;
        skos:prefLabel|skos:altLabel ?label .
  FILTER (LANG(?label) = "en")
}
ORDER BY ?code ?label
"""
Codes = Mapping[str, frozenset[Iri]]


def codes(graph: Graph, questions: Iterable[Query]) -> Codes:
    """Return the codes that parameters take, by a label that is one word, and by its stem.

    Raises the errors of the graph.
    """
    examples = {
        each.examples[0]
        for query in questions
        for each in query.parameters.values()
        if is_code(each.examples[0])
    }
    found: defaultdict[str, set[Iri]] = defaultdict(set)
    listed = " ".join(sorted(map(serialise, examples)))
    for code, label in graph.select(CODES % listed, "codes").rows if listed else ():
        words = read_words(str(label))
        if isinstance(code, Iri) and len(words) == 1:
            found[words[0].text].add(code)
            found[words[0].stem].add(code)
    return {stem: frozenset(things) for stem, things in found.items()}


def coded(known: Codes, words: Sequence[Word], mentions: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Yield the codes that ``words`` stand for, but in names and in other codes of the kind."""
    firm = [each for each in mentions if each.firm]
    for word in words:
        meant = known.get(word.text) or known.get(word.stem) or frozenset()
        things = by_kind(meant)
        rivals = [each for each in mentions if things.keys() & each.things.keys()]
        if meant and word.text not in EMPTY and not word.name and not covered(word, [*firm, *rivals]):
            yield Mentioned(word.start, word.end, frozenset({word.stem}), things, firm=False)
