"""The description of the questions as a service: OpenAPI 3.1, one operation each."""

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from comity import __version__
from comity.ask import written
from comity.catalogue import Parameter, Query
from comity.web.documents import Document, document
from comity.web.edition import Edition
from comity.web.making import kept
from comity.web.problems import MEDIA_TYPE
from comity.web.questions.operation import FORMATS, MOST_ROWS, USUAL_ROWS

OPENAPI = "application/vnd.oai.openapi+json"
LICENCE = {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"}
CELL = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"enum": ["uri", "literal", "bnode"]},
        "value": {"type": "string"},
        "datatype": {"type": "string"},
        "xml:lang": {"type": "string"},
    },
}
NOTES = {
    "type": "array",
    "items": {"type": "string"},
    "description": "What a reader must know: what stands for a parameter left out, and what no row means.",
}
TABLE = {
    "type": "object",
    "required": ["head", "results"],
    "properties": {
        "head": {"type": "object", "properties": {"vars": {"type": "array", "items": {"type": "string"}}}},
        "notes": NOTES,
        "results": {
            "type": "object",
            "properties": {
                "bindings": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": {"$ref": "#/components/schemas/Cell"},
                    },
                }
            },
        },
    },
}
ROWS = {
    "type": "object",
    "required": ["@context", "rows"],
    "properties": {"notes": NOTES, "rows": {"type": "array", "items": {"type": "object"}}},
}
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {"status": {"type": "integer"}, "detail": {"type": "string"}},
}
REFUSALS = {
    "400": "A value that is not known, or not one.",
    "406": "No format that the client takes.",
    "500": "An answer that passes a limit.",
    "503": "No worker free; ask again.",
    "504": "No answer in time.",
}


async def openapi(request: Request) -> Response:
    """Return the description of the questions as a service."""
    return await kept(request, "openapi", _document)


async def index(request: Request) -> Response:
    """Return the names and summaries of the questions, as JSON."""
    return await kept(request, "questions", _index)


def _document(edition: Edition) -> Document:
    told = {
        "openapi": "3.1.0",
        "info": {"title": "The questions of Comity", "version": __version__, "license": LICENCE},
        "servers": [{"url": edition.base}],
        "paths": {
            f"/api/questions/{name}": {"get": _operation(each)} for name, each in edition.queries.items()
        },
        "components": {
            "schemas": {"Cell": CELL, "Problem": PROBLEM, "Rows": ROWS, "Table": TABLE},
            "responses": {status: _refusal(text) for status, text in REFUSALS.items()},
        },
    }
    return document(json.dumps(told, ensure_ascii=False).encode(), OPENAPI)


def _index(edition: Edition) -> Document:
    listed = [
        {"name": name, "summary": each.summary, "href": f"{edition.base}/api/questions/{name}"}
        for name, each in edition.queries.items()
    ]
    return document(
        json.dumps({"questions": listed}, ensure_ascii=False, indent=1).encode(), "application/json"
    )


def _operation(query: Query) -> Mapping[str, object]:
    return {
        "operationId": query.name,
        "summary": query.summary,
        "description": query.description,
        "tags": list(query.tags),
        "parameters": [*map(_parameter, query.parameters.values()), *_own()],
        "responses": {
            "200": _answer(),
            **{status: {"$ref": f"#/components/responses/{status}"} for status in REFUSALS},
        },
    }


def _answer() -> Mapping[str, object]:
    table, rows = ({"schema": {"$ref": f"#/components/schemas/{name}"}} for name in ("Table", "Rows"))
    about = "The rows before and after these, and these with every value written out (RFC 8288)."
    link = {"schema": {"type": "string"}, "description": about}
    return {
        "description": "The rows of the answer.",
        "headers": {"Link": link},
        "content": {
            "application/json": table,
            "application/sparql-results+json": table,
            "application/ld+json": rows,
            "text/csv": {"schema": {"type": "string"}},
        },
    }


def _refusal(text: str) -> Mapping[str, object]:
    return {
        "description": text,
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _parameter(parameter: Parameter) -> Mapping[str, object]:
    examples = [written(term) for term in parameter.examples]
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": parameter.description,
        "schema": {"type": "array", "items": {"type": "string"}, "default": examples},
        "example": examples,
    }


def _own() -> list[Mapping[str, object]]:
    rows = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": USUAL_ROWS}
    first = {"type": "integer", "minimum": 0, "maximum": MOST_ROWS, "default": 0}
    told = {
        "limit": ("How many rows.", rows),
        "offset": ("How many rows to pass over.", first),
        "format": ("The format, instead of the header Accept.", {"enum": list(FORMATS)}),
    }
    return [
        {"name": name, "in": "query", "description": text, "schema": schema}
        for name, (text, schema) in told.items()
    ]
