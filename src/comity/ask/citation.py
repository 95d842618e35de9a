"""How to cite an answer: the data set, its version and digest, the question and its parameters."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from comity.ask.authors import apa, bibtex, csl
from comity.ask.bibtex import escaped
from comity.errors import UsageError
from comity.names import ROOT
from comity.store import Work, work

CitationStyle: TypeAlias = Literal["apa", "bibtex", "csl-json"]
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Cited:
    """An answer to cite: the question's name, if any, the query, the labels of its parameters, the data."""

    question: str | None
    query: str
    parameters: Mapping[str, tuple[str, ...]]
    version: str | None
    digest: str | None


def cite(cited: Cited, style: CitationStyle, accessed: date) -> str:
    """Return how to cite an answer got on the day ``accessed``, as text.

    ``apa`` is that of the APA manual, 7th edition; ``bibtex`` an entry ``@misc``; ``csl-json`` a list of one
    item of type dataset (CSL 1.0.2). The year is left out for a version other than the one whose release is
    known. Raises UsageError for another style.
    """
    if style not in STYLES:
        raise UsageError("cite", f"the style {style!r}", " or ".join(STYLES))
    return STYLES[style](work(), cited, accessed)


def described(cited: Cited) -> str:
    """Return in a sentence which question, of which values and of which data, was answered."""
    if cited.question:
        asked = f"the question “{cited.question}”"
    else:
        asked = f"the SPARQL query with SHA-256 {hashlib.sha256(cited.query.encode()).hexdigest()}"
    given = "; ".join(f"{name}: {', '.join(values)}" for name, values in cited.parameters.items())
    dataset = f"SHA-256 of the data set {cited.digest}" if cited.digest else "data set without a digest"
    return _plain(f"Answer to {asked}{f' ({given})' if given else ''}; {dataset}")


def _apa(known: Work, cited: Cited, accessed: date) -> str:
    released = known.release_of(cited.version)
    version = f" (Version {cited.version})" if cited.version else ""
    day = f"{MONTHS[accessed.month - 1]} {accessed.day}, {accessed.year}"
    return (
        f"{apa(known.authors)} ({released.year if released else 'n.d.'}). {known.title}{version} "
        f"[Data set]. {described(cited)}. Retrieved {day}, from {ROOT}"
    )


def _bibtex(known: Work, cited: Cited, accessed: date) -> str:
    released = known.release_of(cited.version)
    fields = {
        "author": " and ".join(map(bibtex, known.authors)),
        "title": f"{{{escaped(known.title)}}}",
        "year": str(released.year) if released else "",
        "version": escaped(cited.version or ""),
        "howpublished": "Data set",
        "url": ROOT,
        "urldate": f"{accessed:%Y-%m-%d}",
        "note": escaped(described(cited)),
    }
    lines = [f"  {name} = {{{field}}}" for name, field in fields.items() if field]
    return "\n".join([f"@misc{{{_key(cited)},", ",\n".join(lines), "}"])


def _csl_json(known: Work, cited: Cited, accessed: date) -> str:
    released = known.release_of(cited.version)
    item = {
        "id": _key(cited),
        "type": "dataset",
        "title": known.title,
        "author": list(map(csl, known.authors)),
        **({"issued": _date_parts(released)} if released else {}),
        **({"version": cited.version} if cited.version else {}),
        "URL": ROOT,
        "accessed": _date_parts(accessed),
        "note": described(cited),
    }
    return json.dumps([item], ensure_ascii=False, indent=1)


STYLES: Mapping[str, Callable[[Work, Cited, date], str]] = {
    "apa": _apa,
    "bibtex": _bibtex,
    "csl-json": _csl_json,
}


def _key(cited: Cited) -> str:
    told = f"{described(cited)} {cited.version}"
    return f"comity-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def _date_parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _plain(text: str) -> str:
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
