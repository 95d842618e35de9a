"""One thing in the graph: what it is called, what is said of it, what points at it, and the words behind."""

from dataclasses import dataclass

from comity import ask
from comity.ask import Labels
from comity.catalogue import serialise
from comity.knowledge import html, text
from comity.knowledge.asked import Asked
from comity.knowledge.display import dataset
from comity.knowledge.result import Result
from comity.knowledge.sections import NAMING, Section, sections
from comity.names import PREFIXES, Iri, Literal, Term, kind_of, shorten
from comity.store import Graph, Table

MOST_FACTS = 2_000
LABEL = PREFIXES["skos"] + "prefLabel"
FACTS = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?property ?value ?evidence
WHERE {{
  {thing} ?property ?value .
  OPTIONAL {{
    ?claim comity:about {thing} ;
           comity:ofProperty ?property ;
           comity:claims|comity:value ?value ;
           comity:evidence|comity:accordingTo ?evidence .
  }}
}}
ORDER BY ?property ?value ?evidence
LIMIT {most}
"""
LINKS = """
SELECT DISTINCT ?property ?thing
WHERE {{ ?thing ?property {thing} }}
ORDER BY ?property ?thing
LIMIT {most}
"""


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """One thing: its label, in English where the graph has one, its names, the facts on it, what links to it.

    ``facts`` has the columns property, value and evidence: the passage or source of a claim to just this
    value, where sources were compared. ``links`` has the columns property and thing.
    """

    iri: Iri
    label: str
    kind: str | None
    names: tuple[str, ...]
    facts: Result
    links: Result

    @property
    def curie(self) -> str:
        """The CURIE of the thing, which every method takes."""
        return shorten(self.iri.value)

    def evidence(self) -> Result:
        """Return the words that support the record of the thing, in the columns of ``Result.evidence``."""
        return Result(self.facts.graph, Table(("thing",), ((self.iri,),)), self.facts.asked).evidence()

    def __repr__(self) -> str:
        parts, called = sections(self)
        tables = (_in_text(part, called) for part in parts)
        ends = ["\n".join(text.paragraphs(each)) for each in ([self._title()], self._foot())]
        return "\n\n".join([ends[0], *tables, ends[1]])

    def _repr_html_(self) -> str:
        parts, called = sections(self)
        tables = (html.table(part.title, part.columns, part.rows, called) for part in parts)
        return html.block([html.paragraph(self._title()), *tables, *map(html.paragraph, self._foot())])

    def _foot(self) -> list[str]:
        return [dataset(self.facts), *dict.fromkeys((*self.facts.notes, *self.links.notes))]

    def _title(self) -> str:
        others = [name for name in self.names if name != self.label]
        called = f" · also {', '.join(others)}" if others else ""
        return f"{self.label} · {self.kind or 'thing'} · {self.curie}{called}"


def entity(graph: Graph, name: str) -> Entity:
    """Return the thing that ``name``, a label, CURIE, IRI or slug, means.

    Raises UsageError for a name that no thing or more than one bears.
    """
    thing = ask.resolve(graph, name, "any", "entity")
    facts = _result(graph, FACTS, thing, "What is said of it")
    links = _result(graph, LINKS, thing, "What links to it")
    names = tuple(dict.fromkeys(str(value) for _, value in _naming(facts)))
    return Entity(thing, ask.labels(graph, [thing])(thing), kind_of(thing.value), names, facts, links)


def _in_text(part: Section, called: Labels) -> str:
    cells = [[called(term) for term in row] for row in part.rows[: text.MOST_ROWS]]
    return "\n".join([*text.paragraphs([part.title]), text.table(part.columns, cells, len(part.rows))])


def _result(graph: Graph, pattern: str, thing: Iri, summary: str) -> Result:
    query = pattern.format(thing=serialise(thing), most=MOST_FACTS)
    table = graph.select(query, summary)
    notes = (f"Only the first {MOST_FACTS:,} are shown.",) if len(table.rows) == MOST_FACTS else ()
    return Result(graph, table, Asked(query, summary=summary, parameters={"thing": (thing,)}, notes=notes))


def _naming(facts: Result) -> list[tuple[Term | None, Term | None]]:
    pairs = [(row[0], row[1]) for row in facts.table.rows]
    named = [pair for pair in pairs if str(pair[0]) in NAMING and isinstance(pair[1], Literal)]
    return sorted(named, key=lambda pair: str(pair[0]) != LABEL)
