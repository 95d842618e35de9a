"""The tool ``sparql_select``."""

from comity import ask
from comity.assistant import inputs, outputs
from comity.assistant.held import LIMITS, Held
from comity.assistant.tabular import tabular
from comity.errors import QueryError
from comity.store import Table, run_bounded

WHERE = "query"
HINT = "ask again with start, which wants a total ORDER BY, or add a LIMIT, a FILTER or fewer columns"


def sparql_select(held: Held, given: inputs.SparqlSelect) -> outputs.Selection:
    """Return the rows of a SELECT query, or the truth that ASK gives, each row with the words behind it.

    Raises QueryError for a query that is refused or cannot be parsed, LimitError for one that takes too much.
    """
    fields = tabular(held.graph, _table(held, given.query), given, WHERE, HINT)
    return outputs.Selection(dataset=held.dataset, **fields)


def _table(held: Held, query: str) -> Table:
    found = run_bounded(held.graph, query, LIMITS, WHERE)
    if isinstance(found, tuple):
        raise QueryError(WHERE, 1, "CONSTRUCT or DESCRIBE", "SELECT or ASK; get_entity shows a thing")
    return found if isinstance(found, Table) else ask.truth(found)
