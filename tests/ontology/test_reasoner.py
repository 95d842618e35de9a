"""HermiT proves that the vocabulary, its alignments, the code lists and our records contradict nothing."""

import io
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import owlready2
import pyoxigraph as ox
import pytest

from comity.names import PREFIXES
from tests.ontology.files import ALIGNMENTS, RECORDS, SCHEMES, SMALL, VOCABULARY

NAMES = "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())
PUBLISHED = [VOCABULARY, ALIGNMENTS, *SCHEMES, *RECORDS]
CONTRADICTION = "a contradiction"

# CI brings Java, so that there a missing one is a failure and no excuse.
pytestmark = pytest.mark.skipif(
    shutil.which("java") is None and os.environ.get("CI") != "true",
    reason="HermiT needs Java, and there is none",
)


def reasoned(paths: Iterable[Path], more: str = "") -> list[str] | str:
    """Return the classes that nothing can be an instance of, or that all of it is a contradiction."""
    parts = [path.read_text(encoding="utf-8") for path in paths]
    triples = [quad.triple for part in (*parts, NAMES + more) for quad in _parse(part)]
    world = owlready2.World()
    text = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    world.get_ontology("https://w3id.org/comity/all#").load(fileobj=io.BytesIO(text))
    try:
        # Days, months and years are no datatypes of OWL 2; the shapes see to them.
        owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
    except owlready2.OwlReadyInconsistentOntologyError:
        return CONTRADICTION
    return sorted(each.iri for each in world.inconsistent_classes() if each is not owlready2.Nothing)


def _parse(text: str) -> Iterable[ox.Quad]:
    return ox.parse(text, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)


def test_the_vocabulary_and_all_that_we_publish_is_consistent_and_every_class_possible() -> None:
    assert reasoned(PUBLISHED) == []


def test_the_small_graph_is_consistent() -> None:
    assert reasoned([VOCABULARY, ALIGNMENTS, *SCHEMES, *SMALL]) == []


@pytest.mark.parametrize(
    "axiom",
    [
        "meeting:secd-3 a comity:Place .",
        "meeting:secd-3 comity:inSeries place:oslo .",
        "meeting:secd-3 comity:ordinal 4 .",
        'meeting:secd-3 comity:ordinal "third" .',
        "institution:cicir a comity:State .",
        "meeting:secd-3 owl:sameAs series:secd .",
    ],
)
def test_a_record_that_contradicts_the_vocabulary_is_caught(axiom: str) -> None:
    assert reasoned(PUBLISHED, axiom) == CONTRADICTION


def test_a_class_that_nothing_can_be_an_instance_of_is_caught() -> None:
    both = "comity:Regatta a owl:Class ; rdfs:subClassOf comity:Meeting , comity:Place ."

    assert reasoned(PUBLISHED, both) == [PREFIXES["comity"] + "Regatta"]
