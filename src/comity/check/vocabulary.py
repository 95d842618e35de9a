"""The rules on the vocabulary that no query can check: its order, its version, that it is asked for."""

import re
from collections.abc import Iterable, Iterator

from comity import __version__
from comity.check.findings import Finding
from comity.check.words import printable
from comity.names import PREFIXES, VOCABULARY, shorten
from comity.store import SourceFile
from comity.text import Block, Page

OWL, RDF, RDFS, SKOS = (PREFIXES[name] for name in ("owl", "rdf", "rdfs", "skos"))
SECTIONS = (OWL + "Class", OWL + "ObjectProperty", OWL + "DatatypeProperty")
NAME = re.compile(r"\bcomity:(\w+)")
AXIOMS = OWL + "…"
ORDER = (
    RDF + "type",
    RDFS + "subClassOf",
    RDFS + "subPropertyOf",
    RDFS + "domain",
    RDFS + "range",
    AXIOMS,
    SKOS + "prefLabel",
    SKOS + "altLabel",
    SKOS + "definition",
    SKOS + "example",
    SKOS + "scopeNote",
    OWL + "deprecated",
    PREFIXES["dcterms"] + "isReplacedBy",
    SKOS + "changeNote",
)


def vocabulary_faults(file: SourceFile, read: Page) -> Iterator[Finding]:
    """Yield the blocks of terms that are out of order or double (O2), and their lines that are (O3)."""
    last = (0, "")
    for block in read.blocks:
        section = _section(block)
        if section is None:
            continue
        name = block.subject.removeprefix(VOCABULARY)
        if (section, name) <= last:
            found = f"{shorten(block.subject)} after {last[1]}"
            yield Finding(
                file.shown, block.line, "O2", found, "one block a term, alphabetical in its section"
            )
        last = max(last, (section, name))
        yield from _line_faults(file, block)


def unasked(file: SourceFile, read: Page, questions: Iterable[SourceFile]) -> Iterator[Finding]:
    """Yield the terms that ``file`` declares and that no question names (Q7)."""
    names = {name for question in questions for name in NAME.findall(question.text.decode(errors="replace"))}
    for block in read.blocks:
        if _section(block) is not None and block.subject.removeprefix(VOCABULARY) not in names:
            yield Finding(
                file.shown, block.line, "Q7", shorten(block.subject), "a term that some question asks for"
            )


def version_faults(file: SourceFile, read: Page) -> Iterator[Finding]:
    """Yield the versions of the vocabulary that are not the version of the package (O12)."""
    wanted = {OWL + "versionInfo": __version__, OWL + "versionIRI": VOCABULARY + __version__}
    for value in (value for block in read.blocks if block.subject == VOCABULARY for value in block.values):
        if value.text != wanted.get(value.predicate, value.text):
            yield Finding(file.shown, value.line, "O12", printable(value.text), wanted[value.predicate])


def _line_faults(file: SourceFile, block: Block) -> Iterator[Finding]:
    reached = 0
    for predicate in block.predicates:
        line = next(value.predicate_line for value in block.values if value.predicate == predicate)
        rank = _rank(predicate)
        if rank is None:
            yield Finding(file.shown, line, "O3", shorten(predicate), "axioms of OWL and annotations of SKOS")
        elif rank < reached:
            yield Finding(
                file.shown, line, "O3", f"{shorten(predicate)} after {shorten(ORDER[reached])}", "it before"
            )
        reached = max(reached, rank or 0)


def _section(block: Block) -> int | None:
    types = {value.text for value in block.values if value.predicate == RDF + "type"}
    ours = block.subject.startswith(VOCABULARY)
    return next((place for place, each in enumerate(SECTIONS) if ours and each in types), None)


def _rank(predicate: str) -> int | None:
    if predicate in ORDER:
        return ORDER.index(predicate)
    return ORDER.index(AXIOMS) if predicate.startswith(OWL) else None
