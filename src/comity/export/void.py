"""Describe what the data holds, class by class and property by property, with counts: VoID and void-ext.

The partitions are those that SPARQL editors read: the classes of the objects and the datatypes of the values
of each property of each class (W3C note "Describing Linked Datasets with the VoID Vocabulary"; void-ext).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from comity.export.facts import HERE, Triple, describe, name, objects, whole
from comity.names import PREFIXES, ROOT, Iri, Literal, Term, shorten

FORMATS = ("JSON-LD", "N-Quads", "RDF_XML", "TriG", "Turtle")
LINKED = {"ror": Iri("https://ror.org/"), "wikidata": Iri("http://www.wikidata.org/entity/")}

Types = Mapping[Term, Sequence[Iri]]


def void(
    dataset: Iri, triples: Sequence[Triple], dumps: Sequence[str], endpoint: str | None = None
) -> Iterator[Triple]:
    """Return the description of ``triples``, which hold no triple twice and which each of ``dumps`` holds.

    ``endpoint`` is the address where they can be asked in SPARQL, if there is one.
    """
    types = types_of(triples)
    yield from describe(
        dataset,
        ("rdf:type", name("void:Dataset")),
        ("void:uriSpace", Literal(f"{ROOT}id/")),
        ("void:vocabulary", Iri(PREFIXES["comity"])),
        *(("void:feature", Iri(f"http://www.w3.org/ns/formats/{format_}")) for format_ in FORMATS),
        *(("void:dataDump", Iri(HERE + path)) for path in dumps),
        *([("void:sparqlEndpoint", Iri(endpoint))] if endpoint else []),
        *_examples(types),
        *_totals(triples, types),
    )
    for class_, members in sorted(_by_class(triples, types).items()):
        yield from _class_partition(dataset, class_, members, types)
    yield from _property_partitions(dataset, triples)
    yield from _linksets(dataset, triples)


def types_of(triples: Iterable[Triple]) -> Types:
    """Return the classes that each thing is said to belong to, in order."""
    found: defaultdict[Term, list[Iri]] = defaultdict(list)
    for subject, class_ in objects(triples, name("rdf:type")):
        if isinstance(class_, Iri):
            found[subject].append(class_)
    return {thing: sorted(classes) for thing, classes in found.items()}


def _totals(triples: Sequence[Triple], types: Types) -> Iterator[tuple[str, Term]]:
    entities = {subject for subject, _, _ in triples if isinstance(subject, Iri)}
    classes = {class_ for classes in types.values() for class_ in classes}
    yield "void:entities", whole(len(entities))
    yield "void:classes", whole(len(classes))
    yield "void:properties", whole(len({predicate for _, predicate, _ in triples}))
    yield from _sizes(triples)


def _sizes(triples: Sequence[Triple]) -> Iterator[tuple[str, Term]]:
    yield "void:triples", whole(len(triples))
    yield "void:distinctSubjects", whole(len({subject for subject, _, _ in triples}))
    yield "void:distinctObjects", whole(len({value for _, _, value in triples}))


def _examples(types: Types) -> Iterator[tuple[str, Term]]:
    for class_ in (name("comity:Agreement"), name("comity:Meeting")):
        members = (thing for thing, classes in types.items() if isinstance(thing, Iri) and class_ in classes)
        first = min(members, default=None)
        if first is not None:
            yield "void:exampleResource", first


def _by_class(triples: Sequence[Triple], types: Types) -> Mapping[Iri, list[Triple]]:
    members: defaultdict[Iri, list[Triple]] = defaultdict(list)
    for triple in triples:
        for class_ in types.get(triple[0], ()):
            members[class_].append(triple)
    return members


def _by_property(triples: Iterable[Triple]) -> list[tuple[Iri, list[Triple]]]:
    uses: defaultdict[Iri, list[Triple]] = defaultdict(list)
    for triple in triples:
        uses[triple[1]].append(triple)
    return sorted(uses.items())


def _class_partition(dataset: Iri, class_: Iri, members: list[Triple], types: Types) -> Iterator[Triple]:
    part = _part(dataset, "class", class_)
    entities = whole(len({subject for subject, _, _ in members}))
    yield from describe(dataset, ("void:classPartition", part))
    yield from describe(part, ("void:class", class_), ("void:entities", entities), *_sizes(members))
    yield from _property_partitions(part, members)
    for property_, uses in _by_property(members):
        yield from _value_partitions(_part(part, "property", property_), uses, types)


def _property_partitions(parent: Iri, triples: Iterable[Triple]) -> Iterator[Triple]:
    for property_, uses in _by_property(triples):
        part = _part(parent, "property", property_)
        yield from describe(parent, ("void:propertyPartition", part))
        yield from describe(part, ("void:property", property_), *_sizes(uses))


def _value_partitions(parent: Iri, uses: list[Triple], types: Types) -> Iterator[Triple]:
    classes = Counter(class_ for _, _, value in uses for class_ in types.get(value, ()))
    datatypes = Counter(Iri(value.datatype) for _, _, value in uses if isinstance(value, Literal))
    for class_, count in sorted(classes.items()):
        part = _part(parent, "object", class_)
        yield from describe(parent, ("void:classPartition", part))
        yield from describe(part, ("void:class", class_), ("void:triples", whole(count)))
    for datatype, count in sorted(datatypes.items()):
        part = _part(parent, "datatype", datatype)
        yield from describe(parent, ("void-ext:datatypePartition", part))
        yield from describe(part, ("void-ext:datatype", datatype), ("void:triples", whole(count)))


def _linksets(dataset: Iri, triples: Sequence[Triple]) -> Iterator[Triple]:
    same = [str(value) for _, value in objects(triples, name("owl:sameAs"))]
    for register, space in LINKED.items():
        if count := sum(iri.startswith(space.value) for iri in same):
            yield from _linkset(Iri(f"{dataset}/links/{register}"), dataset, space, count)


def _linkset(part: Iri, dataset: Iri, target: Iri, count: int) -> Iterator[Triple]:
    yield from describe(dataset, ("void:subset", part))
    yield from describe(target, ("rdf:type", name("void:Dataset")), ("void:uriSpace", Literal(str(target))))
    yield from describe(
        part,
        ("rdf:type", name("void:Linkset")),
        ("void:linkPredicate", name("owl:sameAs")),
        ("void:subjectsTarget", dataset),
        ("void:objectsTarget", target),
        ("void:triples", whole(count)),
    )


def _part(parent: Iri, kind: str, thing: Iri) -> Iri:
    return Iri(f"{parent}/{kind}/{quote(shorten(thing.value), safe=':')}")
