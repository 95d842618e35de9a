"""The names everything shares: prefixes, terms, CURIEs, and how text is normalised.

The one table of prefixes: the JSON-LD context, the SHACL declarations, VoID and the query prefixes are all
checked against it. Outside prefixes are those of prefix.cc.
"""

import re
import unicodedata
from dataclasses import dataclass

ROOT = "https://w3id.org/comity/"
VOCABULARY = ROOT + "ontology/"
GRAPH = ROOT + "graph/"

KINDS = (
    "claim",
    "count",
    "group",
    "institution",
    "instrument",
    "item",
    "meeting",
    "omission",
    "participation",
    "passage",
    "person",
    "place",
    "process",
    "series",
    "source",
    "state",
    "statement",
    "topic",
)
SCHEMES = ("bound", "counted", "format", "kind", "outlook", "qualification", "role", "stance", "track")

PREFIXES: dict[str, str] = {
    **{kind: f"{ROOT}id/{kind}/" for kind in KINDS},
    **{scheme: f"{ROOT}scheme/{scheme}/" for scheme in SCHEMES},
    "scheme": ROOT + "scheme/",
    "comity": VOCABULARY,
    "shape": ROOT + "shapes/",
    "rule": ROOT + "rule/",
    "question": ROOT + "question/",
    "graph": GRAPH,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "m8g": "http://data.europa.eu/m8g/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "void-ext": "http://ldf.fi/void-ext#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

LOCAL_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
FORBIDDEN_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """The name of a thing (RFC 3987)."""

    value: str

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A value as printed: its text, the IRI of its datatype, and its language tag, if any."""

    value: str
    datatype: str = PREFIXES["xsd"] + "string"
    language: str | None = None

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Blank:
    """A node without a name, as a query may return one."""

    value: str

    def __str__(self) -> str:
        return f"_:{self.value}"


Term = Iri | Literal | Blank


def expand(curie: str) -> str | None:
    """Return the IRI that ``curie`` shortens, or nothing where its prefix is not ours.

    >>> expand("meeting:secd-3")
    'https://w3id.org/comity/id/meeting/secd-3'
    """
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in PREFIXES or FORBIDDEN_IN_IRI.search(local):
        return None
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return ``iri`` as a CURIE with the longest prefix that fits, or unchanged.

    >>> shorten("https://w3id.org/comity/id/meeting/secd-3")
    'meeting:secd-3'
    """
    fits = [(len(space), prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    for length, prefix in sorted(fits, reverse=True):
        if LOCAL_NAME.fullmatch(iri[length:]):
            return f"{prefix}:{iri[length:]}"
    return iri


def kind_of(iri: str) -> str | None:
    """Return the kind or scheme that ``iri`` belongs to, such as ``meeting`` or ``stance``.

    >>> kind_of("https://w3id.org/comity/id/meeting/secd-3")
    'meeting'
    """
    for name in (*KINDS, *SCHEMES):
        if iri.startswith(PREFIXES[name]):
            return name
    return None


def is_iri(text: str) -> bool:
    """Tell whether ``text`` is an absolute IRI with no character that RFC 3987 forbids.

    >>> is_iri("https://w3id.org/comity/"), is_iri("https://a b/")
    (True, False)
    """
    return bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text)) and not FORBIDDEN_IN_IRI.search(text)


def visible(text: str) -> str:
    r"""Return ``text`` on one line, with escapes for what steers a terminal or turns writing round.

    >>> visible("a\x1b[31m\u202eb")
    'a\\x1b[31m\\u202eb'
    """
    return "".join(char if _harmless(char) else char.encode("unicode_escape").decode() for char in text)


def _harmless(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def normalise_source(text: str) -> str:
    r"""Return the text of a source as passages count it: NFC, runs of white space as one blank, ends trimmed.

    >>> normalise_source("  two\n words ")
    'two words'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def normalise_label(text: str) -> str:
    r"""Return ``text`` as names are compared: NFKC, case folded, white space, hyphens and controls made even.

    >>> normalise_label("Internet\u00a0Governance")
    'internet governance'
    """
    even = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(" " if unicodedata.category(char) in {"Pd", "Zs", "Cc"} else char for char in even)
    return " ".join("".join(char for char in kept if unicodedata.category(char) != "Cf").split())
