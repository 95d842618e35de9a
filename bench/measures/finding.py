"""Suggestions and searches among very many names, against what SPARQL alone can do on the same names."""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from invented import names, things, typed

from comity.names import PREFIXES
from comity.search import Index
from comity.search.tables import fill

LABEL = PREFIXES["skos"] + "prefLabel"
CONTAINS = (
    'SELECT ?thing WHERE {{ ?thing <{label}> ?name FILTER (CONTAINS(LCASE(?name), "{text}")) }} LIMIT 8'
)
REGEX = 'SELECT ?thing WHERE {{ ?thing <{label}> ?name FILTER (REGEX(?name, "{text}", "i")) }} LIMIT 8'
PEERS_TRY = 8
Find = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Times:
    """What was done how often, and the milliseconds that half, 95 and 99 of a hundred, and all took."""

    what: str
    number: int
    half: float
    most: float
    nearly_all: float
    longest: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Names in the index, seconds to build and to read it through, bytes, and the times of what was asked."""

    labels: int
    built: float
    verified: float
    size: int
    times: list[Times]


def measure(folder: Path, number: int, small: int, asked: int) -> Measures:
    """Build an index of ``number`` names and ask it; the peers are asked a little of what it is asked."""
    labels = names(number)
    path = folder / "index.sqlite"
    built = _seconds(lambda: _build(path, labels))
    texts = typed(labels, asked)
    with closing(_open(path)) as connection:
        index, some = Index(connection), _some(texts)
        times = [*_ours(index, texts), *_same(index, labels, some), *_same_on_few(labels[:small], some)]
    return Measures(number, built, _seconds(lambda: _verify(path)), path.stat().st_size, times)


def _ours(index: Index, texts: Sequence[str]) -> Iterator[Times]:
    yield times("suggest", index.suggest, texts)
    yield times("suggest, of one kind", lambda text: index.suggest(text, ("person",)), texts)
    yield times("search", index.search, texts)
    yield times("named", index.named, texts)
    yield times("mentions", index.mentions, texts)


def _some(texts: Sequence[str]) -> list[str]:
    return [text.lower() for text in texts if len(text) > 3][:: len(texts) // PEERS_TRY]


def _same(index: Index, labels: Sequence[str], some: Sequence[str]) -> Iterator[Times]:
    yield times(f"suggest, {len(labels):,} names", index.suggest, some)
    yield times(f"pyoxigraph CONTAINS, {len(labels):,} names", _contains(labels), some)


def _same_on_few(labels: Sequence[str], some: Sequence[str]) -> Iterator[Times]:
    yield times(f"suggest, {len(labels):,} names", Index(_filled(":memory:", labels)).suggest, some)
    yield times(f"rdflib REGEX, {len(labels):,} names", _regex(labels), some)


def _contains(labels: Sequence[str]) -> Find:
    store, label = ox.Store(), ox.NamedNode(LABEL)
    store.bulk_extend(
        ox.Quad(ox.NamedNode(thing.iri), label, ox.Literal(thing.label)) for thing in things(labels)[0]
    )
    return lambda text: list(store.query(CONTAINS.format(label=LABEL, text=text)))


def _regex(labels: Sequence[str]) -> Find:
    graph = rdflib.Graph()
    for thing in things(labels)[0]:
        graph.add((rdflib.URIRef(thing.iri), rdflib.URIRef(LABEL), rdflib.Literal(thing.label)))
    return lambda text: list(graph.query(REGEX.format(label=LABEL, text=text)))


def times(what: str, find: Find, texts: Sequence[str]) -> Times:
    """Return the times that ``find`` takes for each of ``texts``, once each, in turn."""
    found = sorted(1000 * _seconds(lambda text=text: find(text)) for text in texts)
    at = [found[min(len(found) - 1, len(found) * share // 100)] for share in (50, 95, 99, 100)]
    return Times(what, len(found), *at)


def _build(path: Path, labels: Sequence[str]) -> None:
    _filled(str(path), labels).close()


def _filled(address: str, labels: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(address)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    fill(connection, *things(labels))
    return connection


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)


def _verify(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
