"""One linear scan of a query before any parser sees it: small enough, and nothing that reaches out.

The engine overflows its stack on a few kilobytes of nesting and makes network requests for SERVICE. The
limits refuse such queries, and are far above what people write.
"""

import re
from collections import Counter
from itertools import pairwise

from comity import tokens
from comity.errors import QueryError
from comity.names import PREFIXES, is_iri

MOST_BYTES = 200_000
MOST_NESTED = 64
MOST = {"operator": 500, "separator": 1_000, "keyword": 200}
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
UPDATES = {"ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE"}
KEYWORD = "BIND|EXISTS|FILTER|GRAPH|HAVING|MINUS|OPTIONAL|SELECT|UNION|VALUES"
# What nothing that reaches out or overflows can do without, wherever it stands.
TELLING = ("\\", "SERVICE", "FROM", *sorted(UPDATES))
COUNTED = {"([{": MOST_NESTED, "|&^!<>=+*/?-": MOST["operator"], ".;,": MOST["separator"]}
COMMENT_LINE = re.compile(r"^[ \t]*#.*", re.MULTILINE)
SHORT = 10_000
LEXEME = re.compile(
    rf"""
      (?P<comment>{tokens.COMMENT})
    | (?P<string>{tokens.STRING})
    | (?P<unclosed>{tokens.UNCLOSED})
    | (?P<iri>{tokens.IRI})
    | (?P<variable>[?$]\w++ | @[A-Za-z0-9-]++)
    | (?P<number>\d++(?:\.\d++)?(?:[eE][+-]?\d++)?)
    | (?P<prefix>(?:[^\W\d](?:[\w.-]{{0,99}}[\w-])?)?):(?P<local>(?:[\w\u00b7:-]++|%|\\.|\.(?=[\w:%\\-]))*+)
    | (?P<keyword>(?:{KEYWORD})\b)
    | (?P<word>[^\W\d]\w*+)
    | (?P<open>[({{\[]) | (?P<close>[)}}\]])
    | (?P<operator>\|\| | && | \^\^ | [!<>]= | [|!<>=+*/^?&-])
    | (?P<separator>[.;,])
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def scan(text: str, where: str = "query") -> dict[str, int]:
    """Return the graphs that ``text`` names in FROM and FROM NAMED, each with its line.

    Raises QueryError for a query that is too large or too deep for the engine, that would reach out of the
    dataset (SERVICE) or change it, and for an undeclared prefix or an unclosed string.
    """
    _refuse_size(text, where)
    found = lexemes(text)
    for lexeme in found:
        if wrong := _wrong(lexeme):
            raise QueryError(where, line_of(lexeme), *wrong)
    _refuse_shape(found, where)
    return _graphs(found, _declared(found, where), where)


def is_harmless(text: str) -> bool:
    """Tell, several times faster than ``scan``, whether it would let ``text`` pass; where in doubt, not.

    >>> is_harmless("ASK { ?s ?p ?o }"), is_harmless("ASK { ?s ?p 'SERVICE' }")
    (True, False)
    """
    if len(text) > SHORT or not text.isascii():
        return False
    if '"""' not in text and "'''" not in text:  # else a line may begin inside a string
        text = COMMENT_LINE.sub("", text)
    folded = text.upper()
    if any(word in folded for word in TELLING):
        return False
    # Every keyword that is counted has a bracket, or shares one with another.
    return all(sum(map(text.count, signs)) <= most for signs, most in COUNTED.items())


def form_of(text: str, where: str = "query") -> str:
    """Return the form of a query: SELECT, ASK, CONSTRUCT or DESCRIBE, whatever its comments and strings say.

    Raises QueryError for a query that has none.
    """
    for lexeme in lexemes(text):
        if lexeme[0].upper() in FORMS:
            return lexeme[0].upper()
    raise QueryError(where, 1, "no SELECT, ASK, CONSTRUCT or DESCRIBE", "a query")


def lexemes(text: str) -> list[re.Match[str]]:
    """Return the lexemes of a query without its comments; ``lastgroup`` says of what kind each is."""
    return [each for each in LEXEME.finditer(text) if each["comment"] is None]


def line_of(lexeme: re.Match[str]) -> int:
    """Return the line on which ``lexeme`` starts."""
    return lexeme.string.count("\n", 0, lexeme.start()) + 1


def _refuse_size(text: str, where: str) -> None:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise QueryError(where, 1, "half a character (an unpaired surrogate)", "Unicode text") from error
    if size > MOST_BYTES:
        raise QueryError(where, 1, f"{size:,} bytes", f"at most {MOST_BYTES:,}")


def _wrong(lexeme: re.Match[str]) -> tuple[str, str] | None:
    # The parser takes a keyword wherever it can: `SERVICEex:a` and `trueSERVICE` call out as well.
    name = (lexeme["prefix"] or lexeme["word"] or "").upper()
    if "SERVICE" in name:
        return "SERVICE", "a query that stays inside this dataset"
    if name in UPDATES and lexeme["word"]:
        return name, "a query; the graph is changed in its files"
    if lexeme["unclosed"]:
        return "a string that does not end", "its closing quotation mark"
    return None


def _refuse_shape(found: list[re.Match[str]], where: str) -> None:
    seen: Counter[str] = Counter()
    depth = 0
    for lexeme in found:
        kind = lexeme.lastgroup or ""
        seen[kind] += 1
        depth += _deeper(lexeme, kind)
        if depth > MOST_NESTED:
            raise QueryError(where, line_of(lexeme), "brackets in brackets", f"at most {MOST_NESTED} deep")
        if seen[kind] > MOST.get(kind, MOST_BYTES):
            raise QueryError(where, line_of(lexeme), f"too many {kind}s", f"at most {MOST[kind]:,}")


def _deeper(lexeme: re.Match[str], kind: str) -> int:
    # In `?a<(?b)&&?c>?d` the parser may read two comparisons where an IRI is lexed.
    if kind == "iri":
        return max(0, lexeme[0].count("(") - lexeme[0].count(")"))
    return (kind == "open") - (kind == "close")


def _declared(found: list[re.Match[str]], where: str) -> dict[str, str]:
    spaces = {
        name["prefix"]: space[0][1:-1]
        for word, name, space in zip(found, found[1:], found[2:], strict=False)
        if _is(word, "PREFIX") and space["iri"]
    }
    for lexeme in found:
        prefix = lexeme["prefix"]
        if prefix not in {None, "_", *spaces}:
            raise QueryError(where, line_of(lexeme), *_undeclared(lexeme, prefix))
    return spaces


def _undeclared(lexeme: re.Match[str], prefix: str) -> tuple[str, str]:
    if lexeme.string[lexeme.start() - 1 : lexeme.start()] == "<":
        return "an IRI with a blank or another forbidden sign", "one without, between < and >"
    known = f" <{PREFIXES[prefix]}>" if prefix in PREFIXES else ""
    return f"the prefix {prefix}: undeclared", f"a line PREFIX {prefix}:{known}"


def _graphs(found: list[re.Match[str]], spaces: dict[str, str], where: str) -> dict[str, int]:
    graphs = {}
    for word, name in pairwise(each for each in found if not _is(each, "NAMED")):
        if _is(word, "FROM"):
            iri = name[0][1:-1] if name["iri"] else spaces.get(name["prefix"], "") + (name["local"] or "")
            if not is_iri(iri):
                raise QueryError(where, line_of(name), f"FROM {name[0]}", "a graph of this dataset")
            graphs[iri] = line_of(name)
    return graphs


def _is(lexeme: re.Match[str], word: str) -> bool:
    return (lexeme["word"] or "").upper() == word
