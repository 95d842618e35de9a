"""Swap the examples of a question for values, as terms: no value can change the shape of the query."""

from collections.abc import Mapping, Sequence

from comity.catalogue.query import Query, example_of
from comity.catalogue.terms import serialise
from comity.errors import QueryError, UsageError
from comity.names import Term

MOST_VALUES = 500


def bind(query: Query, values: Mapping[str, Sequence[Term]]) -> str:
    """Return the text of ``query`` asked with ``values``; a parameter without values keeps its example.

    Raises UsageError for a parameter that the question does not have, for no value and for no RDF term.
    """
    text = query.text
    for name, terms in values.items():
        if name not in query.parameters:
            known = " or ".join(query.parameters) or "no parameter: the question has none"
            raise UsageError(query.name, f"the parameter {name!r}", known)
        if not 1 <= len(terms) <= MOST_VALUES:
            raise UsageError(query.name, f"{len(terms)} values of {name!r}", f"one to {MOST_VALUES}")
        text = _swap(query, text, name, terms)
    return text


def _swap(query: Query, text: str, name: str, terms: Sequence[Term]) -> str:
    line = example_of(text, name)
    if line is None:
        raise QueryError(query.path, 1, f"no example of {name!r}", f"one line VALUES ?{name} {{ … }}")
    written = " ".join(serialise(term) for term in terms)
    return text[: line.start("terms")] + written + text[line.end("terms") :]
