"""Frame statements as JSON-LD documents, with no context but those given."""

from collections.abc import Iterable, Mapping
from typing import Any

from comity.errors import StoreError
from comity.store.syntax import serialise
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

    triples = serialise((each[:3] for each in statements), "ntriples").decode()
    options = {"documentLoader": load}
    try:
        expanded = jsonld.from_rdf(triples, {"format": "application/n-quads"})
        framed: dict[str, Any] = jsonld.frame(expanded, dict(frame), options)
    except jsonld.JsonLdError as error:
        raise StoreError("JSON-LD", str(error), "a frame and contexts that can be processed") from error
    return framed
