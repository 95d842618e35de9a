"""Parse a file of records (Turtle, RDF 1.1) into statements, and say in plain words what is wrong with it."""

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from comity import tokens
from comity.errors import RecordError
from comity.names import PREFIXES
from comity.store.files import SourceFile, decoded

MOST_NESTED = 64
BRACKETS = re.compile(
    rf"{tokens.STRING}|{tokens.UNCLOSED}|{tokens.IRI}|{tokens.COMMENT}|\\.|(?P<open>[(\[])|(?P<close>[)\]])",
    re.DOTALL,
)
NEW_SYNTAX = (b"<<", b"{|", b"~", b"--ltr", b"--rtl")
PLACE = re.compile(r"^Parser error .*?(?:column|columns) \d+(?: and (?:line \d+ column )?\d+)?: ", re.DOTALL)
UNKNOWN_PREFIX = re.compile(r"The prefix (\S*): has not been declared")
CAUSES = (
    (r"Unexpected end", "the end of the file inside a statement", "the rest of it; was the file cut short?"),
    (r"A dot is expected", "a new statement", "a full stop after the one before"),
    (r"No scheme found", "an IRI that does not say where it starts", "https://… or a prefixed name"),
    (r"Invalid IRI code point '(.*)'", "the character {!r} in an IRI", "an IRI without it"),
    (r"should end with a '(.)'", "no {!r}", "one where the list of a node without a name ends"),
    (r"(\S+) is not a valid (?:subject|RDF object|predicate)", "{!r}", "an IRI, a prefixed name or a value"),
    (r"(.+)", "what Turtle does not allow ({})", "Turtle"),
)


def parse(file: SourceFile) -> tuple[ox.Quad, ...]:
    """Return the statements of ``file`` in its graph, each once and in its order; raises RecordError.

    Literals stay as written; language tags are put in lower case, as RDF 1.1 allows. Nodes without a name are
    numbered as they come: the same in every run and in linear time, as no canonical form of look-alikes is.
    """
    graph = ox.NamedNode(file.graph)
    found = _numbered(file, triples(file))
    return tuple(ox.Quad(each.subject, each.predicate, each.object, graph) for each in found)


def triples(file: SourceFile) -> tuple[ox.Quad, ...]:
    """Return the statements of ``file`` in no graph, each once, the names of nameless nodes made up.

    Raises RecordError.
    """
    if line := nesting(decoded(file)):
        raise RecordError(file.shown, line, f"more than {MOST_NESTED} nested brackets", "named things")
    try:
        found = list(ox.parse(file.text, ox.RdfFormat.TURTLE, rename_blank_nodes=True))
    except SyntaxError as error:
        raise _explained(file, error) from error
    if not found:
        raise RecordError(file.shown, 1, "no statement", "a record; was the file emptied?")
    for mark in NEW_SYNTAX:
        if mark in file.text:
            _refuse_new_terms(file, found, mark)
    return tuple(dict.fromkeys(found))


def lines(file: SourceFile, found: Iterable[ox.Quad]) -> list[bytes]:
    """Return as N-Quads what ``parse`` gives, from what ``triples`` found.

    To put the graph into the text is several times faster than to make a new object of each statement.
    """
    written = _nquads(found)
    if b"_:" in written:
        written = _nquads(_numbered(file, found))
    end = f" <{file.graph}> .\n".encode()
    return [line.removesuffix(b" .\n") + end for line in written.splitlines(keepends=True)]


def nesting(text: str) -> int | None:
    """Return the line on which brackets nest deeper than the engine can stand, or nothing."""
    if text.count("[") + text.count("(") <= MOST_NESTED:
        return None
    depth = 0
    for lexeme in BRACKETS.finditer(text):
        depth += (lexeme["open"] is not None) - (lexeme["close"] is not None)
        if depth > MOST_NESTED:
            return text.count("\n", 0, lexeme.start()) + 1
    return None


def _nquads(found: Iterable[ox.Quad]) -> bytes:
    return ox.serialize(found, format=ox.RdfFormat.N_QUADS) or b""


def _refuse_new_terms(file: SourceFile, found: Iterable[ox.Quad], mark: bytes) -> None:
    for value in (each.object for each in found):
        if isinstance(value, ox.Triple) or (isinstance(value, ox.Literal) and value.direction):
            line = file.text.count(b"\n", 0, file.text.index(mark)) + 1
            raise RecordError(file.shown, line, "syntax of RDF 1.2", "RDF 1.1")


def _numbered(file: SourceFile, found: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    stem = "b" + hashlib.sha256(file.graph.encode()).hexdigest()[:16]
    blanks: dict[ox.BlankNode, ox.BlankNode] = {}

    def known(node: ox.BlankNode) -> ox.BlankNode:
        return blanks.setdefault(node, ox.BlankNode(f"{stem}n{len(blanks)}"))

    for each in found:
        subject, value = each.subject, each.object
        subject = known(subject) if isinstance(subject, ox.BlankNode) else subject
        yield ox.Quad(subject, each.predicate, known(value) if isinstance(value, ox.BlankNode) else value)


def _explained(file: SourceFile, error: SyntaxError) -> RecordError:
    line, message = error.lineno or 1, PLACE.sub("", error.msg)
    if unknown := UNKNOWN_PREFIX.search(message):
        prefix = unknown[1]
        near = [prefix] if prefix in PREFIXES else difflib.get_close_matches(prefix, PREFIXES, 1)
        expected = f"a line `@prefix {near[0]}: <{PREFIXES[near[0]]}> .`" if near else "a line @prefix for it"
        return RecordError(file.shown, line, f"the prefix {prefix}: undeclared", expected)
    for pattern, found, expected in CAUSES:
        if match := re.search(pattern, message, re.DOTALL):
            return RecordError(file.shown, line, found.format(*match.groups()), expected)
    return RecordError(file.shown, line, message, "Turtle")
