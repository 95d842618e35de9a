"""Measure the endpoint against others, and the pages under fifty clients; write ``bench/load.md``.

python bench/load.py [--quick]
"""

import argparse
import random
import re
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import httpx
from hammer import Heard, hammer
from report import conditions
from servers import comity, others_endpoint, oxigraph, oxigraph_in_memory

from comity import catalogue, store
from comity.names import PREFIXES, Iri, kind_of

RESULTS = Path(__file__).with_name("load.md")
OURS, RDFLIB, DISK, MEMORY = (
    "comity serve",
    "rdflib-endpoint",
    "oxigraph serve, disk",
    "oxigraph serve, memory",
)
CLIENTS, ROUNDS, SECONDS, EACH = 16, 2, 3, 40
PAGES = 200
JSON = "Accept: application/sparql-results+json"
HTML = "Accept: text/html\r\nAccept-Encoding: gzip"
SUBJECTS = "SELECT DISTINCT ?thing { ?thing a ?class FILTER(isIRI(?thing)) } ORDER BY ?thing"
AROUND = f"""PREFIX skos: <{PREFIXES["skos"]}>
SELECT ?subject ?property ?value ?label {{
  {{ <{{thing}}> ?property ?value . OPTIONAL {{ ?value skos:prefLabel ?label }} }} UNION
  {{ ?subject ?property <{{thing}}> . OPTIONAL {{ ?subject skos:prefLabel ?label }} }} }}"""
METHOD = f"""\
Written by `python bench/load.py`: the packaged graph in four servers of this machine; {CLIENTS} clients with
kept connections and addresses of their own, each asking again as soon as it is answered. Three servers are
asked in turn, {ROUNDS} times {SECONDS} seconds; a cell is the best of them. rdflib-endpoint runs alone,
{4 * SECONDS} seconds: it goes on with queries that nobody waits for. Every query is another text, so that
nothing remembers its answer; `asked again` are a few texts, whose answers ours remembers. Ours works as for
the public: in workers, each query within 10 seconds, 1 GiB, 100,000 rows and 50 MB, its text scanned. The
client is Python, and takes one of the two cores that the servers share.

- questions: the question files, each about up to {EACH} things it can be about, in random order
- things: what is said of one thing and what points at it, with labels
- look-ups: the properties of one thing
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of query: how many were answered in a second, by server."""

    what: str
    rates: dict[str, float]


def main() -> None:
    """Measure on our graph, or quickly, of which no results are kept."""
    parser = argparse.ArgumentParser(description="Measure the endpoint against others, and the pages.")
    parser.add_argument("--quick", action="store_true", help="a moment of each; only print")
    quick = parser.parse_args().quick
    seconds, rounds = (0.1, 1) if quick else (SECONDS, ROUNDS)
    with tempfile.TemporaryDirectory() as home:
        graph = store.open_here(["ours"])
        kinds = _kinds(graph)
        with ExitStack() as running:
            servers = _servers(graph, Path(home), running)
            rows = [Row(what, _rates(servers, texts, seconds, rounds)) for what, texts in kinds.items()]
            again = hammer(
                servers[OURS], _paths(servers[OURS], kinds["questions"][:200]), CLIENTS, seconds, JSON
            )
            pages = _pages(servers[OURS], seconds)
        rows = [
            Row(row.what, {**row.rates, RDFLIB: _slow(graph, Path(home), kinds[row.what], seconds)})
            for row in rows
        ]
    rows.append(Row("questions, asked again", {OURS: len(again.last) / seconds}))
    text = "\n".join(_report(rows, pages)) + "\n"
    print(text)
    if not quick:
        RESULTS.write_text(text, encoding="utf-8")


def _servers(graph: store.LocalGraph, home: Path, running: ExitStack) -> dict[str, str]:
    quads = home / "all.nq"
    quads.write_bytes(graph.dataset)
    return {
        OURS: running.enter_context(comity("--graph", "ours")) + "/sparql",
        DISK: running.enter_context(oxigraph(quads, home / "store")),
        MEMORY: running.enter_context(oxigraph_in_memory(quads)),
    }


