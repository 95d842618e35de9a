import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity import ask, store
from comity.catalogue import Parameter
from comity.errors import UsageError
from comity.names import PREFIXES, Iri, Literal, expand
from comity.store import Graph
from tests.ask.conftest import SMALL

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
    assert ask.resolve(GRAPH, text, kind).value == expand(curie)


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
        ("", "topic", "found no topic ''"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is_near(text: str, kind: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        ask.resolve(GRAPH, text, kind)


def test_at_most_three_near_names_are_offered() -> None:
    with pytest.raises(UsageError) as caught:
        ask.resolve(GRAPH, "harbour-99", "meeting")

    assert caught.value.expected.count("meeting:") == 3


def test_a_name_that_several_things_bear_gets_the_choices() -> None:
    with pytest.raises(UsageError) as caught:
        ask.resolve(GRAPH, "the registry transition", "any")

    assert caught.value.found == "'the registry transition', the name of 2 things"
    assert caught.value.expected == "item:harbour-2-transition or item:harbour-3-transition"


@given(some.text(max_size=60) | some.text("\"'\\{}<>:/.#\n\u202e", max_size=20), KINDS)
def test_any_text_is_a_thing_in_the_graph_or_wrong_use(text: str, kind: str) -> None:
    try:
        found = ask.resolve(GRAPH, text, kind)
    except UsageError:
        return

    assert GRAPH.ask(f"ASK {{ <{found}> ?property ?value }}")


def parameter(kind: str, example: Literal | Iri) -> Parameter:
    return Parameter("year", "A year.", kind, (example,))


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("integer", "-5", "5.0"),
        ("decimal", "5.10", "5,1"),
        ("gYear", "2031", "31"),
        ("gYearMonth", "2031-05", "2031-13"),
        ("date", "2031-05-19", "2031-02-30"),
        ("date", "2031-05-19", "20310519"),
        ("boolean", "true", "yes"),
        ("integer", "5", "٥"),
        ("integer", "5", "5\n"),
    ],
)
def test_a_value_is_checked_against_its_datatype(small: Graph, kind: str, good: str, bad: str) -> None:
    example = Literal("example", PREFIXES["xsd"] + kind)

    assert ask.value(small, good, parameter(kind, example)) == Literal(good, example.datatype)
    with pytest.raises(UsageError, match="year: found"):
        ask.value(small, bad, parameter(kind, example))


def test_a_text_keeps_the_language_of_the_example(small: Graph) -> None:
    example = Literal("câble", PREFIXES["rdf"] + "langString", "fr")

    assert ask.value(small, '"}', parameter("langString", example)) == Literal('"}', example.datatype, "fr")


def test_a_thing_is_resolved_by_the_kind_of_its_parameter(small: Graph) -> None:
    example = Iri(PREFIXES["topic"] + "cybercrime")

    assert ask.value(small, "data protection", parameter("topic", example)).value.endswith(
        "topic/data-protection"
    )
