"""The queries of ``ontology/checks`` that must find nothing, each row of theirs a finding."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from comity.catalogue import read_header
from comity.check.dataset import Dataset
from comity.check.findings import Finding
from comity.check.suggestions import hint
from comity.check.words import printable, written
from comity.errors import QueryError
from comity.names import Blank, Iri, Literal, Term
from comity.store import SourceFile
from comity.store.queries import evaluate
from comity.store.terms import ours, theirs

FIELDS = {"summary": str, "rule": str, "expected": str}
COLUMNS = (["thing", "found"], ["thing", "property", "found"])


@dataclass(frozen=True, slots=True)
class Row:
    """What one query found about one thing, by which property if it says so, and what it expects."""

    rule: str
    thing: Term
    property: str | None
    found: Term
    expected: str


def hygiene(dataset: Dataset, checks: Iterable[SourceFile]) -> list[Row]:
    """Return all rows that the ``checks`` find; raises QueryError for a file that is no such query."""
    store = ox.Store()
    store.bulk_extend(_quads(dataset))
    return [row for check in checks for row in _rows(store, check)]


def findings(rows: Iterable[Row], dataset: Dataset) -> list[Finding]:
    """Return ``rows`` as findings, each with the line of the thing that says what was found."""
    return sorted(_finding(row, dataset) for row in rows)


def _finding(row: Row, dataset: Dataset) -> Finding:
    thing, found = _key(row.thing), str(row.found)
    is_term = any(fact.predicate == found for fact in dataset.about[thing])
    place = dataset.place(thing, found if is_term else row.property, found)
    known = dataset.about if isinstance(row.found, Iri) and found not in dataset.about else ()
    return Finding(*place, row.rule, _words(row.found), row.expected + hint(found, known))


def _words(found: Term) -> str:
    # A plain text is what the query says of the thing, not what the thing says.
    return printable(found.value) if found == Literal(found.value) else written(found)


def _key(thing: Term) -> str:
    return f"_:{thing.value}" if isinstance(thing, Blank) else thing.value


def _quads(dataset: Dataset) -> Iterator[ox.Quad]:
    for fact in dataset.facts:
        subject = (
            ox.BlankNode(fact.subject[2:]) if fact.subject.startswith("_:") else ox.NamedNode(fact.subject)
        )
        yield ox.Quad(subject, ox.NamedNode(fact.predicate), theirs(fact.object), ox.NamedNode(fact.graph))


def _rows(store: ox.Store, check: SourceFile) -> Iterator[Row]:
    text = check.text.decode()
    header = read_header(check.shown, text, FIELDS)
    if missing := FIELDS.keys() - header:
        raise QueryError(check.shown, 1, f"no {' and no '.join(sorted(missing))}", "a #+ line for each")
    results = evaluate(store, text, check.shown)
    if (
        not isinstance(results, ox.QuerySolutions)
        or [each.value for each in results.variables] not in COLUMNS
    ):
        raise QueryError(check.shown, 1, "other columns", "SELECT ?thing ?found, or ?thing ?property ?found")
    for thing, *between, found in results:
        prop = str(ours(between[0])) if between else None
        yield Row(str(header["rule"]), ours(thing), prop, ours(found), str(header["expected"]))
