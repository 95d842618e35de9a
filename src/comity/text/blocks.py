"""Which lines of a Turtle file say what: its prefixes, and its blocks with their values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from comity.names import PREFIXES
from comity.text.lexemes import Lexeme, lexemes

RDF_TYPE = PREFIXES["rdf"] + "type"
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


@dataclass(frozen=True, slots=True)
class Prefix:
    """One declaration of a prefix, its line, and where it starts and ends in the text."""

    name: str
    iri: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a block: its property, the line of it, the IRI or the text of the value, its own line."""

    predicate: str
    predicate_line: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """What one full stop ends: a subject, its line, and its values in the order of the file.

    Values inside brackets count as values of the property outside them.
    """

    subject: str
    line: int
    values: tuple[Value, ...]

    @property
    def predicates(self) -> tuple[str, ...]:
        """The properties in the order of the block, each once."""
        return tuple(dict.fromkeys(value.predicate for value in self.values))


@dataclass(frozen=True, slots=True)
class Page:
    """A Turtle file as a reader sees it: its prefixes and its blocks, both in the order of the file."""

    prefixes: tuple[Prefix, ...]
    blocks: tuple[Block, ...]
    used: frozenset[str]
    unnamed: tuple[int, ...]

    def line(self, subject: str, predicate: str | None = None, value: str | None = None) -> int:
        """Return the line of the value, of any property if none is given, else of the property or subject."""
        blocks = [block for block in self.blocks if block.subject == subject]
        values = [each for block in blocks for each in block.values if predicate in {each.predicate, None}]
        exact = [each.line for each in values if each.text == value]
        near = [each.predicate_line for each in values if predicate]
        return next(iter([*exact, *near, *(block.line for block in blocks)]), 1)


def page(text: str) -> Page:
    """Return the prefixes and blocks of ``text``, which is valid Turtle.

    ``used`` holds the prefixes that a name uses, ``unnamed`` the lines with a node that has no IRI.
    """
    found = [each for each in lexemes(text) if each.kind != "comment"]
    prefixes, blocks = [], []
    scope: dict[str, str] = {}
    for statement in _statements(found):
        if statement[0].kind == "directive":
            prefixes += _declared(statement, scope)
        else:
            blocks.append(_block(statement, scope))
    used = frozenset(each.text.partition(":")[0] for each in _names(found))
    unnamed = tuple(each.line for each in found if each.kind == "blank" or each.text in {"[", "("})
    return Page(tuple(prefixes), tuple(blocks), used, unnamed)


def _statements(found: Sequence[Lexeme]) -> Iterator[list[Lexeme]]:
    statement: list[Lexeme] = []
    for lexeme in found:
        statement.append(lexeme)
        if _is_last(lexeme, statement[0]):
            yield statement
            statement = []


def _is_last(lexeme: Lexeme, first: Lexeme) -> bool:
    # SPARQL's PREFIX and BASE end with their IRI, all else with a full stop.
    if first.kind == "directive" and not first.text.startswith("@"):
        return lexeme.kind == "iri"
    return lexeme.kind == "sign" and lexeme.text == "."


def _names(found: Sequence[Lexeme]) -> Iterator[Lexeme]:
    for before, lexeme in zip([None, *found], found, strict=False):
        if lexeme.kind == "name" and not (before and before.kind == "directive"):
            yield lexeme


def _declared(statement: Sequence[Lexeme], scope: dict[str, str]) -> list[Prefix]:
    first, last = statement[0], statement[-1]
    iri = next(_term(each, scope) for each in statement if each.kind == "iri")
    if first.text.lower().endswith("base"):
        scope[""] = iri
        return []
    name = statement[1].text
    scope[name] = iri
    return [Prefix(name.removesuffix(":"), iri, first.line, first.start, last.start + len(last.text))]


def _block(statement: Sequence[Lexeme], scope: dict[str, str]) -> Block:
    subject, start = _subject(statement, scope)
    values: list[Value] = []
    depth, predicate, place = 0, "", 0
    for before, lexeme in zip(statement[start - 1 :], statement[start:], strict=False):
        depth += (lexeme.text in {"[", "("}) - (lexeme.text in {"]", ")"})
        if lexeme.kind in {"sign", "language"} and lexeme.text not in {"[", "("}:
            predicate = "" if depth == 0 and lexeme.text == ";" else predicate
        elif not predicate:
            predicate, place = _term(lexeme, scope), lexeme.line
        elif before.text != "^^":
            values.append(Value(predicate, place, _term(lexeme, scope), lexeme.line))
    return Block(subject, statement[0].line, tuple(values))


def _subject(statement: Sequence[Lexeme], scope: dict[str, str]) -> tuple[str, int]:
    """Return the subject and the number of lexemes it takes: more than one where it is a list of its own."""
    depth = 0
    for count, lexeme in enumerate(statement, 1):
        depth += (lexeme.text in {"[", "("}) - (lexeme.text in {"]", ")"})
        if depth == 0:
            return ("", count) if count > 1 else (_term(statement[0], scope), 1)
    return "", len(statement)


def _term(lexeme: Lexeme, scope: dict[str, str]) -> str:
    match lexeme.kind:
        case "iri":
            return urljoin(scope.get("", ""), _unescaped(lexeme.text[1:-1]))
        case "name":
            prefix, _, local = lexeme.text.partition(":")
            return scope.get(prefix + ":", "") + _unescaped(local)
        case "string":
            quotes = 3 if lexeme.text[:3] in {'"""', "'''"} else 1
            return _unescaped(lexeme.text[quotes:-quotes])
    return RDF_TYPE if lexeme.text == "a" else lexeme.text


def _unescaped(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else CONTROLS.get(match[3], match[3])

    return ESCAPE.sub(character, text) if "\\" in text else text
