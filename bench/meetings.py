"""Invented meetings in any number: who hosted them, and what was on their agendas; the same each time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.names import PREFIXES

HOSTS, TOPICS = 5, 8
# Of ten hosts one is among the busiest.
BUSY, LONG_TAIL = 0.1, 0.8
VERSION = "0.0.0"


@dataclass(frozen=True, slots=True)
class Size:
    """How many institutions, topics and links there are."""

    institutions: int
    topics: int
    links: int


def write(path: Path, size: Size) -> int:
    """Write a dump to ``path``, which ends in .nq, and the same as .nt; return the number of statements."""
    count = 0
    with (
        path.open("w", encoding="utf-8") as quads,
        path.with_suffix(".nt").open("w", encoding="utf-8") as triples,
    ):
        for graph, triple in _statements(size):
            quads.write(f"{triple} <{PREFIXES['graph']}{graph}> .\n")
            triples.write(f"{triple} .\n")
            count += 1
    return count


def _statements(size: Size) -> Iterator[tuple[str, str]]:
    version = f'<{PREFIXES["comity"]}> {_iri("owl:versionInfo")} "{VERSION}"'
    yield "ontology/comity", version
    for graph, kind, number, of in (
        ("institutions", "institution", size.institutions, "comity:Institution"),
        ("topics", "topic", size.topics, "skos:Concept"),
    ):
        for place in range(number):
            yield from ((graph, triple) for triple in _thing(f"{kind}:i{place}", of, f"{kind} {place}"))
    chance, linked, number = random.Random(5), set[tuple[int, int]](), 0
    while len(linked) < size.links:
        hosts = sorted({_host(chance, size.institutions) for _ in range(HOSTS)})
        topics = sorted({chance.randrange(size.topics) for _ in range(TOPICS)})
        yield from ((f"meetings/m{number}", triple) for triple in _meeting(number, hosts, topics))
        linked.update((host, topic) for host in hosts for topic in topics)
        number += 1


def _host(chance: random.Random, institutions: int) -> int:
    if chance.random() < BUSY:
        return int(chance.paretovariate(LONG_TAIL)) * 7919 % institutions
    return chance.randrange(institutions)


def _meeting(number: int, hosts: list[int], topics: list[int]) -> Iterator[str]:
    meeting = f"meeting:m{number}"
    yield from _thing(meeting, "comity:Meeting", f"Meeting {number}")
    date = f"{1990 + number % 40}-{1 + number % 12:02}-{1 + number % 28:02}"
    yield f'{_iri(meeting)} {_iri("comity:startDate")} "{date}"^^{_iri("xsd:date")}'
    for place, host in enumerate(hosts):
        links = {
            "comity:party": f"institution:i{host}",
            "comity:atMeeting": meeting,
            "comity:role": "role:host",
            "comity:evidence": f"passage:m{number}-hosts",
        }
        yield from _record(f"participation:m{number}-{place}", "comity:Participation", links)
    for place, topic in enumerate(topics):
        links = {
            "comity:onAgendaOf": meeting,
            "comity:topic": f"topic:i{topic}",
            "comity:evidence": f"passage:m{number}-{place}",
        }
        yield from _record(f"item:m{number}-{place}", "comity:AgendaItem", links)


def _thing(name: str, of: str, label: str) -> Iterator[str]:
    yield f"{_iri(name)} {_iri('rdf:type')} {_iri(of)}"
    yield f'{_iri(name)} {_iri("skos:prefLabel")} "{label}"@en'


def _record(name: str, of: str, links: dict[str, str]) -> Iterator[str]:
    yield f"{_iri(name)} {_iri('rdf:type')} {_iri(of)}"
    yield from (f"{_iri(name)} {_iri(link)} {_iri(other)}" for link, other in links.items())


def _iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"
