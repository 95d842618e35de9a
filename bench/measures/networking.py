"""From the store to a table of links, to a projection and to a file, against rdflib and networkx alone."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx
import rdflib
from sampling import Cost, Work, cost

from comity import network, store
from comity.network.sparse import Edges
from comity.store import Graph

VIEW = "institution-topic"
COMMAND = Path(sys.executable).with_name("comity")
QUESTION = """
PREFIX comity: <https://w3id.org/comity/ontology/>
PREFIX role: <https://w3id.org/comity/scheme/role/>
SELECT ?source ?target ?meeting ?start
WHERE {
  ?participation comity:role role:host ; comity:party ?source ; comity:atMeeting ?meeting .
  ?item comity:onAgendaOf ?meeting ; comity:topic ?target .
  ?meeting comity:startDate ?start .
}
"""
COUNTED = "(COUNT(DISTINCT ?meeting) AS ?weight) (MIN(?start) AS ?first) (MAX(?start) AS ?last)"
GROUPED = QUESTION.replace("?meeting ?start", COUNTED, 1) + "GROUP BY ?source ?target"
Link = tuple[str, str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Race:
    """What was done, what it cost us and the plain way, and how many times quicker we have to be."""

    what: str
    ours: Cost
    theirs: Cost
    target: float | None = None

    @property
    def quicker(self) -> float:
        """How many times as long the plain way takes."""
        return self.theirs.busy / self.ours.busy


def race(dump: Path, times: int) -> Iterator[Race]:
    """Do the same work both ways, on the same data, in turn; each way gets its best sample."""
    graph, plain = _ours(dump), _theirs(dump)
    steps = (
        ("store to table of links, rdflib grouping", _edges, _grouped, 20.0),
        ("store to table of links, its rows counted in Python", _edges, _links, None),
        ("store to projection", _projected, _projection, 5.0),
        ("store to GEXF", _saved(dump, "ours"), _written(dump, "plain"), None),
    )
    for what, ours, theirs, target in steps:
        yield Race(what, *_best(times, Work(ours, graph), Work(theirs, plain)), target)
    table = Work(lambda edges: edges.projected(), lambda: _edges(graph()))
    two = Work(_project, lambda: _two_modes(_links(plain())))
    yield Race("projection alone", *_best(times, table, two), 5.0)
    held = Work(
        lambda made: network.save(made, dump.with_name("made.gexf")), lambda: network.view(graph(), VIEW)
    )
    bare = Work(
        lambda made: nx.write_gexf(made, dump.with_name("bare.gexf")), lambda: _two_modes(_links(plain()))
    )
    yield Race("GEXF alone", *_best(times, held, bare))


def alone(dump: Path) -> Iterator[tuple[str, Cost]]:
    """Do what the plain way would take too long for."""
    graph = _ours(dump)
    yield "store to table of links", cost(Work(_edges, graph))
    yield "table to projection, sparse", cost(Work(lambda edges: edges.projected(), lambda: _edges(graph())))
    shared = "institutions-that-share-topics"
    yield "store to projection as a table", cost(Work(lambda held: network.edges(held, shared), graph))
    yield "store to networkx graph", cost(Work(lambda held: network.view(held, VIEW), graph))
    yield "store to GEXF", cost(Work(_saved(dump, "ours"), graph))
    yield _command(dump)


def _best(times: int, *works: Work) -> list[Cost]:
    rounds = [[cost(work) for work in works] for _ in range(times)]
    return [min(costs, key=lambda each: each.busy) for costs in zip(*rounds, strict=True)]


def _ours(dump: Path) -> Any:
    def opened() -> Graph:
        graph = store.open_dump(dump)
        graph.ask("ASK { ?s ?p ?o }")
        return graph

    return opened


def _theirs(dump: Path) -> Any:
    return lambda: rdflib.Graph().parse(dump.with_suffix(".nt"), format="nt")


def _edges(graph: Graph) -> Edges:
    return network.edges(graph, VIEW)


def _projected(graph: Graph) -> Any:
    return _edges(graph).projected()


def _saved(dump: Path, name: str) -> Any:
    return lambda graph: network.write(graph, VIEW, dump.with_name(f"{name}.gexf"))


def _links(graph: rdflib.Graph) -> list[Link]:
    """Return the links as a user of rdflib would count them, which is quicker than to let it group."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for source, target, meeting, start in graph.query(QUESTION):
        found.setdefault((str(source), str(target)), {})[str(meeting)] = str(start)
    return [
        (source, target, {"weight": len(held), "first": min(held.values()), "last": max(held.values())})
        for (source, target), held in found.items()
    ]


def _grouped(graph: rdflib.Graph) -> list[Any]:
    return list(graph.query(GROUPED))


def _two_modes(links: Sequence[Link]) -> Any:
    graph = nx.Graph()
    graph.add_nodes_from((source for source, _, _ in links), bipartite=0)
    graph.add_nodes_from((target for _, target, _ in links), bipartite=1)
    graph.add_edges_from(links)
    return graph


def _project(graph: Any) -> Any:
    sources = [node for node, side in graph.nodes.data("bipartite") if side == 0]
    return nx.bipartite.weighted_projected_graph(graph, sources)


def _projection(graph: rdflib.Graph) -> Any:
    return _project(_two_modes(_links(graph)))


def _written(dump: Path, name: str) -> Any:
    return lambda graph: nx.write_gexf(_two_modes(_links(graph)), dump.with_name(f"{name}.gexf"))


def _command(dump: Path) -> tuple[str, Cost]:
    """Run the command line on the dump itself, which it reads, sorts and loads first."""
    output = dump.with_name("big.gexf")
    start = time.perf_counter()
    arguments = [COMMAND, "--quiet", "--graph", dump, "network", VIEW, "-o", output]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, [str(each) for each in arguments])
    size = f"{output.stat().st_size / 1e6:,.0f} MB"
    spent = Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, 0, used.ru_maxrss * 1024)
    return f"`comity network {VIEW} -o big.gexf` from the dump ({size})", spent
