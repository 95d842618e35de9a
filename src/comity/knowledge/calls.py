"""What a method of ours is called with, held against its own signature before anything is done with it."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import wraps
from inspect import Parameter, signature
from numbers import Integral, Real
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, ParamSpec, TypeAlias, TypeVar, Union, get_args, get_origin

from comity.errors import UsageError

MOST = 1e9
POSITIVE = f"above 0 and below {MOST:g}"
Count: TypeAlias = Annotated[int, POSITIVE]
Seconds: TypeAlias = Annotated[float, POSITIVE]
Place: TypeAlias = str | os.PathLike[str]

# Each type that signatures name, what it takes (numbers of numpy too), and what it is called.
TAKEN: Mapping[object, tuple[type, str]] = {
    bool: (bool, "True or False"),
    date: (date, "a datetime.date"),
    float: (Real, "a number"),
    int: (Integral, "a whole number"),
    os.PathLike: (os.PathLike, "a path"),
    str: (str, "a text"),
    NoneType: (NoneType, "None"),
}
Given = ParamSpec("Given")
Made = TypeVar("Made")


def checked(function: Callable[Given, Made]) -> Callable[Given, Made]:
    """Return ``function`` so that it raises UsageError for an argument that its signature does not allow.

    Keywords that it collects are not looked at, nor what has no annotation.
    """
    form = signature(function)
    known = [each for each in form.parameters.values() if _is_told(each)]

    @wraps(function)
    def call(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        given = form.bind(*args, **kwargs)
        for parameter in known:
            _in_lower_case(parameter, given.arguments)
            for value in _values(parameter, given.arguments):
                if not _fits(value, parameter.annotation):
                    where = f"{function.__name__}({parameter.name})"
                    raise UsageError(where, shown(value), _expected(parameter.annotation))
        return function(*given.args, **given.kwargs)

    return call


def shown(value: object) -> str:
    """Return what ``value`` looks like to a programmer, on one short line.

    >>> shown({"topic": "norms"})
    "{'topic': 'norms'}"
    """
    return f"{' '.join(repr(value).split()):.80}"


def _is_told(parameter: Parameter) -> bool:
    return parameter.annotation is not Parameter.empty and parameter.kind is not Parameter.VAR_KEYWORD


def _in_lower_case(parameter: Parameter, given: dict[str, Any]) -> None:
    # Words that are chosen from a list may be written in any case, such as APA.
    if get_origin(parameter.annotation) is Literal and isinstance(word := given.get(parameter.name), str):
        given[parameter.name] = word.lower()


def _values(parameter: Parameter, given: Mapping[str, Any]) -> Iterator[object]:
    if parameter.name in given:
        value = given[parameter.name]
        yield from value if parameter.kind is Parameter.VAR_POSITIONAL else (value,)


def _fits(value: Any, hint: Any) -> bool:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return any(_fits(value, each) for each in get_args(hint))
    if origin is Literal:
        return isinstance(value, str) and value in get_args(hint)
    if origin is Annotated:
        return _fits(value, get_args(hint)[0]) and 0 < value < MOST
    kind, _ = _taken(hint)
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _expected(hint: Any) -> str:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        return " or ".join(_expected(each) for each in get_args(hint) if each is not NoneType)
    if origin is Literal:
        return " or ".join(get_args(hint))
    if origin is Annotated:
        return " ".join([_expected(get_args(hint)[0]), *get_args(hint)[1:]])
    return _taken(hint)[1]


def _taken(hint: Any) -> tuple[type, str]:
    kind = get_origin(hint) or hint
    return TAKEN.get(kind) or (kind, f"an {kind.__name__}")
