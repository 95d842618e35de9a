"""Make a term of what a person gives to a parameter."""

import re
from datetime import date

from comity.ask.resolve import resolve
from comity.catalogue import Parameter
from comity.errors import UsageError
from comity.names import Literal, Term
from comity.store import Graph

LEXICAL = {
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "decimal": re.compile(r"[+-]?\d+(\.\d+)?"),
    "gYear": re.compile(r"\d{4}"),
    "gYearMonth": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
    "integer": re.compile(r"[+-]?\d+"),
}


def value(graph: Graph, text: str, parameter: Parameter) -> Term:
    """Return the term that ``text`` gives to ``parameter``: a thing in the graph, or a value of its datatype.

    Raises UsageError, with the nearest names, for what is neither.
    """
    example = parameter.examples[0]
    if not isinstance(example, Literal):
        return resolve(graph, text, parameter.kind)
    if not _fits(text, parameter.kind):
        raise UsageError(parameter.name, repr(text), f"a value such as {example.value} ({parameter.kind})")
    return Literal(text, example.datatype, example.language)


def _fits(text: str, datatype: str) -> bool:
    pattern = LEXICAL.get(datatype)
    if pattern and not (text.isascii() and pattern.fullmatch(text)):
        return False
    return datatype != "date" or _is_day(text)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
