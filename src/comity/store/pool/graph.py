"""A graph held here whose bounded queries run in a pool, for whoever asks from another thread."""

import asyncio
from typing import cast

import pyoxigraph as ox

from comity.errors import LimitError
from comity.store.answers import Answer, table, triples
from comity.store.limits import Limits
from comity.store.local import LocalGraph
from comity.store.pool.jobs import Job, Reply
from comity.store.pool.pool import Pool


class PooledGraph(LocalGraph):
    """The graph of ``graph``, with the workers of ``pool``, which ``loop`` runs, for queries of strangers."""

    def __init__(self, graph: LocalGraph, pool: Pool, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(graph.dataset, graph.manifest, graph.warnings)
        self._pool, self._loop = pool, loop

    def run(self, text: str, _: Limits, where: str = "query") -> Answer:
        """Return the answer to a query of any form, within the limits of the pool.

        Raises as the pool does, and LimitError for an answer with too many rows.
        """
        running = self._pool.run(Job(text, "json", "ntriples"))
        reply = asyncio.run_coroutine_threadsafe(running, self._loop).result()
        if reply.cut:
            raise LimitError(where, f"more than {self._pool.limits.rows:,} rows", "fewer; a LIMIT")
        return _read(reply)


def _read(reply: Reply) -> Answer:
    if reply.format == "ntriples":
        return triples(cast("ox.Triple", each) for each in ox.parse(reply.body, ox.RdfFormat.N_TRIPLES))
    found = ox.parse_query_results(reply.body, ox.QueryResultsFormat.JSON)
    return bool(found) if isinstance(found, ox.QueryBoolean) else table(found.variables, found)
