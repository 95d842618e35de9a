"""A graph of two invented meetings, small enough to be built in milliseconds."""

import shutil
import socket
from pathlib import Path

import pytest

from comity import store

RULES = Path(__file__).parents[2] / "ontology" / "rules"
PREFIXES = """\
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix institution: <https://w3id.org/comity/id/institution/> .
@prefix item: <https://w3id.org/comity/id/item/> .
@prefix meeting: <https://w3id.org/comity/id/meeting/> .
@prefix participation: <https://w3id.org/comity/id/participation/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix topic: <https://w3id.org/comity/id/topic/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
VOCABULARY = """
comity:Institution rdfs:subClassOf comity:Party .
comity:linkedTo rdfs:seeAlso [ rdfs:label "a node without a name" ] , [ rdfs:label "another" ] .
"""
MEETING = """
meeting:harbour-{n} a comity:Meeting ; comity:ordinal {n} ; comity:startDate "203{n}-05-19"^^xsd:date .
item:harbour-{n}-cables comity:onAgendaOf meeting:harbour-{n} ; comity:topic topic:cables .
participation:harbour-{n} comity:party institution:quay ; comity:atMeeting meeting:harbour-{n} .
"""
INSTITUTIONS = "\ninstitution:quay a comity:Institution .\n"


def write(path: Path, text: str) -> Path:
    """Write ``text``, after our prefixes, to ``path``, and return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PREFIXES + text, encoding="utf-8")
    return path


def folders_in(home: Path) -> store.Folders:
    """Write the two invented meetings and their vocabulary below ``home``, and return the folders."""
    write(home / "ontology" / "comity.ttl", VOCABULARY)
    shutil.copytree(RULES, home / "ontology" / "rules")
    write(home / "graph" / "institutions.ttl", INSTITUTIONS)
    for number in (1, 2):
        write(home / "graph" / "meetings" / "harbour" / f"0{number}.ttl", MEETING.format(n=number))
    return store.Folders(home / "ontology", home / "queries", (home / "graph",), home / "cache")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*address: object) -> None:
        raise AssertionError(f"the store reached out to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def where(tmp_path: Path) -> store.Folders:
    return folders_in(tmp_path)


@pytest.fixture
def graph(where: store.Folders) -> store.Graph:
    return store.open_folders(where)


@pytest.fixture
def home(where: store.Folders, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of records, made the current one."""
    monkeypatch.chdir(where.records[0])
    return where.records[0]
