"""RDF terms as SPARQL 1.1 writes them, read from examples and written for values."""

import re
from collections.abc import Mapping

from comity.errors import UsageError
from comity.names import PREFIXES, Blank, Iri, Literal, Term, is_iri
from comity.tokens import IRI, STRING

XSD = PREFIXES["xsd"]
NAME = r"[A-Za-z][\w-]*:[\w.-]*[\w-]"
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
TERM = re.compile(
    rf"\s*(?:(?P<number>[+-]?\d+(?![\w.:]))|(?P<iri>{IRI}|{NAME})"
    rf"|(?P<string>{STRING})(?:@(?P<language>[\w-]+)|\^\^(?P<datatype>{IRI}|{NAME}))?)"
)
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}|.)", re.DOTALL)
ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
# Some engines expand \uXXXX before they read strings, so no backslash of ours may ever stand before a u.
WRITTEN = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\\u": r"\\\U00000075", "\\U": r"\\\U00000055"}
SPECIAL = re.compile(r'\\[uU]|["\\\n\r]')
SURROGATE = re.compile("[\ud800-\udfff]")


def parse_terms(text: str, prefixes: Mapping[str, str]) -> tuple[Term, ...] | None:
    """Return the terms that ``text`` lists, or nothing where it holds anything else.

    >>> [str(term) for term in parse_terms("<https://a.example/> 5", {})]
    ['https://a.example/', '5']
    """
    terms: list[Term] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = TERM.match(text, at)
        term = match and _term(match, prefixes)
        if not (match and term):
            return None
        terms.append(term)
        at = match.end()
    return tuple(terms)


def serialise(term: Term) -> str:
    r"""Return ``term`` as SPARQL writes it, so that no character of it can end it early.

    Raises UsageError for a blank node, a broken IRI or language tag, and half a surrogate pair.

    >>> serialise(Literal('"}'))
    '"\\"}"'
    """
    match term:
        case Iri(value):
            return f"<{_iri(value)}>"
        case Literal(value, _, str(language)):
            return f"{_quoted(value)}@{_language(language)}"
        case Literal(value, datatype):
            return _quoted(value) if datatype == XSD + "string" else f"{_quoted(value)}^^<{_iri(datatype)}>"
        case Blank():
            raise UsageError(str(term), "a node without a name", "an IRI or a value")


def _term(match: re.Match[str], prefixes: Mapping[str, str]) -> Term | None:
    if match["number"]:
        return Literal(match["number"], XSD + "integer")
    if match["iri"]:
        iri = _expand(match["iri"], prefixes)
        return Iri(iri) if iri else None
    value = _unquoted(match["string"])
    if match["language"]:
        return Literal(value, PREFIXES["rdf"] + "langString", match["language"])
    datatype = _expand(match["datatype"], prefixes) if match["datatype"] else XSD + "string"
    return Literal(value, datatype) if datatype else None


def _expand(name: str, prefixes: Mapping[str, str]) -> str | None:
    if name.startswith("<"):
        return name[1:-1] if is_iri(name[1:-1]) else None
    prefix, _, local = name.partition(":")
    return prefixes[prefix] + local if prefix in prefixes else None


def _unquoted(string: str) -> str:
    quote = 3 if string[:3] in {'"""', "'''"} else 1
    return ESCAPE.sub(_unescaped, string[quote:-quote])


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if len(code) > 1 else ESCAPED.get(code, code)


def _quoted(value: str) -> str:
    if SURROGATE.search(value):
        raise UsageError(ascii(value), "half a character", "text that UTF-8 can hold")
    return '"' + SPECIAL.sub(lambda match: WRITTEN[match[0]], value) + '"'


def _iri(value: str) -> str:
    if not is_iri(value):
        raise UsageError(ascii(value), "no IRI", "an absolute IRI (RFC 3987)")
    return value


def _language(tag: str) -> str:
    if not LANGUAGE.fullmatch(tag):
        raise UsageError(ascii(tag), "no language tag", "one such as en or zh-Hans (BCP 47)")
    return tag
