"""Say in plain words what is wrong with a query that the engine cannot parse.

The engine's own message lists every character it would have taken, often at the end of the query. So the
likely causes are looked for first: what it says in a sentence, a bracket without its pair, a misspelt
keyword.
"""

import difflib
import re

from comity.errors import QueryError
from comity.store.guard import lexemes, line_of

PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?")
SIGN = re.compile(r"\"|\['")
KEYWORD = re.compile(r"[A-Za-z_]{2,}")
SENTENCES = {
    "Duplicated variable name in SELECT": ("one variable twice in SELECT", "each once"),
    "IRI parsing failed": ("an IRI that is not absolute", "https://… or a prefixed name"),
    "The SELECT contains a variable that is unbound": ("a column without a value", "one bound or grouped by"),
    "The SELECT overrides an existing variable": ("AS with a variable that is in use", "a new name"),
    "SELECT * is not authorized with GROUP BY": ("SELECT * with GROUP BY", "the columns by name"),
    "language tag parsing failed": ("a language tag that is none", "one as in BCP 47"),
}
PAIRS = {"(": ")", "[": "]", "{": "}"}
KEYWORDS = (
    "a ABS AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE "
    "DAY DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS false FILTER FLOOR FROM GRAPH GROUP GROUP_CONCAT "
    "HAVING HOURS IF IN IRI isBLANK isIRI isLITERAL isNUMERIC isURI LANG LANGMATCHES LCASE LIMIT MAX MD5 "
    "MIN MINUS MINUTES MONTH NAMED NOT NOW OFFSET OPTIONAL ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND "
    "sameTerm SAMPLE SECONDS SELECT SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT "
    "STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE true TZ UCASE UNDEF UNION URI UUID "
    "VALUES WHERE YEAR "
)
FOLDED = {keyword.casefold(): keyword for keyword in KEYWORDS.split()}


def explained(text: str, where: str, message: str) -> QueryError:
    """Return the error that says what the engine's ``message`` about ``text`` comes from."""
    place = PLACE.match(message)
    line = int(place[1]) if place else 1
    for sentence, (found, expected) in SENTENCES.items():
        if sentence in message:
            return QueryError(where, line, found, expected)
    return _bracket(text, where) or _keyword(text, where) or _anything(text, where, message)


def _bracket(text: str, where: str) -> QueryError | None:
    opened: list[re.Match[str]] = []
    for lexeme in lexemes(text):
        if lexeme["open"]:
            opened.append(lexeme)
        elif lexeme["close"] and (not opened or PAIRS[opened.pop()[0]] != lexeme[0]):
            return QueryError(where, line_of(lexeme), f"a {lexeme[0]} without its pair", "brackets in pairs")
    if opened:
        last = opened[-1]
        return QueryError(where, line_of(last), f"a {last[0]} that is never closed", PAIRS[last[0]])
    return None


def _keyword(text: str, where: str) -> QueryError | None:
    for lexeme in lexemes(text):
        word = lexeme["word"]
        if word and word.casefold() not in FOLDED:
            near = difflib.get_close_matches(word.casefold(), FOLDED, 1, 0.75)
            expected = (
                f"{FOLDED[near[0]]}?" if near else "a keyword, a ?variable, a prefixed:name or an <IRI>"
            )
            return QueryError(where, line_of(lexeme), word, expected)
    return None


def _anything(text: str, where: str, message: str) -> QueryError:
    place = PLACE.match(message)
    if place is None:
        return QueryError(where, 1, message, "SPARQL 1.1")
    line, column = int(place[1]), int(place[2]) - _overshoot(message[place.end() :])
    rest = "\n".join(text.split("\n")[line - 1 :])[column - 1 :].split()
    return QueryError(where, line, repr(rest[0]) if rest else "the end of the query", "SPARQL 1.1")


def _overshoot(wanted: str) -> int:
    # Where the engine looked for keywords only, it names the place to which the shortest would have reached.
    if SIGN.search(wanted):
        return 0
    return min(map(len, KEYWORD.findall(wanted)), default=0)
