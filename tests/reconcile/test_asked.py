"""What the 0.2 specification allows in a request is understood, and nothing else."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import LimitError, UsageError
from comity.reconcile.asked import extension, whole_number, wishes
from comity.reconcile.properties import Property

KNOWN = {"comity:seat": Property("comity:seat", "seat", "The seat.")}
KEYS = st.sampled_from(
    ["query", "type", "limit", "properties", "pid", "v", "id", "ids", "type_strict", "settings"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda each: st.lists(each, max_size=4) | st.dictionaries(KEYS | st.text(max_size=3), each, max_size=4),
    max_leaves=12,
)

VALID = {
    "only a name": {"query": "Oslo"},
    "a blank name": {"query": ""},
    "a type": {"query": "Oslo", "type": "place"},
    "types": {"query": "Oslo", "type": ["place", "state"]},
    "no types": {"query": "Oslo", "type": []},
    "a limit": {"query": "Oslo", "limit": 5},
    "a limit written as a number with a point": {"query": "Oslo", "limit": 5.0},
    "a strictness": {"query": "Oslo", "type_strict": "should"},
    "no properties": {"query": "Oslo", "properties": []},
    "a text": {"query": "Oslo", "properties": [{"pid": "comity:seat", "v": "Oslo"}]},
    "a number": {"query": "Oslo", "properties": [{"pid": "comity:seat", "v": 3.5}]},
    "a truth": {"query": "Oslo", "properties": [{"pid": "comity:seat", "v": True}]},
    "a thing": {"query": "Oslo", "properties": [{"pid": "comity:seat", "v": {"id": "place/oslo"}}]},
    "several values": {"properties": [{"pid": "comity:seat", "v": ["a", {"id": "b", "name": "c"}, 1]}]},
    "properties without a name": {"properties": [{"pid": "comity:seat", "v": "Oslo"}]},
}
INVALID = {
    "neither name nor properties": ({}, "neither a query nor properties"),
    "no properties and no name": ({"properties": []}, "neither a query nor properties"),
    "an array": ([], r"\[\]"),
    "a text": ("Oslo", "'Oslo'"),
    "a name that is a number": ({"query": 3}, "3"),
    "a name that is null": ({"query": None}, "None"),
    "a type that is a number": ({"query": "a", "type": 3}, "3"),
    "a type in an object": ({"query": "a", "type": [{"id": "place"}]}, "{'id': 'place'}"),
    "an unknown type": ({"query": "a", "type": "planet"}, "the type 'planet'"),
    "no limit at all": ({"query": "a", "limit": 0}, "0"),
    "half a limit": ({"query": "a", "limit": 1.5}, "1.5"),
    "an endless limit": ({"query": "a", "limit": float("inf")}, "inf"),
    "a limit that is a text": ({"query": "a", "limit": "3"}, "'3'"),
    "a limit that is a truth": ({"query": "a", "limit": True}, "True"),
    "another strictness": ({"query": "a", "type_strict": "none"}, "'none'"),
    "a strictness that is a list": ({"query": "a", "type_strict": ["any"]}, r"\['any'\]"),
    "properties as an object": ({"query": "a", "properties": {}}, "{}"),
    "a property without its id": ({"query": "a", "properties": [{"v": "b"}]}, "None"),
    "a property without a value": ({"query": "a", "properties": [{"pid": "comity:seat"}]}, "no v"),
    "an unknown property": ({"query": "a", "properties": [{"pid": "P1", "v": "b"}]}, "the property 'P1'"),
    "a value that is null": ({"query": "a", "properties": [{"pid": "comity:seat", "v": None}]}, "None"),
    "a value without an id": (
        {"query": "a", "properties": [{"pid": "comity:seat", "v": {"name": "b"}}]},
        "name",
    ),
    "an unknown key": ({"query": "a", "conditions": []}, "the key 'conditions'"),
}
EXTENSIONS = {
    "an array": ([], r"\[\]"),
    "no ids": ({"properties": []}, "None"),
    "no properties": ({"ids": []}, "None"),
    "an id that is a number": ({"ids": [1], "properties": []}, "1"),
    "a property that is a text": ({"ids": [], "properties": ["comity:seat"]}, "'comity:seat'"),
    "an unknown property": ({"ids": [], "properties": [{"id": "P1"}]}, "the property 'P1'"),
    "settings": ({"ids": [], "properties": [{"id": "comity:seat", "settings": {"limit": 1}}]}, "settings"),
    "an unknown key": ({"ids": [], "properties": [], "lang": "en"}, "the key 'lang'"),
}


@pytest.mark.parametrize("query", VALID.values(), ids=VALID)
def test_a_valid_query_is_understood(query: object) -> None:
    assert set(wishes({"q0": query}, KNOWN)) == {"q0"}


@pytest.mark.parametrize(("query", "found"), INVALID.values(), ids=INVALID)
def test_an_invalid_query_is_refused_and_named(query: object, found: str) -> None:
    with pytest.raises(UsageError, match=rf"^queries/q0.*: found .*{found}"):
        wishes({"q0": query}, KNOWN)


@pytest.mark.parametrize("batch", [[], "x", None, 1, [{"query": "a"}]])
def test_a_batch_is_an_object(batch: object) -> None:
    with pytest.raises(UsageError, match="expected a JSON object"):
        wishes(batch, KNOWN)


def test_an_empty_batch_asks_nothing() -> None:
    assert wishes({}, KNOWN) == {}


@pytest.mark.parametrize(("query", "found"), EXTENSIONS.values(), ids=EXTENSIONS)
def test_an_invalid_extension_is_refused(query: object, found: str) -> None:
    with pytest.raises(UsageError, match=rf"found .*{found}"):
        extension(query, KNOWN)


@pytest.mark.parametrize(
    "query",
    [
        {"ids": ["x"] * 501, "properties": []},
        {"ids": [], "properties": [{"id": "comity:seat"}] * 21},
    ],
)
def test_too_large_an_extension_is_refused(query: object) -> None:
    with pytest.raises(LimitError, match="expected at most"):
        extension(query, KNOWN)


def test_a_limit_has_a_limit() -> None:
    assert wishes({"q": {"query": "a", "limit": 10**9}}, KNOWN)["q"].limit == 100


def test_a_blank_value_says_nothing() -> None:
    query = {"query": "a", "properties": [{"pid": "comity:seat", "v": [" ", ""]}]}

    assert wishes({"q": query}, KNOWN)["q"].given == ()


@given(JSON)
def test_no_json_gives_anything_but_a_wish_or_an_error_of_ours(value: object) -> None:
    for read in (wishes, extension):
        for asked in (value, {"q": value}):
            with contextlib.suppress(UsageError, LimitError):
                assert read(asked, KNOWN) is not None


@pytest.mark.parametrize("text", ["-1", "1.5", "", "x", "٣", "9" * 40, "0"])
def test_a_number_of_an_address_is_a_whole_one(text: str) -> None:
    with pytest.raises(UsageError, match="expected a whole number of 1 or more"):
        whole_number(text, "limit", 1)
