"""Make a term of what a person gives to a parameter."""

import re
from datetime import date

from comity.catalogue import Parameter
from comity.errors import UsageError
from comity.names import Iri, Literal, Term, shorten
from comity.search import resolve
from comity.store import Graph

# What the values of each datatype look like, and what people call them.
FORMS = {
    "gYear": (re.compile(r"\d{4}"), "a year of four digits"),
    "gYearMonth": (re.compile(r"\d{4}-(0[1-9]|1[0-2])"), "a month"),
    "date": (re.compile(r"\d{4}-\d\d-\d\d"), "a day"),
    "boolean": (re.compile(r"true|false"), "true or false"),
    "decimal": (re.compile(r"[+-]?\d+(\.\d+)?"), "a number"),
    "integer": (re.compile(r"[+-]?\d+"), "a whole number"),
}
# A text that looks like one of these is one; of other numbers, many are names (STYLE D4).
DATES = ("gYear", "gYearMonth", "date")


def value(graph: Graph, text: str, parameter: Parameter) -> Term:
    """Return the term that ``text`` gives to ``parameter``: a thing in the graph, or a value of its datatype.

    Where the example is a text that is a year, a month or a day, so must ``text`` be. Raises UsageError, with
    the nearest names, for what is none of these.
    """
    example = parameter.examples[0]
    if not isinstance(example, Literal):
        return resolve(graph, text, parameter.kind, parameter.name)
    form = _form(parameter.kind, example)
    if form and not _fits(text, form):
        raise UsageError(parameter.name, repr(text), f"{FORMS[form][1]}, such as {example.value}")
    return Literal(text, example.datatype, example.language)


def written(term: Term) -> str:
    """Return ``term`` as it is given to a parameter: a thing as a CURIE, a value as it is."""
    return shorten(term.value) if isinstance(term, Iri) else str(term)


def _form(kind: str, example: Literal) -> str | None:
    """Return the datatype whose values a parameter takes; nothing where it takes any text."""
    if kind == "string":
        return next((each for each in DATES if _fits(example.value, each)), None)
    return kind if kind in FORMS else None


def _fits(text: str, datatype: str) -> bool:
    pattern, _ = FORMS[datatype]
    return bool(text.isascii() and pattern.fullmatch(text)) and (datatype != "date" or _is_day(text))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
