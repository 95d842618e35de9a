"""Elements of XML (https://www.w3.org/TR/xml/) as text, since a tree of a large network would not fit."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def opened(name: str, attributes: Mapping[str, str]) -> str:
    r"""Return the start tag of an element, on a line.

    >>> opened("node", {"id": "a&b"})
    '<node id="a&amp;b">\n'
    """
    return f"<{name}{_written(attributes)}>\n"


def empty(name: str, attributes: Mapping[str, str]) -> str:
    """Return an element that holds nothing, on a line."""
    return f"<{name}{_written(attributes)}/>\n"


def told(name: str, text: str, attributes: Mapping[str, str] | None = None) -> str:
    r"""Return an element that holds ``text``, on a line.

    >>> told("data", "a < b", {"key": "label"})
    '<data key="label">a &lt; b</data>\n'
    """
    return f"<{name}{_written(attributes or {})}>{escape(text, quote=False)}</{name}>\n"


def around(name: str, inside: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return an element that holds the elements ``inside``."""
    return f"<{name}{_written(attributes) if attributes else ''}>\n{inside}</{name}>\n"


def filled(name: str, inside: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return an element that holds the elements ``inside``, or nothing at all where there are none."""
    return around(name, inside, attributes) if inside else ""


def _written(attributes: Mapping[str, str]) -> str:
    return "".join([f' {name}="{_escaped(value)}"' for name, value in attributes.items()])


def _escaped(value: str) -> str:
    # Numbers are all different, and need not be remembered.
    return value if value.isalnum() else _remembered(value)


_remembered = lru_cache(65_536)(escape)
