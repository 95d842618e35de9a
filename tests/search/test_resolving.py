"""A label, a short name, a CURIE, an IRI or a slug finds the one thing that is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity import store
from comity.errors import UsageError
from comity.names import expand
from comity.search import resolve
from tests.search.conftest import SMALL

GRAPH = store.open([str(SMALL)])
KINDS = some.sampled_from(["meeting", "topic", "party", "any", "stance"])


@pytest.mark.parametrize(
    ("text", "kind", "curie"),
    [
        ("IANA transition", "topic", "topic:iana-transition"),
        ("iana\u00a0TRANSITION", "topic", "topic:iana-transition"),
        ("transition of the IANA function", "topic", "topic:iana-transition"),
        ("confidence\u2010building measures", "topic", "topic:confidence-building-measures"),
        ("CBMs", "topic", "topic:confidence-building-measures"),
        ("TI", "institution", "institution:tidewater-institute"),
        ("Gull School", "party", "institution:gull-school"),
        ("Ines Marlow", "party", "person:ines-marlow"),
        ("IS", "state", "state:is"),
        ("HD/2030/7", "instrument", "instrument:pilot-report"),
        ("Lisboa", "place", "place:lisbon"),
        ("harbour-2", "meeting", "meeting:harbour-2"),
        ("HARBOUR-2", "meeting", "meeting:harbour-2"),
        ("meeting:harbour-2", "meeting", "meeting:harbour-2"),
        ("https://w3id.org/comity/id/meeting/harbour-2", "meeting", "meeting:harbour-2"),
        (" <https://w3id.org/comity/id/meeting/harbour-2> ", "meeting", "meeting:harbour-2"),
        ("passage:harbour-1-track", "any", "passage:harbour-1-track"),
        ("harbour-1-track", "any", "passage:harbour-1-track"),
        ("Welcomed", "stance", "stance:welcomed"),
        ("on agenda of", "any", "comity:onAgendaOf"),
    ],
)
def test_a_thing_is_found_by_each_of_its_names(text: str, kind: str, curie: str) -> None:
    assert resolve(GRAPH, text, kind).value == expand(curie)


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("IANA transitoin", "topic", r"topic: found no topic 'IANA transitoin'; .*\(IANA transition\?\)"),
        ("harbour-9", "meeting", r"meeting: found no meeting 'harbour-9'; .*meeting:harbour-"),
        ("meeting:harbour-9", "meeting", r"meeting:harbour-9, which is not in the graph; .*meeting:harbour-"),
        ("topic:cybercrime", "meeting", r"found topic:cybercrime; expected a meeting \(meeting:…\)"),
        ("https://elsewhere.example/a", "meeting", r"found https://elsewhere\.example/a; expected a meeting"),
        ("https://elsewhere.example/a", "any", r"found https://elsewhere\.example/a; expected a thing"),
        ("meeting:harbour-2", "party", "found meeting:harbour-2; expected a party$"),
        ("zzz", "topic", "expected the label, short name, CURIE or IRI of a topic in the graph"),
        ("zzz", "stance", "expected one of .*agreed, .*on-the-agenda, .*welcomed"),
        ("", "topic", "found no topic ''"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is_near(text: str, kind: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        resolve(GRAPH, text, kind)


def test_at_most_three_near_names_are_offered() -> None:
    with pytest.raises(UsageError) as caught:
        resolve(GRAPH, "harbour-99", "meeting")

    assert caught.value.expected.count("meeting:") == 3


def test_a_name_that_several_things_bear_gets_the_choices() -> None:
    with pytest.raises(UsageError) as caught:
        resolve(GRAPH, "the registry transition", "any")

    assert caught.value.found == "'the registry transition', the name of 2 things"
    assert caught.value.expected == "item:harbour-2-transition or item:harbour-3-transition"


@given(some.text(max_size=60) | some.text("\"'\\{}<>:/.#\n\u202e", max_size=20), KINDS)
def test_any_text_is_a_thing_in_the_graph_or_wrong_use(text: str, kind: str) -> None:
    try:
        found = resolve(GRAPH, text, kind)
    except UsageError:
        return

    assert GRAPH.ask(f"ASK {{ <{found}> ?property ?value }}")
