"""Question files (STYLE 4): a header on ``#+`` lines, then SPARQL with an example for each parameter."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from comity.catalogue.header import Field, read_header
from comity.catalogue.lexemes import line_of, mask
from comity.catalogue.terms import parse_terms
from comity.errors import QueryError, UsageError
from comity.names import PREFIXES, Iri, Term, kind_of

FIELDS: Mapping[str, type] = {
    "summary": str,
    "description": str,
    "tags": list,
    "phrasings": list,
    "parameters": dict,
}
REQUIRED = ("summary", "tags")
MOST_BYTES = 200_000
FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
PREFIX = re.compile(
    r"^[ ]*PREFIX[ ]+(?P<prefix>[\w-]*):[ ]*<(?P<space>[^<>]*)>", re.IGNORECASE | re.MULTILINE
)
PLACEHOLDER = re.compile(r"\{(?P<parameter>[^{}]*)\}")
VALUES = r"^(?P<before>[ ]*VALUES \?{name} \{{ )(?P<terms>[^\n]*) \}}[ ]*$"
ANY = "any"
# Names under which a parameter takes more kinds than one example can show.
WIDER = {"party": "party", "thing": ANY}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a question leaves open: the kind of its values, and the examples that its file is asked with.

    The kind is that of the examples' IRIs, such as ``meeting``; the datatype of their values, such as
    ``integer``; ``party`` for a parameter of that name; or ``any``, as for one called ``thing``.
    """

    name: str
    description: str
    kind: str
    examples: tuple[Term, ...]

    @property
    def option(self) -> str:
        """The name as a command-line option has it, such as ``first-year`` for ``firstYear``."""
        return re.sub(r"(?=[A-Z])", "-", self.name).lower()


@dataclass(frozen=True, slots=True)
class Query:
    """One question that the graph can answer; ``form`` is SELECT, ASK, CONSTRUCT or DESCRIBE.

    ``phrasings`` are the words in which people ask it, ``{topic}`` standing for a value of that parameter.
    """

    name: str
    path: Path
    summary: str
    description: str
    tags: tuple[str, ...]
    parameters: Mapping[str, Parameter]
    text: str
    form: str
    phrasings: tuple[str, ...] = ()


def read(path: Path) -> Query:
    """Return the question in ``path``; raises QueryError for a file that breaks STYLE 4."""
    text = read_text(path)
    header = read_header(path, text, FIELDS)
    missing = [key for key in REQUIRED if key not in header]
    if missing:
        raise QueryError(path, 1, f"no {' and no '.join(missing)}", "a #+ line for each")
    parameters = _parameters(path, text, header.get("parameters", {}))
    return Query(
        path.stem,
        path,
        str(header["summary"]),
        str(header.get("description", "")),
        tuple(header["tags"]),
        parameters,
        text,
        _form(path, text),
        _phrasings(path, text, tuple(header.get("phrasings", ())), parameters),
    )


def load(folder: Path) -> dict[str, Query]:
    """Return the questions of ``folder`` by name, in alphabetical order; raises QueryError."""
    return {name: read(folder / f"{name}.rq") for name in names(folder)}


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of the questions in ``folder``, in alphabetical order, without reading them."""
    return tuple(sorted(path.stem for path in folder.glob("*.rq")))


def find(folder: Path, name: str, listed: str = "the list") -> Query:
    """Return the question called ``name``; raises UsageError where there is none.

    The error names the nearest; where none is near, what has ``listed`` all to whoever asked.
    """
    known = names(folder)
    if name not in known:
        near = difflib.get_close_matches(name, known, n=3, cutoff=0.6)
        hint = f" ({' or '.join(near)}?)" if near else f", one of {listed}"
        raise UsageError("ask", f"no question {name!r}", f"a question{hint}")
    return read(folder / f"{name}.rq")


def is_plain(text: str) -> bool:
    """Tell whether ``text`` is plain words, and no question's name: it has a blank, or goes beyond ASCII."""
    return " " in text or not text.isascii()


def read_text(path: Path) -> str:
    """Return the text of the query file ``path``; raises QueryError for what is no file of UTF-8 text."""
    try:
        if not path.is_file():
            raise QueryError(path, 1, "no file" if not path.exists() else "no plain file", "a query")
        if path.stat().st_size > MOST_BYTES:
            raise QueryError(path, 1, f"{path.stat().st_size:,} bytes", f"at most {MOST_BYTES:,}")
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise QueryError(path, 1, f"no way to read it ({error.strerror})", "a query") from error
    except UnicodeDecodeError as error:
        raise QueryError(path, 1, "bytes that are not UTF-8", "text in UTF-8") from error


def prefixes(text: str) -> dict[str, str]:
    """Return the prefixes that the query ``text`` declares, each with its namespace."""
    return {match["prefix"]: match["space"] for match in PREFIX.finditer(text)}


def example_of(text: str, name: str) -> re.Match[str] | None:
    """Return where the only ``VALUES`` line of ``?name`` lies in ``text``, with its terms as a group."""
    lines = list(re.finditer(VALUES.format(name=re.escape(name)), text, re.MULTILINE))
    hidden = mask(text)
    shown = [line for line in lines if hidden[line.start() : line.end("before")] == line["before"]]
    return shown[0] if len(shown) == 1 else None


def _phrasings(
    path: Path, text: str, phrasings: tuple[str, ...], parameters: Mapping[str, Parameter]
) -> tuple[str, ...]:
    for phrasing in phrasings:
        for place in PLACEHOLDER.finditer(phrasing):
            if place["parameter"] not in parameters:
                known = " or ".join(f"{{{name}}}" for name in parameters) or "none: it has no parameter"
                line = line_of(text, max(text.find(phrasing), 0))
                raise QueryError(path, line, f"the place-holder {place[0]}", known)
    return phrasings


def _parameters(path: Path, text: str, described: Field) -> dict[str, Parameter]:
    pairs = described.items() if isinstance(described, dict) else ()
    return {name: _parameter(path, text, name, about) for name, about in pairs}


def _parameter(path: Path, text: str, name: str, description: str) -> Parameter:
    line = example_of(text, name) if re.fullmatch(r"[a-z][A-Za-z0-9]*", name) else None
    if line is None:
        expected = f"it once, on a line of its own: VALUES ?{name} {{ … }}"
        raise QueryError(
            path, _header_line(text, name), f"the parameter {name!r} without its example", expected
        )
    terms = parse_terms(line["terms"], prefixes(text))
    if not terms:
        expected = "terms: IRIs, names with a declared prefix, strings or whole numbers"
        raise QueryError(path, line_of(text, line.start()), f"the example {line['terms']!r}", expected)
    return Parameter(name, description, WIDER.get(name) or _kind(terms), terms)


def _header_line(text: str, name: str) -> int:
    found = re.search(rf"^#\+ +{re.escape(name)} *:", text, re.MULTILINE)
    return line_of(text, found.start()) if found else 1


def _kind(terms: Iterable[Term]) -> str:
    kinds = {_kind_of_term(term) for term in terms}
    return kinds.pop() if len(kinds) == 1 else ANY


def _kind_of_term(term: Term) -> str:
    if isinstance(term, Iri):
        return kind_of(term.value) or ANY
    return str(getattr(term, "datatype", ANY)).removeprefix(PREFIXES["xsd"]).rpartition("#")[2]


def _form(path: Path, text: str) -> str:
    found = FORM.search(mask(text))
    if found is None:
        raise QueryError(path, 1, "no SELECT, ASK or CONSTRUCT", "a query")
    return found[1].upper()
