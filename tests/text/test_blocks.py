import pyoxigraph as ox
from hypothesis import given, settings

from comity.text import page
from tests.text.turtle import documents

HARBOUR = """\
# A meeting.
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix meeting: <https://w3id.org/comity/id/meeting/> .

meeting:harbour-2 a comity:Meeting ; # the second
    comity:evidence <https://a.example/1> ,
        <https://a.example/2> ;
    comity:ordinal
        2 .
"""
COMITY, MEETING = "https://w3id.org/comity/ontology/", "https://w3id.org/comity/id/meeting/harbour-2"


def test_a_value_stands_on_its_line() -> None:
    read = page(HARBOUR)

    assert read.line(MEETING, COMITY + "evidence", "https://a.example/2") == 7
    assert read.line(MEETING, COMITY + "ordinal", "2") == 9


def test_a_value_that_is_missing_stands_where_its_property_does_and_a_property_where_its_subject_does() -> (
    None
):
    read = page(HARBOUR)

    assert read.line(MEETING, COMITY + "ordinal", "3") == 8
    assert read.line(MEETING, COMITY + "place") == 5


def test_a_value_is_found_whatever_its_property() -> None:
    assert page(HARBOUR).line(MEETING, None, "2") == 9


def test_prefixes_know_whether_they_are_used() -> None:
    read = page(
        "PREFIX a: <https://a.example/>\n@prefix b: <https://b.example/> .\n<https://x.example/> a a:B .\n"
    )

    assert [(prefix.name, prefix.line) for prefix in read.prefixes] == [("a", 1), ("b", 2)]
    assert read.used == {"a"}


def test_relative_names_are_read_against_the_base() -> None:
    read = page("@base <https://a.example/x/> .\n<y> <p> <z> .\n")

    assert read.line("https://a.example/x/y", "https://a.example/x/p", "https://a.example/x/z") == 2


def test_nodes_without_a_name_are_known_by_their_lines() -> None:
    assert page(
        "<https://a.example/> <https://a.example/p> 1 ,\n[] .\n_:b <https://a.example/p> 2 .\n"
    ).unnamed == (2, 3)


@settings(max_examples=60)
@given(text=documents())
def test_what_the_parser_says_of_named_things_a_page_says_too(text: str) -> None:
    named = [each for each in ox.parse(text, ox.RdfFormat.TURTLE) if isinstance(each.subject, ox.NamedNode)]
    said = {
        (block.subject, value.predicate, value.text) for block in page(text).blocks for value in block.values
    }

    assert {
        (each.subject.value, each.predicate.value, each.object.value)
        for each in named
        if not isinstance(each.object, ox.BlankNode)
    } <= said
