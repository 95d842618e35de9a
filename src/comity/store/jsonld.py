"""Frame statements as JSON-LD documents, with no context but those given."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from comity.errors import StoreError
from comity.store.syntax import TYPE, serialise
from comity.store.terms import Statement, Triple


def frame(
    statements: Iterable[Statement | Triple], contexts: Mapping[str, Any], frame: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the document that ``frame`` selects from ``statements`` (JSON-LD 1.1 Framing).

    ``contexts`` holds the context documents by URL; any other is refused. Raises StoreError.
    """
    from pyld import jsonld  # type: ignore[import-untyped]

    def load(url: str, _options: object) -> dict[str, Any]:
        if url not in contexts:
            raise StoreError("JSON-LD", f"the context {url}", f"one of {', '.join(contexts) or 'none'}")
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": contexts[url],
        }

    options = {"documentLoader": load}
    try:
        framed: dict[str, Any] = jsonld.frame(_expanded(statements), dict(frame), options)
    except jsonld.JsonLdError as error:
        raise StoreError("JSON-LD", str(error), "a frame and contexts that can be processed") from error
    return framed


def _expanded(statements: Iterable[Statement | Triple]) -> list[dict[str, Any]]:
    # PyLD's own reader compares every statement with all before it, and takes minutes for a large graph.
    nodes: list[dict[str, Any]] = json.loads(serialise((each[:3] for each in statements), "jsonld"))
    for node in nodes:
        if types := node.pop(TYPE.value, None):
            node["@type"] = [type_["@id"] for type_ in types]
    return nodes
