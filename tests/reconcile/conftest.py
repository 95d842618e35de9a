"""The services that the tests ask: of the small graph, and of one in which two things bear one name."""

import dataclasses
from pathlib import Path

import pytest

from comity import store
from comity.reconcile import Service

SMALL = Path(__file__).parents[1] / "small" / "graph"
TWINS = """
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix institution: <https://w3id.org/comity/id/institution/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix place: <https://w3id.org/comity/id/place/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix state: <https://w3id.org/comity/id/state/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
institution:north a comity:Institution ; skos:prefLabel "Cable Institute"@en ; comity:seat place:oslo ;
    comity:foundingDate "1999-04"^^xsd:gYearMonth .
institution:south a comity:Institution ; skos:prefLabel "Cable Institute"@en ; comity:seat place:rome .
institution:nowhere a comity:Institution ; skos:prefLabel "Cable Institute"@en , "Kabelinstitutt"@no .
institution:evil a comity:Institution ; skos:prefLabel "=2+5 <script>alert(1)</script>"@en ;
    owl:sameAs <http://www.wikidata.org/entity/Q1> .
place:oslo a comity:Place ; skos:prefLabel "Oslo"@en ; comity:inState state:no .
place:rome a comity:Place ; skos:prefLabel "Rome"@en ; skos:altLabel "Roma"@it .
state:no a comity:State ; skos:prefLabel "Norway"@en ; comity:isoCode "NO" .
"""


@pytest.fixture(scope="session")
def small() -> store.Graph:
    return store.open([str(SMALL)])


@pytest.fixture(scope="session")
def service(small: store.Graph) -> Service:
    return Service(small)


@pytest.fixture(scope="session")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder = tmp_path_factory.mktemp("twins")
    (folder / "records.ttl").write_text(TWINS, encoding="utf-8")
    where = dataclasses.replace(store.folders([str(folder)]), cache=folder / "cache")
    return Service(store.open_folders(where))
