"""Draw facts at random for a second person to hold against their sources; nothing is judged here.

python -m tests.quality.sample --seed 20261122 --facts 40
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity import store
from comity.names import GRAPH, PREFIXES, Literal, Term, shorten

CLASSES = frozenset(
    f"comity:{name}"
    for name in (
        "AgendaItem",
        "Agreement",
        "Claim",
        "Count",
        "Institution",
        "Instrument",
        "Meeting",
        "Participation",
        "Person",
        "Process",
        "Series",
        "Statement",
    )
)
SUPPORT = ("comity:evidence", "comity:accordingTo")
STRUCTURE = frozenset(
    {*SUPPORT, "rdf:type", "comity:inSource", "comity:order", "skos:prefLabel", "skos:altLabel"}
)
PLAIN = frozenset(PREFIXES["xsd"] + name for name in ("anyURI", "boolean", "integer", "string"))

Row = tuple[str, str, str, str]
Values = Mapping[tuple[str, str], Sequence[str]]


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One statement of a record: the class of the record and its file, then the statement as printed."""

    kind: str
    file: str
    subject: str
    property: str
    value: str


def rows(graph: store.Graph) -> Iterator[Row]:
    """Yield what the records say: file, subject, property and value; not the vocabulary, no derived link."""
    for subject, name, value, home in graph.statements():
        file = home.removeprefix(GRAPH)
        if not file.startswith(("derived/", "ontology/")):
            yield f"graph/{file}.ttl", shorten(str(subject)), shorten(str(name)), printed(value)


def printed(value: Term) -> str:
    """Return ``value`` as a person reads it, a date with how precise it is.

    >>> printed(Literal("2014", PREFIXES["xsd"] + "gYear"))
    '2014 (xsd:gYear)'
    """
    if not isinstance(value, Literal):
        return shorten(str(value))
    return (
        value.value if value.language or value.datatype in PLAIN else f"{value} ({shorten(value.datatype)})"
    )


def facts(written: Iterable[Row]) -> list[Fact]:
    """Return the facts of ``written`` that can be drawn, sorted: each statement that is no structure."""
    written = list(written)
    kinds = {subject: value for _, subject, name, value in written if name == "rdf:type" and value in CLASSES}
    return sorted(
        Fact(kinds[subject], file, subject, name, value)
        for file, subject, name, value in written
        if subject in kinds and name not in STRUCTURE
    )


def drawn(among: Sequence[Fact], seed: int, number: int) -> list[Fact]:
    """Return ``number`` facts of ``among``, sorted: one of each class that has any, the others at random."""
    chance = random.Random(seed)
    kinds = sorted({fact.kind for fact in among})
    first = [chance.choice([fact for fact in among if fact.kind == kind]) for kind in kinds]
    rest = [fact for fact in among if fact not in first]
    return sorted([*first, *chance.sample(rest, number - len(first))])


def values(written: Iterable[Row]) -> Values:
    """Return the values of each property of each thing."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, subject, name, value in written:
        found[subject, name].append(value)
    return found


def supports(subject: str, known: Values) -> list[str]:
    """Return a line for each passage or source that ``subject`` names: its wording, title and address."""
    named = [each for name in SUPPORT for each in known.get((subject, name), ())]
    return [" | ".join([each, *_read_in(each, known)]) for each in named]


def _read_in(support: str, known: Values) -> Iterator[str]:
    (source,) = known.get((support, "comity:inSource"), [support])
    yield from known.get((support, "comity:wording"), ())
    yield from known.get((source, "skos:prefLabel"), ())
    yield from known.get((source, "comity:webAddress"), ["no address"])


def main() -> None:
    """Print the facts that were drawn, each with its file and the passages and sources it rests on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--facts", type=int, default=40)
    asked = parser.parse_args()
    written = list(rows(store.open(["ours"])))
    among, known = facts(written), values(written)
    print(f"seed {asked.seed}: {asked.facts} of {len(among)} facts")
    for place, fact in enumerate(drawn(among, asked.seed, asked.facts), start=1):
        print(f"\n{place:2} {fact.subject} {fact.property} {fact.value}\n   {fact.file}")
        print(*(f"   {line}" for line in supports(fact.subject, known)), sep="\n")


if __name__ == "__main__":
    main()
