"""Texts: where the sentences of sources lie; which line of a Turtle file says what; how it is laid out."""

from comity.text.blocks import Block, Page, Prefix, Value, page
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
    "formatted",
    "page",
    "read_text",
    "read_texts",
    "sentences",
    "without_unused_prefixes",
]
