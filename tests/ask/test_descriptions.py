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

    assert ask.described(small, [thing], iri(about))(thing) == words


def test_what_has_a_label_keeps_it(small: Graph) -> None:
    meeting = iri("meeting:harbour-1")

    assert ask.described(small, [meeting], meeting)(meeting) == "1st Harbour Dialogue"
