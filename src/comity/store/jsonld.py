"""Frame statements as JSON-LD documents, with no context but those given."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from comity.errors import StoreError
from comity.store.syntax import TYPE, serialise
from comity.store.terms import Statement, Triple

Json = dict[str, Any]


def frame(
    statements: Iterable[Statement | Triple], contexts: Mapping[str, Json], frame: Mapping[str, Any]
) -> Json:
    """Return the document that ``frame`` selects from ``statements`` (JSON-LD 1.1 Framing).

    ``contexts`` holds context documents by their URL; any other is refused. Raises StoreError.
    """
    from pyld import jsonld  # type: ignore[import-untyped]
    from pyld.context_resolver import ContextResolver  # type: ignore[import-untyped]

    def load(url: str, _options: object) -> Json:
        if url not in contexts:
            raise StoreError("JSON-LD", f"the context {url}", f"one of {', '.join(contexts) or 'none'}")
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": contexts[url],
        }

    # With a resolver of its own, no context of an earlier call is served from the library's cache.
    options = {"documentLoader": load, "contextResolver": ContextResolver({}, load)}
    try:
        framed: Json = jsonld.frame(_expanded(statements), dict(frame), options)
    except jsonld.JsonLdError as error:
        raise _ours(error) from error
    return framed


def _expanded(statements: Iterable[Statement | Triple]) -> list[Json]:
    # PyLD's own reader of N-Quads takes quadratic time and ends a line at U+2028 inside a literal.
    nodes: list[Json] = json.loads(serialise((each[:3] for each in statements), "jsonld"))
    for node in nodes:
        if types := node.pop(TYPE.value, None):
            node["@type"] = [type_["@id"] for type_ in types]
    return nodes


def _ours(error: BaseException) -> StoreError:
    cause = error
    while cause.__cause__ and not isinstance(cause, StoreError):
        cause = cause.__cause__
    if isinstance(cause, StoreError):
        return cause
    return StoreError("JSON-LD", str(error.args[0]), "a frame and contexts that can be processed")
