"""A graph behind a SPARQL 1.1 endpoint, asked through SPARQLWrapper; the libraries for it are an extra."""

from comity.store.remote.graph import RemoteGraph, connect
from comity.store.remote.login import Login, basic, bearer

__all__ = ["Login", "RemoteGraph", "basic", "bearer", "connect"]
