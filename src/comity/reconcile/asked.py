"""What a client of the API asks for, checked: every request becomes one of our own things or a UsageError."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comity.errors import LimitError, UsageError
from comity.reconcile.candidates import MOST_CANDIDATES, Wish
from comity.reconcile.comparing import Given
from comity.reconcile.kinds import Json, kinds_of
from comity.reconcile.properties import Property
from comity.reconcile.things import thing_of

MOST_QUERIES = 50
MOST_IDS = 500
MOST_PROPERTIES = 20
MOST_VALUES = 50
DEFAULT_LIMIT = 10
KEYS = {"query", "type", "limit", "properties", "type_strict"}
STRICTNESS = ("any", "should", "all")
Properties = Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class Extension:
    """A data extension query: the ids of things as given, and the properties whose values are wanted."""

    ids: tuple[str, ...]
    properties: tuple[Property, ...]


def wishes(batch: object, known: Properties) -> dict[str, Wish]:
    """Return what each query of a reconciliation query batch (API 0.2) asks for, by its key.

    Raises UsageError for what is no such batch, LimitError for more than ``MOST_QUERIES`` queries.
    """
    queries = _object(batch, "queries")
    if len(queries) > MOST_QUERIES:
        raise LimitError("queries", f"{len(queries)} queries", f"at most {MOST_QUERIES}")
    return {key: _wish(query, f"queries/{key}", known) for key, query in queries.items()}


def extension(query: object, known: Properties) -> Extension:
    """Return what a data extension query (API 0.2) asks for.

    Raises UsageError for what is no such query, LimitError for too many things or properties.
    """
    asked = _object(query, "extend")
    _only_keys(asked, {"ids", "properties"}, "extend")
    ids = [_text(each, "extend/ids") for each in _some(asked.get("ids"), "extend/ids", MOST_IDS)]
    listed = _some(asked.get("properties"), "extend/properties", MOST_PROPERTIES)
    return Extension(tuple(ids), tuple(_wanted(each, known) for each in listed))


def property_of(id_: object, known: Properties, where: str) -> Property:
    """Return the property called ``id_``; raises UsageError where there is none."""
    found = known.get(_text(id_, where))
    if found is None:
        raise UsageError(where, f"the property {id_!r}", "one that the service suggests, such as comity:seat")
    return found


def whole_number(text: str, where: str, least: int) -> int:
    """Return the number that ``text`` writes, at least ``least``; raises UsageError for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) >= least):
        raise UsageError(where, repr(text), f"a whole number of {least} or more")
    return int(text)


def _wish(query: object, where: str, known: Properties) -> Wish:
    asked = _object(query, where)
    _only_keys(asked, KEYS, where)
    text = _text(asked.get("query", ""), f"{where}/query")
    types = asked.get("type", [])
    listed = [types] if isinstance(types, str) else _list(types, f"{where}/type")
    given = [_given(each, f"{where}/properties", known) for each in _conditions(asked, where)]
    if "query" not in asked and not given:
        raise UsageError(where, "neither a query nor properties", "one of them")
    if asked.get("type_strict", "any") not in STRICTNESS:
        raise UsageError(f"{where}/type_strict", repr(asked["type_strict"]), " or ".join(STRICTNESS))
    kinds = kinds_of([_text(each, f"{where}/type") for each in listed], f"{where}/type")
    return Wish(text, kinds, tuple(each for each in given if each[1]), _limit(asked, where))


def _limit(asked: Json, where: str) -> int:
    limit = asked.get("limit", DEFAULT_LIMIT)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1 or limit % 1:
        raise UsageError(f"{where}/limit", repr(limit), "a whole number above 0")
    return int(min(limit, MOST_CANDIDATES))


def _conditions(asked: Json, where: str) -> list[Any]:
    return _some(asked.get("properties", []), f"{where}/properties", MOST_PROPERTIES)


def _given(condition: object, where: str, known: Properties) -> tuple[Property, tuple[Given, ...]]:
    asked = _object(condition, where)
    _only_keys(asked, {"pid", "v"}, where)
    if "v" not in asked:
        raise UsageError(where, "no v", "the value, or a list of values")
    named = property_of(asked.get("pid"), known, f"{where}/pid")
    listed = asked["v"] if isinstance(asked["v"], list) else [asked["v"]]
    given = [_value(each, f"{where}/v") for each in _some(listed, f"{where}/v", MOST_VALUES)]
    return named, tuple(each for each in given if each)


def _value(value: object, where: str) -> Given:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:g}" if isinstance(value, float) else str(value)
        case str():
            return value.strip()
        case {"id": str(id_)}:
            return thing_of(id_) or id_.strip()
    raise UsageError(where, f"{value!r:.80}", "a text, a number, true or false, or an object with an id")


def _wanted(asked: object, known: Properties) -> Property:
    each = _object(asked, "extend/properties")
    if each.get("settings"):
        raise UsageError("extend/properties/settings", "settings", "none: no property has any")
    return property_of(each.get("id"), known, "extend/properties/id")


def _object(value: object, where: str) -> Json:
    if not isinstance(value, dict):
        raise UsageError(where, f"{value!r:.80}", "a JSON object")
    return value


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise UsageError(where, f"{value!r:.80}", "a JSON array")
    return value


def _some(value: object, where: str, most: int) -> list[Any]:
    listed = _list(value, where)
    if len(listed) > most:
        raise LimitError(where, f"{len(listed)} entries", f"at most {most}")
    return listed


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise UsageError(where, f"{value!r:.80}", "a text")
    return value


def _only_keys(asked: Json, keys: set[str], where: str) -> None:
    if extra := sorted(set(asked) - keys):
        raise UsageError(where, f"the key {extra[0]!r}", " or ".join(sorted(keys)))
