"""The query workbench: a form that works without scripts, and what its script needs to be more than that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from comity import ask, catalogue
from comity.errors import BusyError, ComityError, LimitError, QueryError, UsageError
from comity.export import plain
from comity.names import PREFIXES, Term
from comity.site import assets, questions
from comity.site.cells import Column, Table, cell
from comity.site.page import FOUND, REFUSED, Page
from comity.site.visit import Visit
from comity.store import Answer, Limits
from comity.store import Table as Rows

if TYPE_CHECKING:
    from comity.site.site import Site

TITLE = "Query workbench"
SUMMARY = "Ask the graph in SPARQL, with examples, completion, tables, charts, networks, timelines and maps."
START = """\
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?start ?meeting ?meetingLabel
WHERE {
  ?meeting a comity:Meeting ;
           comity:startDate ?start ;
           skos:prefLabel ?meetingLabel .
}
ORDER BY ?start ?meeting
LIMIT 100"""
MOST_ROWS = 1000
LIMITS = Limits(10)
STATEMENT = ("subject", "predicate", "object")
# What the script loads when it is first needed.
LAZY = ("syntax", "pictures", "map")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a query: an answer, or why there is none."""

    answer: Answer | None = None
    error: ComityError | None = None


def page(visit: Visit) -> Page:
    """Return the workbench with the query, or the text of the question, that the arguments name."""
    return answered(visit.site, asked(visit.arguments))


def asked(arguments: Mapping[str, Sequence[str]]) -> str:
    """Return the query of a request; raises UsageError for the name of a question that is none."""
    name, query = (next(iter(arguments.get(key, ())), "") for key in ("question", "query"))
    if not name:
        return query
    if name not in questions.every():
        raise UsageError("question", repr(name), "one of those that /questions lists")
    return plain(questions.every()[name])


def posted(visit: Visit) -> Page:
    """Return the workbench with the answer to the query of its form as a table, for readers without scripts.

    The query runs within the limits of the graph that the site shows, else within ``LIMITS``.
    """
    query = asked(visit.arguments)
    try:
        return answered(visit.site, query, Outcome(visit.graph.run(query, LIMITS)))
    except (BusyError, LimitError, QueryError) as error:
        return answered(visit.site, query, Outcome(error=error))


def answered(site: "Site", query: str, outcome: Outcome | None = None) -> Page:
    """Return the workbench with ``query`` and what came of it, if it was run."""
    data = {
        "text": query.replace("\r\n", "\n") or START,
        "groups": _groups(),
        "outcome": outcome,
        "truth": outcome.answer if outcome and isinstance(outcome.answer, bool) else None,
        "table": _table(site, outcome.answer) if outcome else None,
        "most": MOST_ROWS,
        "lazy": _lazy(),
        "style": assets.address_of("workbench.css"),
        "here": not site.place.answers,
        "prefixes": PREFIXES,
    }
    status = REFUSED if outcome and outcome.error else FOUND
    return Page(
        TITLE, "workbench.html", "/query", data, SUMMARY, scripts=("page", "workbench"), status=status
    )


def _lazy() -> dict[str, str] | None:
    """Return the addresses of the scripts by name, or nothing where they were not built."""
    found = {name: assets.script(f"workbench-{name}") for name in LAZY}
    return {name: address for name, address in found.items() if address} if all(found.values()) else None


def _groups() -> list[tuple[str, list[catalogue.Query]]]:
    every = sorted(questions.every().values(), key=lambda query: (query.tags[0], query.summary))
    return [(tag, list(group)) for tag, group in groupby(every, key=lambda query: query.tags[0])]


def _table(site: "Site", answer: Answer | None) -> Table | None:
    if answer is None or isinstance(answer, bool):
        return None
    columns, rows = (answer.columns, answer.rows) if isinstance(answer, Rows) else (STATEMENT, answer)
    shown = rows[:MOST_ROWS]
    called = ask.labels(site.kg.graph, _terms(shown))
    cells = tuple(tuple(cell(term, called) for term in row) for row in shown)
    told = f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}"
    caption = told if len(shown) == len(rows) else f"The first {len(shown):,} of {told}"
    return Table(caption, tuple(Column(name) for name in columns), cells)


def _terms(rows: Sequence[Sequence[Term | None]]) -> Iterator[Term | None]:
    return (term for row in rows for term in row)
