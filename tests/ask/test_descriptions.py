"""Records without a label are told by what they say."""

import pytest

from comity import ask
from comity.names import Iri, expand
from comity.store import Graph


def iri(curie: str) -> Iri:
    return Iri(expand(curie) or curie)


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("meeting:beacon-1", "Tidewater Institute · Host"),
        ("institution:tidewater-institute", "Host · 1st Beacon Talks"),
    ],
)
def test_a_participation_is_told_by_its_party_and_role(small: Graph, about: str, words: str) -> None:
    thing = iri("participation:beacon-1-tidewater-institute-host")

    assert ask.labels(small, [thing], iri(about))(thing) == words


def test_what_has_a_label_keeps_it(small: Graph) -> None:
    meeting = iri("meeting:harbour-1")

    assert ask.labels(small, [meeting], meeting)(meeting) == "1st Harbour Dialogue"


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        ("skos:altLabel", "other name"),
        ("omission:secd-6-footer", "left out of "),
        ("count:netmundial-2014-participants", "Participants · 2014-04-23 · NETmundial"),
    ],
)
def test_nothing_in_an_answer_is_told_by_its_identifier(ours: Graph, thing: str, words: str) -> None:
    assert ask.labels(ours, [iri(thing)])(iri(thing)).startswith(words)


def test_a_claim_on_a_number_tells_it_and_its_subject_does_not(ours: Graph) -> None:
    claim = iri("claim:netmundial-2014-participants-asren")

    assert ask.labels(ours, [claim])(claim).endswith("NETmundial · number · 1480 · not chosen")
