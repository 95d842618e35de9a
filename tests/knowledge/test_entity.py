"""One thing: its names, its facts, what links to it, and the words behind."""

import pytest

from comity.errors import UsageError
from comity.knowledge import KnowledgeGraph


def test_an_entity_has_its_names_and_kind(ours: KnowledgeGraph) -> None:
    found = ours.entity("SECD")

    assert (found.curie, found.kind, found.label) == ("series:secd", "series", "Sino-European Cyber Dialogue")
    assert "SECD" in found.names


def test_facts_hold_properties_and_typed_values(ours: KnowledgeGraph) -> None:
    facts = {row.property: row.value for row in ours.entity("meeting:secd-6").facts}

    assert facts["comity:ordinal"] == 6
    assert str(facts["comity:startDate"]) == "2016-11-14"


def test_a_fact_on_which_sources_disagree_names_the_source_of_its_value(ours: KnowledgeGraph) -> None:
    facts = {row.property: row for row in ours.entity("institution:hcss").facts}

    assert facts["comity:foundingDate"].evidence == "source:nonproliferation-hcss"


def test_links_are_what_points_at_the_thing(ours: KnowledgeGraph) -> None:
    links = ours.entity("secd-6").links

    assert {"comity:onAgendaOf", "comity:madeAt"} <= set(links.column("property"))
    assert "participation:secd-6-cicir-host" in links.column("thing")


def test_the_evidence_of_an_entity_has_words_and_source(ours: KnowledgeGraph) -> None:
    (proof, *_) = ours.entity("secd-6").evidence()

    assert proof.wording
    assert proof.sourceLabel


def test_an_entity_prints_what_it_is_and_is_escaped_in_a_notebook(ours: KnowledgeGraph) -> None:
    found = ours.entity("topic:iana-transition")

    assert repr(found).startswith("IANA transition · topic · topic:iana-transition")
    assert found._repr_html_().startswith('<div class="comity"><p>IANA transition')


@pytest.mark.parametrize("name", ["nobody-at-all", "meeting:secd-99"])
def test_a_name_that_nothing_bears_is_refused(ours: KnowledgeGraph, name: str) -> None:
    with pytest.raises(UsageError):
        ours.entity(name)
