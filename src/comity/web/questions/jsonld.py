"""Rows as JSON-LD 1.1: people read plain keys and values, machines read the context."""

import json
from collections.abc import Sequence

from comity.names import PREFIXES, Iri, Literal, Term
from comity.store import Table

TEXT = PREFIXES["xsd"] + "string"


def to_jsonld(question: str, table: Table, notes: Sequence[str] = ()) -> str:
    """Return ``table`` as a JSON-LD document: ``rows``, each an object with the columns that are bound.

    The keys stand for ``question:<name>#<column>``; a thing is an ``@id``. ``notes`` are ``skos:note``.
    """
    space = f"{PREFIXES['question']}{question}#"
    rows = [
        {key: _value(term) for key, term in zip(table.columns, row, strict=True) if term is not None}
        for row in table.rows
    ]
    context = {
        "@version": 1.1,
        "@vocab": space,
        "notes": f"{PREFIXES['skos']}note",
        "rows": {"@id": f"{space}rows", "@container": "@list"},
    }
    told = {"notes": notes} if notes else {}
    document = {"@context": context, "@id": f"{PREFIXES['question']}{question}", **told, "rows": rows}
    return f"{json.dumps(document, ensure_ascii=False, indent=1)}\n"


def _value(term: Term) -> object:
    match term:
        case Iri(value):
            return {"@id": value}
        case Literal(value, _, str(language)):
            return {"@value": value, "@language": language}
        case Literal(value, datatype):
            return value if datatype == TEXT else {"@value": value, "@type": datatype}
    return {"@id": str(term)}
