"""A store elsewhere that takes graphs: by the Graph Store Protocol, or by SPARQL Update."""

from comity.store.writable.addresses import Addresses, addresses
from comity.store.writable.opening import RemoteStore, open_store
from comity.store.writable.protocols import Writer

__all__ = ["Addresses", "RemoteStore", "Writer", "addresses", "open_store"]
