"""Texts: where sentences of sources lie; which line of a Turtle file says what; layout; dates in words."""

from comity.text.blocks import Block, Page, Prefix, Value, page
from comity.text.dates import day, period
from comity.text.layout import formatted, without_unused_prefixes
from comity.text.sentences import Span, sentences
from comity.text.sources import Text, read_text, read_texts

__all__ = [
    "Block",
    "Page",
    "Prefix",
    "Span",
    "Text",
    "Value",
    "day",
    "formatted",
    "page",
    "period",
    "read_text",
    "read_texts",
    "sentences",
    "without_unused_prefixes",
]
