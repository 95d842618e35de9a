"""The code lists and the topic scheme as trees."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.names import PREFIXES, ROOT, Iri
from comity.site.addresses import page_of, workbench
from comity.site.cells import Name, Number
from comity.site.vocabulary.files import Said, read, schemes
from comity.store import Graph

USES = f"""SELECT ?code (COUNT(DISTINCT ?thing) AS ?uses)
WHERE {{
  ?thing ?property ?code .
  FILTER (STRSTARTS(STR(?property), "{PREFIXES["comity"]}") && STRSTARTS(STR(?code), "{{space}}"))
}}
GROUP BY ?code
ORDER BY ?code"""
OF_ONE = """SELECT DISTINCT ?thing ?property
WHERE {{ ?thing ?property <{code}> FILTER (STRSTARTS(STR(?property), "{space}")) }}
ORDER BY ?thing ?property"""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with those below it; ``anchor`` is its place on the page, ``marks`` its rank and notation."""

    name: Name
    anchor: str
    iri: str
    marks: tuple[str, ...]
    others: tuple[str, ...]
    definition: str
    notes: tuple[str, ...]
    uses: Number | None
    below: tuple["Concept", ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A code list: its name, its meaning, its tree, and how many concepts there are in it."""

    anchor: str
    iri: str
    label: str
    definition: str
    notes: tuple[str, ...]
    concepts: tuple[Concept, ...]
    count: int


def all_schemes(graph: Graph) -> tuple[Scheme, ...]:
    """Return the code lists in the order of their names, each with how often ``graph`` uses its codes."""
    uses = {space: _uses(graph, space) for space in (PREFIXES["scheme"], PREFIXES["topic"])}
    counted = {code: count for found in uses.values() for code, count in found.items()}
    return tuple(
        sorted((_scheme(read(name), counted) for name in schemes()), key=lambda scheme: scheme.label)
    )


def _uses(graph: Graph, space: str) -> dict[str, int]:
    rows = graph.select(USES.replace("{space}", space)).rows
    return {str(code): int(str(count)) for code, count in rows}


def _scheme(said: Mapping[str, Said], counted: Mapping[str, int]) -> Scheme:
    head = next(each for each in said.values() if "ConceptScheme" in each.one("type"))
    below: dict[str, list[Said]] = {}
    for each in said.values():
        for wider in each.all("broader") or (("",) if each is not head else ()):
            below.setdefault(wider, []).append(each)
    return Scheme(
        f"scheme/{head.iri.removeprefix(PREFIXES['scheme'])}",
        head.iri,
        head.one("prefLabel"),
        head.one("definition"),
        head.all("scopeNote"),
        tuple(_concepts("", below, counted)),
        len(said) - 1,
    )


def _concepts(
    wider: str, below: Mapping[str, Sequence[Said]], counted: Mapping[str, int]
) -> Iterator[Concept]:
    for each in below.get(wider, ()):
        yield Concept(
            Name(each.one("prefLabel"), _page(each.iri)),
            _anchor(each.iri),
            each.iri,
            tuple(_marks(each)),
            each.all("altLabel"),
            each.one("definition"),
            (*each.all("scopeNote"), *each.all("changeNote")),
            _number(each.iri, counted),
            tuple(_concepts(each.iri, below, counted)),
        )


def _marks(each: Said) -> Iterator[str]:
    if rank := each.one("rank"):
        yield f"rank {rank}"
    yield from each.all("notation")


def _page(iri: str) -> str | None:
    """Return the page of a topic; other codes are explained where they stand."""
    found = page_of(iri)
    return found if found and "#" not in found else None


def _anchor(iri: str) -> str:
    return iri.removeprefix(PREFIXES["scheme"]).removeprefix(f"{ROOT}id/")


def _number(iri: str, counted: Mapping[str, int]) -> Number | None:
    query = OF_ONE.format(code=Iri(iri), space=PREFIXES["comity"])
    return Number(counted[iri], workbench(query)) if iri in counted else None
