"""The rules of STYLE 4 that can be checked without running a question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.catalogue.lexemes import line_of, mask
from comity.catalogue.query import PREFIX, Query, prefixes, read
from comity.errors import QueryError
from comity.names import PREFIXES

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STAR = re.compile(r"\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*", re.IGNORECASE)
VARIABLE = re.compile(r"[?$](\w+)")
USED = re.compile(r"(?<![\w?$:.-])([A-Za-z][\w-]*|):(?=[\w]|\s)")
ORDER = re.compile(r"\bORDER\s+BY\b", re.IGNORECASE)
LAST_KEY = re.compile(r"(?:^|\s)\?(\w+)\s*$")
AFTER = re.compile(r"\b(?:LIMIT|OFFSET|VALUES)\b", re.IGNORECASE)
SHORTEST = 3
VIEWS = "views"
FEWEST_PHRASINGS, MOST_PHRASINGS = 4, 24


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A rule that a query file breaks: the line, the rule, what stands there and what should."""

    line: int
    rule: str
    found: str
    expected: str


def findings(path: Path) -> tuple[Fault, ...]:
    """Return every rule that the question in ``path`` breaks, by line.

    Q1 is the file's name, Q2 its header and parameters, Q3 the description, Q4 the names of variables and no
    ``SELECT *``, Q5 an order whose last key is a column, Q8 its phrasings; D8 undeclared, unused and renamed
    prefixes.
    """
    try:
        query = read(path)
    except QueryError as error:
        return (Fault(int(error.where.rpartition(":")[2]), "Q2", error.found, error.expected),)
    text = mask(query.text)
    return tuple(
        sorted(
            {
                *_name(query),
                *_description(query),
                *_phrasings(query),
                *_words(text),
                *_order(query, text),
                *_prefixes(query),
            }
        )
    )


def _name(query: Query) -> Iterator[Fault]:
    if not NAME.fullmatch(query.name):
        yield Fault(1, "Q1", f"the name {query.name!r}", "lower-case words joined by hyphens")


def _description(query: Query) -> Iterator[Fault]:
    if not query.description:
        yield Fault(1, "Q3", "no description", "what is left out, and what an empty answer means")


def _phrasings(query: Query) -> Iterator[Fault]:
    number = len(set(query.phrasings))
    if VIEWS in query.tags and not number:  # `comity network` asks it, nobody in words
        return
    if not FEWEST_PHRASINGS <= number <= MOST_PHRASINGS:
        expected = f"{FEWEST_PHRASINGS} to {MOST_PHRASINGS}, each another way to ask"
        yield Fault(1, "Q8", f"{number} phrasings", expected)


def _words(text: str) -> Iterator[Fault]:
    for star in STAR.finditer(text):
        yield Fault(line_of(text, star.start()), "Q4", "SELECT *", "the columns, one by one")
    for variable in VARIABLE.finditer(text):
        if len(variable[1]) < SHORTEST:
            yield Fault(line_of(text, variable.start()), "Q4", variable[0], "a whole word")


def _order(query: Query, text: str) -> Iterator[Fault]:
    if query.form != "SELECT":
        return
    end = text.rfind("}")
    order = ORDER.search(text, end)
    if order is None:
        yield Fault(line_of(text, max(end, 0)), "Q5", "no ORDER BY", "an order that ends in a unique key")
        return
    key = LAST_KEY.search(AFTER.split(text[order.end() :])[0])
    if not STAR.search(text) and (key is None or key[1] not in columns(text)):
        yield Fault(
            line_of(text, order.start()),
            "Q5",
            "an order that ends in no column",
            "a unique column as last key",
        )


def columns(text: str) -> tuple[str, ...]:
    """Return the names of the columns that the outermost SELECT of ``text``, masked, lists."""
    clause = re.split(r"\bSELECT\b", text, maxsplit=1, flags=re.IGNORECASE)[1]
    clause = re.split(r"\bWHERE\b|\{", clause, maxsplit=1, flags=re.IGNORECASE)[0]
    return tuple(VARIABLE.findall(_without_expressions(clause)))


def _without_expressions(clause: str) -> str:
    depth, kept = 0, []
    for part in re.split(r"([()])", clause):
        depth += {"(": 1, ")": -1}.get(part, 0)
        kept.append(
            part if depth == 0 else re.sub(r"^.*\bAS\b|^.*$", "", part, flags=re.IGNORECASE | re.DOTALL)
        )
    return " ".join(kept)


def _prefixes(query: Query) -> Iterator[Fault]:
    declared = prefixes(query.text)
    body = mask(PREFIX.sub(lambda match: " " * len(match[0]), query.text))
    used = {match[1]: line_of(body, match.start()) for match in reversed(list(USED.finditer(body)))}
    for prefix, line in used.items():
        if prefix not in declared:
            yield Fault(line, "D8", f"the prefix {prefix}: without its declaration", f"PREFIX {prefix}: <…>")
    for match in PREFIX.finditer(query.text):
        line = line_of(query.text, match.start())
        if match["prefix"] not in used:
            yield Fault(line, "D8", f"the prefix {match['prefix']}:, unused", "only prefixes in use")
        if PREFIXES.get(match["prefix"]) != match["space"]:
            expected = (
                f"<{PREFIXES[match['prefix']]}>" if match["prefix"] in PREFIXES else "a prefix of names.py"
            )
            yield Fault(line, "D8", f"the prefix {match['prefix']}: as <{match['space']}>", expected)
