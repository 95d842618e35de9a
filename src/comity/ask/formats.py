"""An answer as machines read it: SPARQL 1.1 Query Results CSV and JSON."""

import csv
import io
import json
from collections.abc import Sequence

from comity.names import PREFIXES, Blank, Iri, Literal, Term
from comity.store import Table

TEXTS = {PREFIXES["xsd"] + "string", PREFIXES["rdf"] + "langString"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(table: Table) -> str:
    """Return ``table`` as CSV (SPARQL 1.1 Query Results CSV, RFC 4180): IRIs in full, lines ending in CR LF.

    A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers and dates do not.
    """
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(table.columns)
    rows.writerows([_cell(term) for term in row] for row in table.rows)
    return written.getvalue()


def to_json(table: Table, notes: Sequence[str] = ()) -> str:
    """Return ``table`` as SPARQL 1.1 Query Results JSON, indented; ``notes`` are a member of it, if any."""
    bindings = [
        {column: _binding(term) for column, term in zip(table.columns, row, strict=True) if term is not None}
        for row in table.rows
    ]
    told = {"notes": notes} if notes else {}
    answer = {"head": {"vars": table.columns}, **told, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _cell(term: Term | None) -> str:
    text = "" if term is None else str(term)
    is_text = isinstance(term, Literal) and term.datatype in TEXTS
    return f"'{text}" if is_text and text.startswith(FORMULA) else text


def _binding(term: Term) -> dict[str, str]:
    match term:
        case Iri(value):
            return {"type": "uri", "value": value}
        case Blank(value):
            return {"type": "bnode", "value": value}
        case Literal(value, _, str(language)):
            return {"type": "literal", "value": value, "xml:lang": language}
        case Literal(value, datatype) if datatype in TEXTS:
            return {"type": "literal", "value": value}
        case Literal(value, datatype):
            return {"type": "literal", "value": value, "datatype": datatype}