def _slow(graph: store.LocalGraph, home: Path, texts: list[str], seconds: float) -> float:
    # Alone, and started anew: it goes on with what nobody waits for any more.
    triples = home / "all.nt"
    triples.write_bytes(store.serialise(graph.statements(), "ntriples"))
    with others_endpoint(triples) as address:
        heard = hammer(address, _paths(address, texts), CLIENTS, 4 * seconds, JSON)
    return (len(heard.last) - heard.failed) / (4 * seconds)


def _kinds(graph: store.LocalGraph) -> dict[str, list[str]]:
    things = [str(row[0]) for row in graph.select(SUBJECTS).rows if "/id/" in str(row[0])]
    random.seed(1)
    kinds = {
        "questions": _questions(things),
        "things": [AROUND.replace("{thing}", thing) for thing in things],
        "look-ups": [f"SELECT ?property ?value {{ <{thing}> ?property ?value }}" for thing in things],
    }
    for texts in kinds.values():
        random.shuffle(texts)
    return kinds


def _questions(things: list[str]) -> list[str]:
    texts = []
    for query in catalogue.load(store.folders(["ours"]).queries).values():
        texts.append(query.text)
        for parameter in query.parameters.values():
            kind = kind_of(str(parameter.examples[0]))
            able = [Iri(thing) for thing in things if kind_of(thing) == kind]
            chosen = random.sample(able, min(EACH, len(able)))
            texts += [catalogue.bind(query, {parameter.name: [thing]}) for thing in chosen]
    return texts


def _rates(servers: dict[str, str], texts: list[str], seconds: float, rounds: int) -> dict[str, float]:
    rates: dict[str, list[float]] = {name: [] for name in servers}
    for number in range(rounds):
        others = [f"{text}\n# {number} {place}" for place, text in enumerate(islice(cycle(texts), 20_000))]
        for name, address in servers.items():
            heard = hammer(address, _paths(address, others), CLIENTS, seconds, JSON)
            rates[name].append((len(heard.last) - heard.failed) / seconds)
    return {name: max(found) for name, found in rates.items()}


def _paths(address: str, texts: list[str]) -> list[str]:
    path = "/" + address.split("/", 3)[3]
    return [f"{path}?query={quote(text, safe='')}" for text in texts]


def _pages(endpoint: str, seconds: float) -> Heard:
    site = endpoint.removesuffix("/sparql")
    listed = re.findall(r"<loc>http://[^/]*(/page/[^<?]*)</loc>", httpx.get(f"{site}/sitemap.xml").text)
    paths = random.sample(listed, PAGES)
    for path in paths:
        httpx.get(f"{site}{path}", headers={"Accept": "text/html"}, timeout=60)
    return hammer(site, paths, 50, seconds, HTML)


def _report(rows: list[Row], pages: Heard) -> Iterator[str]:
    yield from ("# Servers under load, measured", "", METHOD, *conditions())
    yield f"- rdflib-endpoint {version('rdflib-endpoint')}, uvicorn {version('uvicorn')}"
    names = (OURS, RDFLIB, DISK, MEMORY)
    yield from ("", f"| queries a second | {' | '.join(names)} |", "|---|---:|---:|---:|---:|")
    for row in rows:
        cells = (f"{row.rates[name]:,.0f}" if name in row.rates else "" for name in names)
        yield f"| {row.what} | {' | '.join(cells)} |"
    yield from ("", *_verdict(rows[0].rates))
    half = pages.half()
    kept = "kept" if half < 20 else "missed"
    yield f"{PAGES} pages, made before, 50 clients: {len(pages.last):,} answers, {pages.failed} no 200;"
    yield f"first byte after {half:.1f} ms at the median; under 20 ms: {kept}."


def _verdict(rates: dict[str, float]) -> Iterator[str]:
    for name, wanted in ((RDFLIB, 20), (DISK, 0.7), (MEMORY, 0.7)):
        share = rates[OURS] / max(rates[name], 0.01)
        kept = "kept" if share >= wanted else "missed"
        yield f"Questions: {share:.2f} times {name}; at least {wanted}: {kept}."
    yield ""


if __name__ == "__main__":
    main()
