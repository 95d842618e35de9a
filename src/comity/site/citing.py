"""How to cite what a page says, in every style.

The day of the visit is left out: the version and the digest say which data were seen, and a page that is
written today is the same tomorrow.
"""

from dataclasses import replace

from comity import ask
from comity.knowledge import KnowledgeGraph, Result
from comity.names import Iri
from comity.store import is_here

STYLES: tuple[tuple[str, ask.CitationStyle], ...] = (
    ("APA", "apa"),
    ("BibTeX", "bibtex"),
    ("RIS", "ris"),
    ("CSL-JSON", "csl-json"),
)


def citations(kg: KnowledgeGraph, thing: Iri, name: str) -> tuple[tuple[str, str], ...]:
    """Return each style with how to cite what the graph says of ``thing``."""
    return _cited(ask.Cited(None, "", {}, kg.version, kg.digest, thing.value, name))


def answer(result: Result, address: str) -> tuple[tuple[str, str], ...]:
    """Return each style with how to cite ``result``, which is found at the whole ``address``, if at any.

    An address on the machine of who reads the page is of no use to others, and is not cited.
    """
    return _cited(replace(result.cited, address="" if is_here(address) else address))


def whole(kg: KnowledgeGraph) -> tuple[tuple[str, str], ...]:
    """Return each style with how to cite the data set as a whole."""
    return _cited(ask.Cited(None, "", {}, kg.version, kg.digest))


def _cited(cited: ask.Cited) -> tuple[tuple[str, str], ...]:
    return tuple((shown, ask.cite(cited, style, None)) for shown, style in STYLES)
