"""The lexemes of a Turtle file, each with its line (RDF 1.1 Turtle)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comity import tokens

LEXEME = re.compile(
    rf"""
      (?P<comment>{tokens.COMMENT})
    | (?P<string>{tokens.STRING})
    | (?P<iri>{tokens.IRI})
    | (?P<directive>@(?:prefix|base)\b | (?i:\b(?:prefix|base)\b)(?=\s))
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<blank>_:\w(?:[\w.-]*\w)?)
    | (?P<name>(?:\w(?:[\w.-]*[\w-])?)?:(?:[\w:%-]++|\\.|\.(?=[\w:%\\-]))*+)
    | (?P<number>[+-]?(?:\d++(?:\.\d*(?=[\deE]))?\d*|\.\d++)(?:[eE][+-]?\d++)?)
    | (?P<word>[A-Za-z]++)
    | (?P<sign>\^\^|[][(){{}}.;,])
    """,
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One lexeme: its kind, its text as written, its line, and where it starts in the text."""

    kind: str
    text: str
    line: int
    start: int


def lexemes(text: str) -> Iterator[Lexeme]:
    """Yield the lexemes of ``text``, comments included."""
    line, reached = 1, 0
    for match in LEXEME.finditer(text):
        line += text.count("\n", reached, match.start())
        reached = match.start()
        yield Lexeme(match.lastgroup or "", match[0], line, reached)
