"""A pool of warm processes that answer queries for the public, and die in our place."""

from comity.store.pool.errand import Errand
from comity.store.pool.graph import PooledGraph
from comity.store.pool.jobs import GRAPHS, TABLES, Job, Reply
from comity.store.pool.pool import PUBLIC, Pool
from comity.store.pool.turns import Places, Turns
from comity.store.queries import Chosen

__all__ = [
    "GRAPHS",
    "PUBLIC",
    "TABLES",
    "Chosen",
    "Errand",
    "Job",
    "Places",
    "Pool",
    "PooledGraph",
    "Reply",
    "Turns",
]
