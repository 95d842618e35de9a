"""Whether what a table says of a thing is what the graph says of it."""

import re
from collections.abc import Iterable

from comity.names import Iri, Literal
from comity.reconcile.properties import Value
from comity.reconcile.things import thing_of
from comity.search import fold

Given = str | Iri
DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def agreement(given: Iterable[Given], recorded: Iterable[Value]) -> bool | None:
    """Tell whether one of ``given`` is one of ``recorded``; nothing where nothing is recorded.

    Names are compared as the search folds them, and dates as far as both are known: 2014 agrees with
    17 November 2014.
    """
    known = list(recorded)
    return any(_agrees(each, value) for each in given for value in known) if known else None


def _agrees(given: Given, value: Value) -> bool:
    if isinstance(given, Iri):
        return value.term == given
    if isinstance(value.term, Literal):
        return _same_text(given, value.term.value)
    return fold(given) in map(fold, value.names) or _names_it(given, str(value.term))


def _same_text(given: str, recorded: str) -> bool:
    if DATE.fullmatch(given) and DATE.fullmatch(recorded):
        return f"{given}-".startswith(f"{recorded}-") or f"{recorded}-".startswith(f"{given}-")
    return fold(given) == fold(recorded)


def _names_it(given: str, iri: str) -> bool:
    return thing_of(given) == Iri(iri) or iri.endswith(f"/{given}") or iri == given
