"""The shapes of complete records: which things each is about, and whether the file of shapes is itself whole.

A validator says "conforms" of an empty or misspelt file of shapes, so what it would check is counted here.
Shapes come from our own ontology folder only: a pattern that never ends would hang the validator.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comity.check.dataset import Dataset, read_facts
from comity.check.findings import Finding
from comity.check.suggestions import hint, unknown
from comity.names import PREFIXES, Iri, shorten
from comity.store import SourceFile

RULE = "shapes"
SH = PREFIXES["sh"]
SUBCLASS = PREFIXES["rdfs"] + "subClassOf"
# SHACL Core and SHACL-SPARQL (W3C, 2017); the validator ignores any other term without a word.
TERMS = """
BlankNode BlankNodeOrIRI BlankNodeOrLiteral IRI IRIOrLiteral Info Literal NodeShape PrefixDeclaration
PropertyGroup PropertyShape SPARQLConstraint Violation Warning alternativePath and class closed datatype
deactivated declare description disjoint equals flags group hasValue ignoredProperties in inversePath
languageIn lessThan lessThanOrEquals maxCount maxExclusive maxInclusive maxLength message minCount
minExclusive minInclusive minLength name namespace node nodeKind not oneOrMorePath or order path pattern
prefix prefixes property qualifiedMaxCount qualifiedMinCount qualifiedValueShape
qualifiedValueShapesDisjoint select severity sparql targetClass targetNode targetObjectsOf
targetSubjectsOf uniqueLang xone zeroOrMorePath zeroOrOnePath
"""
SHACL = {SH + name for name in TERMS.split()}
KINDS = {SH + "NodeShape", SH + "PropertyShape"}


@dataclass(frozen=True)
class Shapes:
    """The file of shapes, its statements, and the things that each shape with a target is about."""

    file: SourceFile
    graph: Dataset
    focus: Mapping[str, frozenset[str]]

    @property
    def size(self) -> tuple[int, int, int]:
        """The number of shapes, of those with targets, and of things to check, once for each such shape."""
        shapes = {fact.subject for fact in self.graph.facts if str(fact.object) in KINDS}
        return len(shapes), len(self.focus), sum(map(len, self.focus.values()))


def read_shapes(file: SourceFile, dataset: Dataset) -> Shapes:
    """Return the shapes in ``file`` with what they are about in ``dataset``; raises RecordError."""
    graph = Dataset([file], read_facts(file))
    focus: dict[str, frozenset[str]] = {}
    for fact in graph.facts:
        if fact.predicate.startswith(SH + "target"):
            named = dataset.about.keys() & _targets(fact.predicate, str(fact.object), dataset)
            focus[fact.subject] = focus.get(fact.subject, frozenset()) | named
    return Shapes(file, graph, focus)


def faults(shapes: Shapes, dataset: Dataset) -> list[Finding]:
    """Return what keeps the shapes from checking what they mean to: unknown terms, and no targets."""
    strangers = [*_strangers(shapes.graph, dataset)]
    if not any(shapes.focus.values()):
        strangers.append(
            Finding(
                shapes.file.shown, 1, RULE, "no shape that is about a record", "shapes with sh:targetClass"
            )
        )
    return strangers


def _strangers(graph: Dataset, dataset: Dataset) -> Iterator[Finding]:
    known = SHACL | dataset.about.keys() | graph.about.keys()
    undescribed = unknown(graph) - known
    for fact in graph.facts:
        for iri in (fact.predicate, str(fact.object) if isinstance(fact.object, Iri) else ""):
            if iri in undescribed or (iri.startswith(SH) and iri not in SHACL):
                place = graph.place(fact.subject, fact.predicate, str(fact.object))
                yield Finding(
                    *place, RULE, shorten(iri), f"a term of SHACL, of ours or of this file{hint(iri, known)}"
                )


def _targets(predicate: str, value: str, dataset: Dataset) -> set[str]:
    match predicate.removeprefix(SH):
        case "targetClass":
            classes = _with_subclasses(value, dataset)
            return {subject for each in classes for subject in dataset.instances.get(each, ())}
        case "targetSubjectsOf":
            return {fact.subject for fact in dataset.facts if fact.predicate == value}
        case "targetObjectsOf":
            return {str(fact.object) for fact in dataset.facts if fact.predicate == value}
    return {value}


def _with_subclasses(value: str, dataset: Dataset) -> set[str]:
    found, fresh = {value}, {value}
    below = [(fact.subject, str(fact.object)) for fact in dataset.facts if fact.predicate == SUBCLASS]
    while fresh := {subject for subject, above in below if above in fresh} - found:
        found |= fresh
    return found
