"""What the service can do and where, as clients of the Reconciliation API 0.2 read it."""

from comity import __version__
from comity.names import PREFIXES
from comity.reconcile.asked import MOST_QUERIES
from comity.reconcile.kinds import RECONCILED, Json, type_of
from comity.reconcile.things import SPACE

NAME = "Comity: cyber diplomacy"
WIDTH, HEIGHT = 420, 260
SUGGESTED = ("entity", "type", "property")


def manifest(address: str, view: str | None = None) -> Json:
    """Return the manifest of the service at ``address``, an absolute URL without a slash at its end.

    ``view`` is the template of the page of a thing, with ``{{id}}`` in it; without one it is the preview.
    """
    preview = f"{address}/preview?id={{{{id}}}}"
    return {
        "versions": ["0.1", "0.2"],
        "name": NAME,
        "identifierSpace": SPACE,
        "schemaSpace": PREFIXES["comity"],
        "serviceVersion": __version__,
        "defaultTypes": [type_of(kind) for kind in RECONCILED],
        "view": {"url": view or preview},
        "preview": {"url": preview, "width": WIDTH, "height": HEIGHT},
        "suggest": {each: _suggest(address, each) for each in SUGGESTED},
        "extend": {
            "propose_properties": {"service_url": address, "service_path": "/properties"},
            "property_settings": [],
        },
        "batchSize": MOST_QUERIES,
    }


def _suggest(address: str, what: str) -> Json:
    return {
        "service_url": address,
        "service_path": f"/suggest/{what}",
        "flyout_service_path": f"/flyout/{what}?id=${{id}}",
    }
