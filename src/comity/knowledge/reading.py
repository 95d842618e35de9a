"""Questions in plain words: one reading, or an error that names those there are."""

from collections.abc import Mapping, Sequence

from comity.catalogue import Query
from comity.errors import UsageError
from comity.knowledge.arguments import pythonic
from comity.names import Iri, Literal, Term, shorten
from comity.phrasing import Reading, understand
from comity.store import Graph


def read(graph: Graph, queries: Mapping[str, Query], words: str) -> Reading:
    """Return what ``words`` ask; raises UsageError, with the likeliest readings, where that is in doubt."""
    found = understand(graph, queries, words)
    if found.verdict == "understood":
        return found.readings[0]
    doubt = "whose reading is in doubt" if found.readings else "that ask no known question"
    choices = [call(each.query, each.values, each.missing) for each in found.readings or found.nearest]
    raise UsageError("ask", f"words {doubt}: {words!r}", " or ".join(choices) or "one of kg.questions()")


def call(query: Query, values: Mapping[str, Sequence[Term]], missing: Sequence[str] = ()) -> str:
    """Return the call that asks ``query`` with ``values``; what is ``missing`` is ``…``."""
    given = (f", {pythonic(name)}={_written(terms)}" for name, terms in values.items())
    wanting = (f", {pythonic(name)}=…" for name in missing)
    return f"ask({query.name!r}{''.join(given)}{''.join(wanting)})"


def given(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Return the values of ``reading`` as the texts that name them."""
    return {name: tuple(map(_named, terms)) for name, terms in reading.values.items()}


def _written(terms: Sequence[Term]) -> str:
    shown = [term.value if isinstance(term, Literal) else shorten(str(term)) for term in terms]
    return repr(shown[0] if len(shown) == 1 else shown)


def _named(term: Term) -> str:
    return f"<{term}>" if isinstance(term, Iri) else str(term)
