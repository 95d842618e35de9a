"""How to cite an answer or a record: the data set, its version and digest, and what was looked up."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from comity.ask.authors import apa, bibtex, csl, ris
from comity.ask.bibtex import escaped
from comity.errors import UsageError
from comity.names import ROOT
from comity.store import Work, work

CitationStyle: TypeAlias = Literal["apa", "bibtex", "csl-json", "ris"]
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Cited:
    """An answer to cite: the question's name, if any, the query, the labels of its parameters, the data.

    ``words`` are the question itself; the same answer is at ``address``, or else ``command`` gives it. What
    is cited may also be what the data say of one thing, which then has an ``iri`` and a ``label``; with
    neither question nor query nor thing it is the data set.
    """

    question: str | None
    query: str
    parameters: Mapping[str, tuple[str, ...]]
    version: str | None
    digest: str | None
    iri: str = ""
    label: str = ""
    words: str = ""
    command: str = ""
    address: str = ""

    @property
    def url(self) -> str:
        """The address under which people find what is cited, or else the data set."""
        return self.address or self.iri or ROOT


def cite(cited: Cited, style: CitationStyle, accessed: date | None) -> str:
    """Return how to cite what was got on the day ``accessed``, if that is to be told, as text.

    ``apa`` is that of the APA manual, 7th edition; ``bibtex`` an entry ``@misc``; ``csl-json`` a list of one
    item of type dataset (CSL 1.0.2); ``ris`` a record of type DATA. The year is left out for a version other
    than the one whose release is known. Raises UsageError for another style.
    """
    if style not in STYLES:
        raise UsageError("cite", f"the style {style!r}", " or ".join(STYLES))
    return STYLES[style](work(), cited, accessed)


def described(cited: Cited) -> str:
    """Return in a sentence which question, of which values, or which thing was looked up in which data."""
    given = "; ".join(f"{name}: {', '.join(values)}" for name, values in cited.parameters.items())
    asked = f"{_asked(cited)}{f' ({given})' if given else ''}"
    again = f"asked again with `{cited.command}`" if cited.command and not cited.address else ""
    dataset = f"SHA-256 of the data set {cited.digest}" if cited.digest else "data set without a digest"
    return _plain("; ".join(part for part in (asked, again, dataset) if part))


def _asked(cited: Cited) -> str:
    if cited.iri:
        return f"Record of “{cited.label}”"
    if cited.question:
        return f"Answer to the question “{cited.words or cited.question}”"
    digest = hashlib.sha256(cited.query.encode()).hexdigest()
    return f"Answer to the SPARQL query with SHA-256 {digest}" if cited.query else ""


def _apa(known: Work, cited: Cited, accessed: date | None) -> str:
    released = known.release_of(cited.version)
    version = f" (Version {cited.version})" if cited.version else ""
    day = f"Retrieved {MONTHS[accessed.month - 1]} {accessed.day}, {accessed.year}, from " if accessed else ""
    return (
        f"{apa(known.authors)} ({released.year if released else 'n.d.'}). {known.title}{version} "
        f"[Data set]. {described(cited)}. {day}{cited.url}"
    )


def _bibtex(known: Work, cited: Cited, accessed: date | None) -> str:
    released = known.release_of(cited.version)
    fields = {
        "author": " and ".join(map(bibtex, known.authors)),
        "title": f"{{{escaped(known.title)}}}",
        "year": str(released.year) if released else "",
        "version": escaped(cited.version or ""),
        "howpublished": "Data set",
        "url": cited.url,
        "urldate": f"{accessed:%Y-%m-%d}" if accessed else "",
        "note": escaped(described(cited)),
    }
    lines = [f"  {name} = {{{field}}}" for name, field in fields.items() if field]
    return "\n".join([f"@misc{{{_key(cited)},", ",\n".join(lines), "}"])


def _csl_json(known: Work, cited: Cited, accessed: date | None) -> str:
    released = known.release_of(cited.version)
    item = {
        "id": _key(cited),
        "type": "dataset",
        "title": known.title,
        "author": list(map(csl, known.authors)),
        **({"issued": _date_parts(released)} if released else {}),
        **({"version": cited.version} if cited.version else {}),
        "URL": cited.url,
        **({"accessed": _date_parts(accessed)} if accessed else {}),
        "note": described(cited),
    }
    return json.dumps([item], ensure_ascii=False, indent=1)


def _ris(known: Work, cited: Cited, accessed: date | None) -> str:
    released = known.release_of(cited.version)
    fields = [
        ("TY", "DATA"),
        *(("AU", ris(each)) for each in known.authors),
        ("TI", known.title),
        ("PY", str(released.year) if released else ""),
        ("ET", cited.version or ""),
        ("UR", cited.url),
        ("Y2", f"{accessed:%Y/%m/%d}" if accessed else ""),
        ("N1", described(cited)),
    ]
    return "\n".join([*(f"{tag}  - {_plain(field)}" for tag, field in fields if field), "ER  - "])


STYLES: Mapping[str, Callable[[Work, Cited, date | None], str]] = {
    "apa": _apa,
    "bibtex": _bibtex,
    "csl-json": _csl_json,
    "ris": _ris,
}


def _key(cited: Cited) -> str:
    told = f"{described(cited)} {cited.version}"
    return f"comity-{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def _date_parts(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _plain(text: str) -> str:
    return "".join(char for char in " ".join(text.split()) if char.isprintable())
