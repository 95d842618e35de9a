"""One state of the graph, with everything that answers from it: what a request starts with, it ends with."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.routing import Router

from comity import catalogue
from comity.catalogue import Query
from comity.export import dataset_iri
from comity.knowledge import KnowledgeGraph
from comity.names import Iri
from comity.reconcile import Service
from comity.record import read_history
from comity.site import Site
from comity.store import Limits, LocalGraph, folders, serialise
from comity.store.pool import PUBLIC, Places, Pool, PooledGraph, Reply, Turns
from comity.web.descriptions import Descriptions, Names, described, told
from comity.web.documents import Document
from comity.web.kept import Kept
from comity.web.reconciliation import Reconciliation

RECONCILE = "/reconcile"
MOST_KEPT = 64_000_000
# Threads that wait for a worker, of which there are few.
ASKING = Places(running=8, running_each=2, waiting=64, waiting_each=16)
# Pages are made by threads of one process, which take each other's time.
MAKING = Places(running=2, running_each=1, waiting=256, waiting_each=64, patience=10)


@dataclass(frozen=True, slots=True)
class Edition:
    """The graph and what is made from it; ``base`` is the address of the site, without a slash at the end.

    ``described`` holds the graphs that stand beside the data in the endpoint: VoID, examples, ledger;
    ``names`` has each thing of ours in the data by the end of its IRI, ``told`` the path of the description
    that speaks of it for each of the others; ``turns`` are those of making documents and of
    reconciling, ``asking`` those of pages that wait for an answer to a stranger's query.
    """

    base: str
    graph: PooledGraph
    pool: Pool
    site: Site
    reconciliation: Router
    queries: Mapping[str, Query]
    described: Descriptions
    names: Names
    told: Mapping[str, str]
    turns: Turns
    asking: Turns = field(default_factory=lambda: Turns(ASKING))
    documents: Kept[Document] = field(default_factory=lambda: Kept(MOST_KEPT))
    answers: Kept[Reply] = field(default_factory=lambda: Kept(MOST_KEPT))

    @property
    def digest(self) -> str:
        """The SHA-256 of the dataset as N-Quads."""
        return self.graph.digest

    @property
    def dataset(self) -> Iri:
        """The name of the data set."""
        return dataset_iri(self.digest)

    def absolute(self, address: str) -> str:
        """Return ``address`` of the site in full; others stay as they are."""
        return f"{self.base}{address}" if address.startswith("/") else address

    @property
    def graphs(self) -> dict[str, int]:
        """The named graphs, each with the number of its statements."""
        data = {entry.graph: entry.statements for entry in self.graph.manifest.graphs}
        return data | {name: len(triples) for name, triples in self.described.items()}


async def edition(graph: LocalGraph, base: str, limits: Limits = PUBLIC) -> Edition:
    """Return the edition of ``graph`` for a site at ``base``, each query of strangers within ``limits``.

    Raises StoreError where no worker starts, RecordError for a history of the records that is damaged.
    """
    queries, history = catalogue.load(folders(["ours"]).queries), read_history(graph.folders)
    beside, names = await run_in_threadpool(described, graph, queries, base)
    rows = [(*triple, name) for name, triples in beside.items() for triple in triples]
    pool = Pool(graph.dataset + serialise(rows, "nquads"), limits)
    await pool.start()
    pooled = PooledGraph(graph, pool, asyncio.get_running_loop())
    site = Site(KnowledgeGraph(pooled), base=base, history=history)
    # Made here, and not while the first visitor waits: the index of names, the templates.
    await run_in_threadpool(lambda: site.html(site.missing("/")))
    turns = Turns(MAKING)
    reconciliation = _reconciliation(pooled, base, turns)
    return Edition(
        base, pooled, pool, site, reconciliation, queries, beside, names, told(beside, base), turns
    )


def _reconciliation(graph: LocalGraph, base: str, turns: Turns) -> Router:
    address, view = f"{base}{RECONCILE}", f"{base}/page/{{{{id}}}}"
    return Router(Reconciliation(Service(graph), RECONCILE, address, view).routes(turns))


def edition_of(request: Request) -> Edition:
    """Return the edition that ``request`` is answered from."""
    found: Edition = request.scope["comity.edition"]
    return found
