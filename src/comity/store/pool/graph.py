"""A graph held here whose bounded queries run in a pool, for whoever asks from another thread.

So do all queries of an errand, as they may have the values of a stranger in them.
"""

import asyncio
from typing import cast

import pyoxigraph as ox

from comity.errors import LimitError
from comity.store.answers import Answer, Table, table, triples
from comity.store.limits import Limits
from comity.store.local import LocalGraph
from comity.store.pool.errand import present
from comity.store.pool.jobs import Job, Reply
from comity.store.pool.pool import Pool
from comity.store.pool.turns import Turns
from comity.store.terms import Triple


class PooledGraph(LocalGraph):
    """The graph of ``graph``, with the workers of ``pool``, which ``loop`` runs, for queries of strangers."""

    def __init__(self, graph: LocalGraph, pool: Pool, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(graph.dataset, graph.manifest, graph.warnings)
        self._pool, self._loop = pool, loop

    def run(self, text: str, _: Limits, where: str = "query") -> Answer:
        """Return the answer to a query of any form, within the limits of the pool.

        Raises as the pool does, and LimitError for an answer with too many rows.
        """
        return self._answer(text, where)

    def select(self, text: str, where: str = "query") -> Table:
        """Return the table that a SELECT query gives; raises QueryError, and on an errand as ``run`` does."""
        found = self._answer(text, where, self._pool.ours) if present() else None
        return found if isinstance(found, Table) else super().select(text, where)

    def ask(self, text: str, where: str = "query") -> bool:
        """Return the answer to an ASK query; raises QueryError, and on an errand as ``run`` does."""
        found = self._answer(text, where, self._pool.ours) if present() else None
        return found if isinstance(found, bool) else super().ask(text, where)

    def construct(self, text: str, where: str = "query") -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT query; raises QueryError, and on an errand as ``run`` does."""
        found = self._answer(text, where, self._pool.ours) if present() else None
        return found if isinstance(found, tuple) else super().construct(text, where)

    def _answer(self, text: str, where: str, turns: Turns | None = None) -> Answer:
        job, errand = Job(text, "json", "ntriples"), present()
        if errand:
            reply = errand.reply(self._pool.run(job, errand.client, turns), self._loop)
        else:
            reply = asyncio.run_coroutine_threadsafe(self._pool.run(job), self._loop).result()
        if reply.cut:
            raise LimitError(where, f"more than {self._pool.limits.rows:,} rows", "fewer; a LIMIT")
        return _read(reply)


def _read(reply: Reply) -> Answer:
    if reply.format == "ntriples":
        return triples(cast("ox.Triple", each) for each in ox.parse(reply.body, ox.RdfFormat.N_TRIPLES))
    found = ox.parse_query_results(reply.body, ox.QueryResultsFormat.JSON)
    return bool(found) if isinstance(found, ox.QueryBoolean) else table(found.variables, found)
