"""Invented networks of any size and with any labels, built from rows as the question files give them."""

from random import Random

from comity.names import PREFIXES, Iri
from comity.network import VIEWS, Network
from comity.network.assembly import assemble
from comity.network.bundles import joined
from comity.network.nodes import Description

KINDS = (
    "EU body",
    "Intergovernmental organisation",
    "Ministry",
    "Technical community",
    "Think tank",
    "UN body",
)
PILLARS = ("Existing and emerging threats", "International law", "Norms of responsible state behaviour")
WORDS = "Institute for the Application of international law to responsible State behaviour in Cyberspace"
CABLES, LAW = "topic:critical-infrastructure-protection", "topic:international-law"

Link = tuple[int, int, int]


def role(slug: str) -> dict[str, list[Iri]]:
    """Return the filter that asks for one role."""
    return {"role": [Iri(PREFIXES["role"] + slug)]}


def network(
    links: list[Link], labels: tuple[str, str] = ("Institute", "Topic"), kind: str = "Think tank"
) -> Network:
    """Return a network of ``links``: each an institution, a topic and the number of meetings."""
    names = [[f"{labels[0]} {a}", f"I{a}", kind, f"{labels[1]} {b}", PILLARS[b % 3]] for a, b, _ in links]
    return built(links, names)


def large(institutions: int, topics: int, seed: int = 1) -> Network:
    """Return a network of so many nodes, with long and short labels of every kind."""
    random = Random(seed)
    more = range(institutions + topics)
    links = {(place % institutions, place % topics) for place in more}
    links |= {(random.randrange(institutions), random.randrange(topics)) for _ in more}
    chosen = [(a, b, random.randint(1, 5)) for a, b in sorted(links)]
    lengths = [random.randint(1, 9) for _ in more]
    label = [" ".join(random.sample(WORDS.split(), length)) for length in lengths]
    names = [
        [label[a], f"ABCDEF{a}" if a % 3 else "", KINDS[a % 6], label[institutions + b], PILLARS[b % 3]]
        for a, b, _ in chosen
    ]
    return built(chosen, names)


def built(links: list[Link], names: list[list[str]]) -> Network:
    """Return the network of ``links`` whose labels, kinds and pillars are ``names``."""
    rows = [row(link, number) for link in links for number in range(link[2])]
    described = {}
    for link, (label, short, kind, topic, pillar) in zip(links, names, strict=True):
        source, target = _ends(link)
        described[source] = Description(label, short, kind)
        described[target] = Description(topic, "", pillar)
    view = VIEWS["institution-topic"]
    made = assemble(view, joined(rows, view.counts), described)
    made.graph.update(view.words(["host"]), filters="role host", dataset="9.9.9", digest="0123456789abcdef")
    return made


def row(link: Link, number: int) -> dict[str, str]:
    """Return the row of the long table that makes ``link`` by the meeting ``number``."""
    source, target = _ends(link)
    return {
        "source": source,
        "target": target,
        "meeting": f"{PREFIXES['meeting']}m{number}",
        "start": "2031-05-19",
        "end": "2031-05-20",
        "passage": f"{PREFIXES['passage']}p{number}",
    }


def _ends(link: Link) -> tuple[str, str]:
    return f"{PREFIXES['institution']}i{link[0]}", f"{PREFIXES['topic']}t{link[1]}"
