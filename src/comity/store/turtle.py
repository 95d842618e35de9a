"""Parse a file of records (Turtle, RDF 1.1) into statements, and say in plain words what is wrong with it."""

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pyoxigraph as ox

from comity.errors import RecordError
from comity.names import PREFIXES
from comity.store import tokens
from comity.store.files import SourceFile, decoded

MOST_NESTED = 64
BRACKETS = re.compile(
    rf"{tokens.STRING}|{tokens.UNCLOSED}|{tokens.IRI}|{tokens.COMMENT}|\\.|(?P<open>[(\[])|(?P<close>[)\]])",
    re.DOTALL,
)
NEW_SYNTAX = re.compile(rb"<<|\{\||~|--(?:ltr|rtl)")
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
    """Return the statements of ``file``, each once and in its order, with their literals as written.

    Language tags are put in lower case, as RDF 1.1 allows. Nodes without a name are numbered as they come:
    the same in every run, and in linear time, which no canonical form of look-alikes is. Raises RecordError.
    """
    _refuse_nesting(file, decoded(file))
    try:
        found = list(ox.parse(file.text, ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise _explained(file, error) from error
    if not found:
        raise RecordError(file.shown, 1, "no statement", "a record; was the file emptied?")
    return tuple(dict.fromkeys(_named(file, found)))


def _refuse_nesting(file: SourceFile, text: str) -> None:
    if text.count("[") + text.count("(") <= MOST_NESTED:
        return
    depth = 0
    for lexeme in BRACKETS.finditer(text):
        depth += (lexeme["open"] is not None) - (lexeme["close"] is not None)
        if depth > MOST_NESTED:
            line = text.count("\n", 0, lexeme.start()) + 1
            raise RecordError(file.shown, line, f"more than {MOST_NESTED} nested brackets", "named things")


def _named(file: SourceFile, found: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    graph = ox.NamedNode(file.graph)
    stem = "b" + hashlib.sha256(file.graph.encode()).hexdigest()[:16]
    blanks: dict[ox.BlankNode, ox.BlankNode] = {}

    def known(node: Any) -> Any:
        if isinstance(node, ox.BlankNode):
            return blanks.setdefault(node, ox.BlankNode(f"{stem}n{len(blanks)}"))
        return node

    for each in found:
        if isinstance(each.object, ox.Triple) or (
            isinstance(each.object, ox.Literal) and each.object.direction
        ):
            raise RecordError(file.shown, _line_of_new_syntax(file), "syntax of RDF 1.2", "RDF 1.1")
        yield ox.Quad(known(each.subject), each.predicate, known(each.object), graph)


def _line_of_new_syntax(file: SourceFile) -> int:
    mark = NEW_SYNTAX.search(file.text)
    return file.text.count(b"\n", 0, mark.start()) + 1 if mark else 1


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
