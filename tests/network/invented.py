"""Invented networks of any size and with any labels, built from rows as the question files give them."""

from random import Random

from comity.names import PREFIXES, Iri, Literal, Term
from comity.network import Network
from comity.network.assembly import assemble
from comity.network.meaning import meaning, title
from comity.store import Table

LINKS = "source target weight first last sourceLabel sourceShort sourceKind targetLabel targetPillar"
EVIDENCE = "source target meeting start end passage"
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
    first, last = "2031-05-19", "2031-05-20"
    rows = [
        [*_ends(link), str(link[2]), first, last, *named] for link, named in zip(links, names, strict=True)
    ]
    proof = [
        [*_ends(link), f"{PREFIXES['meeting']}m{n}", first, last, f"{PREFIXES['passage']}p{n}"]
        for link in links
        for n in range(link[2])
    ]
    made = assemble(_table(LINKS, rows), _table(EVIDENCE, proof))
    about = {"title": title(["host"]), "meaning": meaning(["host"]), "filters": "role host"}
    made.graph.update(view="institution-topic", dataset="9.9.9", digest="0123456789abcdef", **about)
    return made


def _ends(link: Link) -> list[str]:
    return [f"{PREFIXES['institution']}i{link[0]}", f"{PREFIXES['topic']}t{link[1]}"]


def _table(columns: str, rows: list[list[str]]) -> Table:
    return Table(tuple(columns.split()), tuple(tuple(map(_term, row)) for row in rows))


def _term(text: str) -> Term:
    return Iri(text) if text.startswith("https://") else Literal(text)
