"""Questions as a Python user asks them, by the names of things, against the plain ways on the same data."""

import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import plain
import rdflib
from sampling import Work, best
from servers import oxigraph, rdflib_endpoint
from SPARQLWrapper import JSON, SPARQLWrapper
from workspace import ROOT, Workspace

from comity import store
from comity.export.facts import union
from comity.knowledge import KnowledgeGraph
from comity.store import LocalGraph, serialise
from measures import Row

Asked = Mapping[str, Mapping[str, Sequence[str]]]
SMALL = ROOT / "tests" / "small" / "parameters.toml"
ASKED: Asked = {
    "how-many-agreements": {"series": ["SECD"]},
    "what-was-on-the-agenda": {"meeting": ["secd-6"]},
    "what-was-said-at-a-meeting": {"meeting": ["secd-5"]},
    "when-and-where": {"series": ["SECD"]},
    "where-was-it-agreed": {"topic": ["Internet governance"]},
    "which-topics-are-new": {"meeting": ["secd-6"], "other": ["secd-3", "secd-5"]},
    "which-topics-recur": {"meeting": ["secd-3", "secd-5", "secd-6"]},
    "who-held-what": {"party": ["China"]},
    "who-hosted": {"series": ["SECD"]},
    "who-hosted-a-meeting": {"meeting": ["secd-5"]},
    "who-is-linked-to-a-topic": {"topic": ["IANA transition"], "role": ["host"]},
    "who-was-at-a-meeting": {"meeting": ["secd-6"]},
}


def measure(workspace: Workspace, times: int, quick: bool) -> Iterator[Row]:
    """Ask a dozen questions embedded and over HTTP; the plain ways get the queries with the values bound."""
    graph = store.open_folders(workspace.folders("kept"))
    graph.ask("ASK { ?s ?p ?o }")
    asked = _small() if quick else ASKED
    texts = _texts(KnowledgeGraph(graph), asked)
    triples = serialise(union(graph.statements()), "ntriples")
    dozen = f"{len(asked)} questions by `kg.ask`"
    ours = Work(lambda kg: _ask(kg, asked), lambda: _warm(KnowledgeGraph(graph), asked))
    theirs = Work(
        lambda held: plain.ask(held, texts), lambda: rdflib.Graph().parse(data=triples, format="nt")
    )
    yield Row(f"{dozen}, embedded", "`Graph.query` of rdflib", *best(times, ours, theirs), 1 / 10)
    with rdflib_endpoint(triples) as address:
        theirs = Work(lambda _: _wrapped(address, texts))
        yield Row(f"{dozen}, embedded", "SPARQLWrapper, rdflib serving", *best(times, ours, theirs), 1 / 10)
    yield _over_http(graph, asked, texts, times)


def _over_http(graph: LocalGraph, asked: Asked, texts: Sequence[str], times: int) -> Row:
    with tempfile.TemporaryDirectory() as home:
        dataset = Path(home) / "dataset.nq"
        dataset.write_bytes(graph.dataset)
        with oxigraph(dataset, Path(home) / "store") as address:
            ours = Work(
                lambda kg: _ask(kg, asked), lambda: _warm(KnowledgeGraph(store.connect(address)), asked)
            )
            theirs = Work(lambda _: _wrapped(address, texts))
            what = f"{len(asked)} questions by `kg.ask`, `oxigraph serve`"
            return Row(what, "SPARQLWrapper, same server", *best(times, ours, theirs), None)


def _ask(kg: KnowledgeGraph, asked: Asked) -> int:
    return sum(len(kg.ask(name, **given).rows) for name, given in asked.items())


def _wrapped(address: str, texts: Sequence[str]) -> int:
    return sum(len(_rows(address, text)) for text in texts)


def _rows(address: str, text: str) -> list[object]:
    wrapper = SPARQLWrapper(address)
    wrapper.setQuery(text)
    wrapper.setReturnFormat(JSON)
    rows: list[object] = wrapper.queryAndConvert()["results"]["bindings"]
    return rows


def _warm(kg: KnowledgeGraph, asked: Asked) -> KnowledgeGraph:
    # As in a session that has gone on for a while: names indexed, question files read.
    _ask(kg, asked)
    return kg


def _texts(kg: KnowledgeGraph, asked: Asked) -> list[str]:
    return [_bare(kg.ask(name, **given).query) for name, given in asked.items()]


def _bare(text: str) -> str:
    # SPARQLWrapper guesses from all of the text, and takes a header that says "add" for an update.
    return "\n".join(line for line in text.splitlines() if not line.startswith("#+"))


def _small() -> Asked:
    known = tomllib.loads(SMALL.read_text(encoding="utf-8"))
    return {name: known[name] for name in ASKED if name in known}
