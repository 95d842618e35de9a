"""The shapes of what the API gives, by its 0.2 specification, in words of our own; extra keys are allowed."""

from typing import Any

TYPE = {"id": str, "name": str}
ENTITY = {"id": str, "name": str}
CANDIDATE = {
    **ENTITY,
    "score": float,
    "match": bool,
    "type": [TYPE],
    "features": [{"id": str, "value": float}],
}
RESULT = {"result": [CANDIDATE]}
SUGGESTED = {"result": [ENTITY]}
SUGGESTED_THING = {"result": [{**ENTITY, "notable": [TYPE]}]}
SERVICE = {"service_url": str, "service_path": str}
MANIFEST = {
    "versions": [str],
    "name": str,
    "identifierSpace": str,
    "schemaSpace": str,
    "defaultTypes": [TYPE],
    "view": {"url": str},
    "preview": {"url": str, "width": int, "height": int},
    "suggest": {each: {**SERVICE, "flyout_service_path": str} for each in ("entity", "type", "property")},
    "extend": {"propose_properties": SERVICE, "property_settings": []},
    "batchSize": int,
}
PROPOSAL = {"type": str, "properties": [ENTITY]}
CELLS = ({"id": str, "name": str}, {"str": str}, {"int": int}, {"float": float})


def fits(value: Any, shape: Any) -> bool:
    """Tell whether ``value`` is of ``shape``: a class, a list of the shape of its entries, or its keys."""
    if isinstance(shape, dict):
        whole = isinstance(value, dict) and set(shape) <= set(value)
        return whole and all(fits(value[key], each) for key, each in shape.items())
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(each, shape[0]) for each in value)
    return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))


def is_cell(value: Any) -> bool:
    """Tell whether ``value`` is one of the cells of a data extension, with no key more."""
    return any(fits(value, each) and set(value) == set(each) for each in CELLS)
