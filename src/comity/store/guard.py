"""One linear scan of a query before any parser sees it: small enough, and nothing that reaches out.

The engine overflows its stack on a few kilobytes of nesting and makes network requests for SERVICE; these
limits refuse such queries, and none of the query tests of the W3C.
"""

import re
from collections import Counter
from itertools import pairwise

from comity.errors import QueryError
from comity.names import PREFIXES, is_iri
from comity.store import tokens

MOST_BYTES = 200_000
MOST_NESTED = 64
MOST = {"operator": 500, "separator": 1_000, "keyword": 200}
UPDATES = {"ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE"}
LEXEME = re.compile(
    rf"""
      (?P<comment>{tokens.COMMENT})
    | (?P<string>{tokens.STRING})
    | (?P<unclosed>{tokens.UNCLOSED})
    | (?P<iri>{tokens.IRI})
    | (?P<variable>[?$]\w++ | @[A-Za-z0-9-]++)
    | (?P<number>\d++(?:\.\d++)?(?:[eE][+-]?\d++)?)
    | (?P<prefix>(?:[^\W\d](?:[\w.-]{{0,99}}[\w-])?)?):(?P<local>(?:[\w\u00b7:-]++|%|\\.|\.(?=[\w:%\\-]))*+)
    | (?P<keyword>(?:BIND|EXISTS|FILTER|GRAPH|HAVING|MINUS|OPTIONAL|SELECT|UNION|VALUES)\b)
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
    lexemes = [each for each in LEXEME.finditer(text) if each["comment"] is None]
    for lexeme in lexemes:
        if wrong := _wrong(lexeme):
            raise QueryError(where, _line(lexeme), *wrong)
    _refuse_shape(lexemes, where)
    return _graphs(lexemes, _declared(lexemes, where), where)


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


def _refuse_shape(lexemes: list[re.Match[str]], where: str) -> None:
    seen: Counter[str] = Counter()
    depth = 0
    for lexeme in lexemes:
        kind = lexeme.lastgroup or ""
        seen[kind] += 1
        depth += _deeper(lexeme, kind)
        if depth > MOST_NESTED:
            raise QueryError(where, _line(lexeme), "brackets in brackets", f"at most {MOST_NESTED} deep")
        if seen[kind] > MOST.get(kind, MOST_BYTES):
            raise QueryError(where, _line(lexeme), f"too many {kind}s", f"at most {MOST[kind]:,}")


def _deeper(lexeme: re.Match[str], kind: str) -> int:
    # In `?a<(?b)&&?c>?d` the parser may read two comparisons where an IRI is lexed.
    if kind == "iri":
        return max(0, lexeme[0].count("(") - lexeme[0].count(")"))
    return (kind == "open") - (kind == "close")


def _declared(lexemes: list[re.Match[str]], where: str) -> dict[str, str]:
    starts = [after for word, after in pairwise(lexemes) if _is(word, "PREFIX")]
    spaces = {
        name["prefix"]: space[0][1:-1] for name, space in pairwise(lexemes) if name in starts and space["iri"]
    }
    for lexeme in lexemes:
        prefix = lexeme["prefix"]
        if prefix not in {None, "_", *spaces}:
            known = f" <{PREFIXES[prefix]}>" if prefix in PREFIXES else ""
            raise QueryError(where, _line(lexeme), f"the prefix {prefix}:", f"a line PREFIX {prefix}:{known}")
    return spaces


def _graphs(lexemes: list[re.Match[str]], spaces: dict[str, str], where: str) -> dict[str, int]:
    significant = [each for each in lexemes if not _is(each, "NAMED")]
    graphs = {}
    for word, name in pairwise(significant):
        if _is(word, "FROM"):
            iri = (
                name[0][1:-1] if name["iri"] else spaces.get(name["prefix"] or "", "") + (name["local"] or "")
            )
            if not is_iri(iri):
                raise QueryError(where, _line(name), f"FROM {name[0]}", "a graph of this dataset")
            graphs[iri] = _line(name)
    return graphs


def _is(lexeme: re.Match[str], word: str) -> bool:
    return (lexeme["word"] or "").upper() == word


def _line(lexeme: re.Match[str]) -> int:
    return lexeme.string.count("\n", 0, lexeme.start()) + 1
