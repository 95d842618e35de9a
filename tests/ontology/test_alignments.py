"""Every term of ours is linked to terms of others, or the file says that none fits."""

import re

import rdflib
from rdflib.namespace import RDF, RDFS, SKOS

from tests.ontology.files import ALIGNMENTS, COMITY, SCHEMES, VOCABULARY, declared, graph

LINKS = graph([ALIGNMENTS])
EXACT, CLOSE = {SKOS.exactMatch}, {SKOS.closeMatch}
PARENTS = {RDFS.subClassOf, RDFS.subPropertyOf}
WITHOUT = re.compile(r"^# .*Without a good target: (?P<text>(?:.*\n)(?:# .*\n)*)", re.MULTILINE)


def unlinked() -> set[str]:
    """Return the names that the comments list as having no counterpart."""
    listed = " ".join(found["text"] for found in WITHOUT.finditer(ALIGNMENTS.read_text(encoding="utf-8")))
    outside = re.sub(r"\([^)]*\)", " ", listed.replace("\n#", ""))
    return set(re.findall(r"\w+", outside)) - {"and"}


def test_every_term_is_linked_or_listed_as_without_a_counterpart() -> None:
    linked = {str(term).removeprefix(COMITY) for term in LINKS.subjects() if term in COMITY}

    assert linked | unlinked() == {term.removeprefix(COMITY) for term in declared(graph([VOCABULARY]))}
    assert linked & unlinked() == set()


def test_every_link_goes_from_a_term_or_a_code_of_ours_to_one_of_others() -> None:
    ours = declared(graph([VOCABULARY])) | set(graph(SCHEMES).subjects())
    links = [(s, o) for s, p, o in LINKS if p in EXACT | CLOSE | PARENTS]

    assert {start for start, _ in links} <= ours
    assert {end for _, end in links if end in ours} == set()


def test_exact_and_close_are_told_apart() -> None:
    exact, close = set(LINKS.subject_objects(SKOS.exactMatch)), set(LINKS.subject_objects(SKOS.closeMatch))

    assert exact
    assert exact & close == set()


def test_nothing_is_declared_here_but_what_a_link_uses() -> None:
    given = set(LINKS.subjects(RDF.type))
    used = {term for s, p, o in LINKS if p != RDF.type for term in (p, o) if isinstance(term, rdflib.URIRef)}

    assert given <= used
