"""What to look at: filters by name, read from what people give, and the rows of a view that they leave."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from comity.catalogue import serialise
from comity.errors import UsageError
from comity.names import Iri, Literal, Term, shorten
from comity.network.bundles import Row
from comity.network.choices import refused
from comity.network.days import first_day, last_day
from comity.network.months import ALWAYS, Period, checked, touches
from comity.network.views import View, find
from comity.store import Graph

Filters: TypeAlias = Mapping[str, Sequence[Term]]

FILTERS: Mapping[str, str] = {
    "role": "the role at the meeting that links, narrower ones included, or any",
    "series": "meetings of the series only",
    "kind": "institutions of the kind only, narrower ones included",
    "topic": "the topic and those under it only",
    "stance": "topics held at least so firmly at the meeting, or in the statement",
    "since": "meetings that may have been on or after this day, month or year",
    "until": "meetings that may have been on or before this day, month or year",
    "least": "links of this weight or more",
    "weighting": "count, or newman: each thing shared by n adds 1 / (n - 1)",
}
ANY, NO_FILTER = "any", "none"
WEIGHTINGS = ("count", "newman")
ONE_VALUE = frozenset({"stance", "since", "until", "least", "weighting"})

PREFIXES = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
FIRM = (
    "?chosen skos:broader* ?low . ?low comity:rank ?least . {held} . ?level comity:rank ?rank . "
    "FILTER (?rank >= ?least)"
)
# What a filter leaves, by its name and the number of columns that it looks at.
LEFT = {
    ("series", 1): "?first comity:inSeries ?chosen .",
    ("kind", 1): "?first comity:kind ?kind . ?kind skos:broader* ?chosen .",
    ("topic", 1): "?first skos:broader* ?chosen .",
    ("stance", 1): FIRM.format(held="?first skos:inScheme scheme:stance ; skos:broader* ?level"),
    ("stance", 2): FIRM.format(
        held="?statement comity:madeAt ?first ; comity:under/comity:topic ?second ; "
        "comity:stance/skos:broader* ?level"
    ),
}


def chosen(name: str, given: Mapping[str, Sequence[str]], resolve: Callable[[str, str], Iri]) -> Filters:
    """Return what people ``given`` as filters of the view ``name``, as terms; ``resolve`` finds a thing.

    Raises UsageError for a view or a filter that there is not, and for a value that is none.
    """
    view = find(name)
    check_names(view, given)
    return {each: [_term(each, text, resolve) for text in texts] for each, texts in given.items() if texts}


def check_names(view: View, names: Iterable[str]) -> None:
    """Raise UsageError, with the filters that ``view`` takes, for one that it does not take."""
    for name in names:
        if name not in view.filters:
            raise UsageError(view.name, f"the filter {name!r}", f"one of {', '.join(view.filters)}")


def check(view: View, filters: Filters) -> None:
    """Raise UsageError for a filter that ``view`` does not take, and for a value that cannot be."""
    check_names(view, filters)
    for name, terms in filters.items():
        if not terms or (name in ONE_VALUE and len(terms) > 1):
            wanted = "one" if name in ONE_VALUE else "one or more"
            raise UsageError(view.name, f"{len(terms)} values of {name!r}", wanted)
        for term in terms:
            _check_value(name, str(term))
    first, last = period(filters)
    if first > last:
        raise UsageError(view.name, f"since {first}, until {last}", "an end that is not before its beginning")


def period(filters: Filters) -> Period:
    """Return the first and the last day that ``filters`` leave."""
    since, until = (str(filters[name][0]) if name in filters else "" for name in ("since", "until"))
    return (first_day(since) if since else ALWAYS[0], last_day(until) if until else ALWAYS[1])


def least(filters: Filters) -> float:
    """Return the least weight of a link that ``filters`` leave."""
    return float(str(filters["least"][0])) if "least" in filters else 0.0


def by_newman(filters: Filters) -> bool:
    """Tell whether links are weighed as Newman does."""
    return "weighting" in filters and str(filters["weighting"][0]) == "newman"


def narrowed(graph: Graph, view: View, rows: Iterable[Row], filters: Filters) -> tuple[Row, ...]:
    """Return those of ``rows`` of the long table of ``view`` that ``filters`` leave; roles are asked for.

    A filter on a column that the rows do not have leaves them all.
    """
    within = period(filters)
    left = [row for row in rows if within == ALWAYS or touches(row["start"], row["end"], within)]
    for name, columns in view.columns.items():
        if name in filters and left and left[0].keys() >= set(columns):
            kept = _kept(graph, name, len(columns), filters[name])
            left = [row for row in left if tuple(row[column] for column in columns) in kept]
    return tuple(left)


def said(filters: Filters) -> str:
    """Return ``filters`` as every file says them.

    >>> said({"role": [Literal("host")], "since": [Literal("2015")]}), said({})
    ('role host; since 2015', 'none')
    """
    words = (f"{name} {', '.join(map(slug, filters[name]))}" for name in FILTERS if name in filters)
    return "; ".join(words) or NO_FILTER


def slug(term: Term) -> str:
    """Return the end of an IRI, or a value as it is.

    >>> slug(Iri("https://w3id.org/comity/scheme/role/host"))
    'host'
    """
    return shorten(term.value).rpartition(":")[2] if isinstance(term, Iri) else str(term)


def _kept(graph: Graph, name: str, columns: int, terms: Sequence[Term]) -> set[tuple[str, ...]]:
    values = " ".join(map(serialise, terms))
    shown = " ".join(("?first", "?second")[:columns])
    where = f"VALUES ?chosen {{ {values} }} {LEFT[name, columns]}"
    found = graph.select(f"{PREFIXES}SELECT DISTINCT {shown} WHERE {{ {where} }}")
    return {tuple(map(str, row)) for row in found.rows}


def _term(name: str, text: str, resolve: Callable[[str, str], Iri]) -> Term:
    thing = name in {"role", "series", "kind", "topic", "stance"}
    if name == "weighting" or (name == "role" and text.casefold() == ANY):
        return Literal(text.strip().casefold())
    return resolve(text, name) if thing else Literal(text.strip())


def _check_value(name: str, text: str) -> None:
    if name in {"since", "until"}:
        checked(text, name)
    if name == "weighting" and text not in WEIGHTINGS:
        raise refused("weighting", "weighting", text, WEIGHTINGS)
    if name == "least" and not _is_number(text):
        raise UsageError(name, repr(text), "a number above 0")


def _is_number(text: str) -> bool:
    try:
        return 0 < float(text) < float("inf")
    except ValueError:
        return False
