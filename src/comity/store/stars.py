"""The columns of ``SELECT *``, which the engine sorts by name: in the order in which the query names them."""

import re

import pyoxigraph as ox

from comity.store.guard import FORMS, lexemes

STAR = re.compile(r"\bSELECT\s*(?:\b(?:DISTINCT|REDUCED)\s*)?(?P<star>\*)", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """Return a query whose outermost ``*`` names its columns, any other as it is; raises SyntaxError.

    >>> spelled_out("SELECT * { ?s ?p ?o FILTER (?o > ?q) }")
    'SELECT  ?s ?p ?o  { ?s ?p ?o FILTER (?o > ?q) }'
    """
    if STAR.search(text) is None:
        return text
    said = lexemes(text)
    star = _star(text, next((each.start() for each in said if each[0].upper() in FORMS), 0))
    columns = _columns(text) if star else set()
    names = dict.fromkeys(each[0][1:] for each in said if each[0][0] in "?$")
    if star is None or not columns or not columns <= names.keys():
        return text
    listed = " ".join(f"?{name}" for name in names if name in columns)
    return f"{text[: star.start('star')]} {listed} {text[star.end('star') :]}"


def _star(text: str, form: int) -> re.Match[str] | None:
    return next((each for each in STAR.finditer(text) if each.start() == form), None)


def _columns(text: str) -> set[str]:
    # What is in scope does not depend on what there is to find.
    found = ox.Store().query(text)
    return {each.value for each in found.variables} if isinstance(found, ox.QuerySolutions) else set()
