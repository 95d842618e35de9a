"""The vocabulary, put together from its files and from what a graph makes of it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from comity.ask import Facts, web_link
from comity.names import SCHEMES, VOCABULARY, Iri, shorten
from comity.site import questions
from comity.site.addresses import page_of
from comity.site.cells import Cell, Column, Name, Table, Words, several
from comity.site.vocabulary import constraints
from comity.site.vocabulary.constraints import Constraint, shapes
from comity.site.vocabulary.diagram import diagram
from comity.site.vocabulary.files import ALIGNMENTS, Said, read
from comity.site.vocabulary.files import VOCABULARY as FILE
from comity.site.vocabulary.schemes import all_schemes
from comity.site.vocabulary.terms import Bound, Term, Vocabulary
from comity.site.vocabulary.uses import Uses
from comity.store import Graph

KINDS = {"Class": "Classes", "ObjectProperty": "Object properties", "DatatypeProperty": "Datatype properties"}
HEADER = {
    "title": "title",
    "abstract": "abstract",
    "version": "versionInfo",
    "version_iri": "versionIRI",
    "licence": "license",
    "prefix": "preferredNamespacePrefix",
    "iri": "preferredNamespaceUri",
    "issued": "issued",
    "cite": "bibliographicCitation",
    "prior": "priorVersion",
}
RELATIONS = {
    "subClassOf": "narrower than",
    "subPropertyOf": "narrower than",
    "domain": "of",
    "range": "leads to",
}
ALIKE = {
    "subClassOf": "elsewhere narrower than",
    "subPropertyOf": "elsewhere narrower than",
    "exactMatch": "the same as",
    "closeMatch": "close to",
}
TERM = re.compile(r"\bcomity:(\w+)")
NONE = Said("", {})


def described(graph: Graph, codes: Mapping[Iri, Facts]) -> Vocabulary:
    """Return the vocabulary with how ``graph`` uses it; ``codes`` are the facts about the code lists."""
    said, uses = read(FILE), Uses(graph, codes)
    head = said[VOCABULARY]
    kinds = {
        title: tuple(_term(each, kind, uses) for each in said.values() if _is_term(each, kind))
        for kind, title in KINDS.items()
    }
    header = {key: head.one(name) for key, name in HEADER.items()}
    return Vocabulary(header, kinds, all_schemes(graph), diagram(), _questions())


def _is_term(said: Said, kind: str) -> bool:
    return said.iri.startswith(VOCABULARY) and said.one("type").endswith(f"#{kind}")


def _term(said: Said, kind: str, uses: Uses) -> Term:
    is_class, beside = kind == "Class", read(ALIGNMENTS).get(said.iri, NONE)
    shape = shapes().get(said.iri)
    bound = (shape.constraints if shape else ()) if is_class else constraints.on(said.iri)
    return Term(
        said.iri,
        kind,
        said.one("prefLabel"),
        said.one("definition"),
        said.all("example"),
        said.all("scopeNote"),
        tuple(_relations(said)),
        tuple((words, _names(beside.all(name))) for name, words in ALIKE.items() if beside.all(name)),
        beside.all("scopeNote"),
        tuple(_bound(bound, is_class)),
        shape.rules if shape and is_class else (),
        uses.number(said.iri, is_class),
        uses.record(said.iri) if is_class else uses.statement(said.iri),
        tuple(_changes(said)),
    )


def _bound(constraints_: Sequence[Constraint], is_class: bool) -> Iterator[Bound]:
    """Yield what binds a class, a property at a time, or a property, all classes with the same at once."""
    grouped: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for each in constraints_:
        key = (each.much, each.expected, each.props if is_class else ())
        grouped.setdefault(key, []).append(each.owner)
    for (much, expected, props), owners in grouped.items():
        yield Bound(_names(props or owners), much, expected)


def _relations(said: Said) -> Iterator[tuple[str, Cell]]:
    yield from ((words, _names(said.all(name))) for name, words in RELATIONS.items() if said.all(name))
    parents = {"subClassOf", "subPropertyOf"}
    narrower = [each.iri for each in read(FILE).values() for name in parents if said.iri in each.all(name)]
    if narrower:
        yield "wider than", _names(narrower)
    name = said.iri.removeprefix(VOCABULARY)
    if name in {*SCHEMES, "topic"}:
        yield (
            "codes",
            Name(
                f"the list of {name} codes" if name != "topic" else "the topics", f"/vocabulary#scheme/{name}"
            ),
        )


def _names(iris: Sequence[str]) -> Cell:
    return several([_name(iri) for iri in iris])


def _name(iri: str) -> Name:
    said = read(FILE).get(iri)
    if said and said.one("prefLabel"):
        return Name(said.one("prefLabel"), page_of(iri))
    return Name(shorten(iri), None, web_link(iri))


def _changes(said: Said) -> Iterator[str]:
    if said.one("deprecated") == "true":
        replaced = ", ".join(_name(iri).text for iri in said.all("isReplacedBy"))
        yield f"Deprecated; use {replaced}." if replaced else "Deprecated."
    yield from said.all("changeNote")


def _questions() -> Table:
    every = sorted(questions.desk().values(), key=lambda query: (query.tags[0], query.summary))
    known = {each.iri.removeprefix(VOCABULARY) for each in read(FILE).values()}
    rows = tuple(
        (
            Name(query.summary, f"/questions/{query.name}"),
            Words(", ".join(query.tags)),
            _names([VOCABULARY + name for name in sorted(set(TERM.findall(query.text)) & known)]),
        )
        for query in every
    )
    columns = (Column("Question", "row"), Column("On"), Column("Terms that it asks for"))
    return Table("Questions that the vocabulary was made to answer", columns, rows)
