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


def test_what_links_to_an_entity_is_shown_in_words_by_kind(
    ours: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    printed = repr(ours.entity("secd-6"))
    titles = ["Facts", "Said · made at · 11", "Agenda · on agenda of · 17", "Took part · at meeting · 7"]

    assert [line for line in printed.splitlines() if line in titles] == titles
    assert "The Hague Centre for Strategic Studies · Host" in printed
    assert "36 · Participants" in printed


def test_what_the_heading_says_is_not_repeated_but_stays_in_the_data(ours: KnowledgeGraph) -> None:
    found = ours.entity("secd-6")

    assert repr(found).count(found.label) == found._repr_html_().count(found.label) == 1
    assert {"rdf:type", "skos:prefLabel"} <= set(found.facts.column("property"))


def test_a_claim_shows_its_value_and_whether_it_was_chosen(ours: KnowledgeGraph) -> None:
    html = ours.entity("meeting:gccs-1")._repr_html_()

    assert ">start date · 2011-11-01</a>" in html
    assert ">start date · 2011-11-23 · not chosen</a>" in html


@pytest.mark.parametrize("name", ["nobody-at-all", "meeting:secd-99"])
def test_a_name_that_nothing_bears_is_refused(ours: KnowledgeGraph, name: str) -> None:
    with pytest.raises(UsageError):
        ours.entity(name)
