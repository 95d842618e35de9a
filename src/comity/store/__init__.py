"""Find, parse, derive, build, open, query and write the graph; here the RDF libraries are at home."""

from comity.store.answers import Answer, Table
from comity.store.building import build, open, open_folders, open_generation  # noqa: A004
from comity.store.citation import Author, Work, work
from comity.store.dump import open_dump
from comity.store.files import SourceFile, has_records, read_file, read_files
from comity.store.graph import Graph, run_bounded
from comity.store.jsonld import frame
from comity.store.limits import Limits
from comity.store.local import LocalGraph
from comity.store.location import Folders, folders, store_folder
from comity.store.manifest import Manifest
from comity.store.opening import open_any, open_here
from comity.store.rdflib_graph import RdflibGraph, rdflib_graph
from comity.store.remote import Login, RemoteGraph, basic, bearer, connect, is_here
from comity.store.saving import save, save_parts
from comity.store.syntax import FORMATS, serialise
from comity.store.terms import Statement, Triple
from comity.store.texts import Texts, texts
from comity.store.turtle import parse
from comity.store.watching import Watched, watched

__all__ = [
    "FORMATS",
    "Answer",
    "Author",
    "Folders",
    "Graph",
    "Limits",
    "LocalGraph",
    "Login",
    "Manifest",
    "RdflibGraph",
    "RemoteGraph",
    "SourceFile",
    "Statement",
    "Table",
    "Texts",
    "Triple",
    "Watched",
    "Work",
    "basic",
    "bearer",
    "build",
    "connect",
    "folders",
    "frame",
    "has_records",
    "is_here",
    "open",
    "open_any",
    "open_dump",
    "open_folders",
    "open_generation",
    "open_here",
    "parse",
    "rdflib_graph",
    "read_file",
    "read_files",
    "run_bounded",
    "save",
    "save_parts",
    "serialise",
    "store_folder",
    "texts",
    "watched",
    "work",
]
