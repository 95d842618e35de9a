"""The form of a view: a field for each filter that it takes, with what can be chosen there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity import ask
from comity.names import Iri, shorten
from comity.network import FILTERS
from comity.site.blanks import Choice
from comity.site.networks.wanted import Wanted
from comity.site.visit import Visit

SERIES = """PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?series WHERE { ?meeting comity:inSeries ?series } ORDER BY ?series"""
TOPICS = """PREFIX scheme: <https://w3id.org/comity/scheme/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?topic WHERE { ?topic skos:inScheme scheme:topic } ORDER BY ?topic"""
LEVELS = ("0.5", "0.2", "0.1", "0.05", "0.01")
BACKBONE = (
    "links whose weight chance explains less often than this (the disparity filter), to thin a dense network"
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, label and purpose, what stands in it, and its choices; without any, text is typed.

    ``nothing`` is what an empty choice means.
    """

    name: str
    label: str
    about: str
    values: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    nothing: str = "all"


def fields(visit: Visit, asked: Wanted) -> tuple[Field, ...]:
    """Return the fields of the view that is ``asked`` for, in the order of its filters."""
    made = [_field(visit, asked, name) for name in asked.view.filters]
    levels = tuple(Choice(level, f"below {level}") for level in LEVELS)
    given = (asked.backbone,) if asked.backbone else ()
    return (*made, Field("backbone", "Backbone", BACKBONE, given, levels, "every link"))


def _field(visit: Visit, asked: Wanted, name: str) -> Field:
    offer = OFFERS.get(name)
    nothing = " or ".join(asked.view.roles) if name == "role" else NOTHING.get(name, "all")
    choices = tuple(offer(visit)) if offer else ()
    return Field(name, LABELS[name], FILTERS[name], asked.filters.get(name, ()), choices, nothing)


def _coded(kind: str) -> Callable[[Visit], Iterable[Choice]]:
    def offered(visit: Visit) -> Iterable[Choice]:
        codes = [code for code in visit.site.codes if shorten(code.value).startswith(f"{kind}:")]
        return _named(visit, codes)

    return offered


def _asked(query: str) -> Callable[[Visit], Iterable[Choice]]:
    return lambda visit: _named(
        visit, [row[0] for row in visit.graph.select(query).rows if isinstance(row[0], Iri)]
    )


def _named(visit: Visit, things: Sequence[Iri]) -> list[Choice]:
    called = ask.labels(visit.graph, things)
    return sorted(
        (Choice(shorten(each.value), called(each)) for each in things), key=lambda choice: choice.text
    )


def _roles(visit: Visit) -> list[Choice]:
    return [Choice("any", "any role"), *_coded("role")(visit)]


def _stances(visit: Visit) -> list[Choice]:
    """Return the levels of stance, the firmest first."""
    ranked = [
        code for code, facts in visit.site.codes.items() if facts.text("rank") and "/stance/" in code.value
    ]
    firmest = sorted(ranked, key=lambda code: -int(visit.site.codes[code].text("rank") or 0))
    called = ask.labels(visit.graph, firmest)
    return [Choice(shorten(each.value), called(each)) for each in firmest]


LABELS: Mapping[str, str] = {
    "role": "Role",
    "series": "Series",
    "kind": "Kind of institution",
    "topic": "Topic",
    "stance": "Held at least so firmly",
    "since": "Since",
    "until": "Until",
    "least": "Least weight",
    "weighting": "Weights",
}
NOTHING: Mapping[str, str] = {"stance": "however firmly", "weighting": "counted"}
OFFERS: Mapping[str, Callable[[Visit], Iterable[Choice]]] = {
    "role": _roles,
    "series": _asked(SERIES),
    "kind": _coded("kind"),
    "topic": _asked(TOPICS),
    "stance": _stances,
    "weighting": lambda _: [Choice("newman", "by Newman: a crowd ties less than a pair")],
}
