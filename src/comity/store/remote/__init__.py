"""A graph behind a SPARQL 1.1 endpoint, asked through SPARQLWrapper; the libraries for it are an extra."""

from comity.store.remote.address import is_here
from comity.store.remote.graph import NO_UNION, RemoteGraph, connect
from comity.store.remote.login import Login, basic, bearer

__all__ = ["NO_UNION", "Login", "RemoteGraph", "basic", "bearer", "connect", "is_here"]
