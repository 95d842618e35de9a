import pytest

from comity.names import shorten
from comity.search import Index, Mention
from tests.search.conftest import index_of

INDEX = index_of(
    ("role:host", "label", "Host"),
    ("stance:agreed", "label", "Agreed"),
    ("topic:cables", "label", "Undersea cables"),
    ("topic:policy", "label", "Policy"),
    ("topic:security", "label", "Cable security"),
    ("state:is", "notation", "IS"),
    ("topic:names", "label", "域名"),
)


def told(mentions: tuple[Mention, ...]) -> list[tuple[str, list[str]]]:
    return [(each.text, [shorten(hit.iri.value) for hit in each.hits]) for each in mentions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Who agreed on undersea cables?",
            [("agreed", ["stance:agreed"]), ("undersea cables", ["topic:cables"])],
        ),
        ("One UNDERSEA-CABLE!", [("UNDERSEA-CABLE", ["topic:cables"])]),
        ("hosts and policies", [("hosts", ["role:host"]), ("policies", ["topic:policy"])]),
        ("undersea cable security", [("undersea cable", ["topic:cables"])]),
        ("what is that", []),
        ("IS hosts", [("IS", ["state:is"]), ("hosts", ["role:host"])]),
        ("谁讨论了域名？", [("域名", ["topic:names"])]),
        ("nothing of ours", []),
    ],
)
def test_the_longest_names_are_found_from_left_to_right(
    sentence: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(INDEX.mentions(sentence)) == expected


def test_a_mention_says_where_it_stands() -> None:
    sentence = "\u202eWho hosts?"
    (mention,) = INDEX.mentions(sentence)

    assert sentence[mention.start : mention.end] == mention.text == "hosts"


@pytest.mark.parametrize(
    "name",
    [
        "HD 2",
        "hd-2",
        "the second HD",
        "2nd HD",
        "2nd Harbour Dialogue",
        "second meeting of the Harbour Dialogue",
        "the second round of the Harbor Dialog",
        "harbour-2",
    ],
)
def test_a_meeting_is_named_by_its_number_in_its_series(small: Index, name: str) -> None:
    mentions = small.mentions(f"Who was at {name} then?")

    assert ["meeting:harbour-2"] in [each for _, each in told(mentions)]


@pytest.mark.parametrize(
    ("name", "meetings"),
    [
        ("the sixth Sino-European dialogue", {"meeting:secd-6"}),
        ("the fifth SECD", {"meeting:secd-5"}),
        ("IGF 2014", {"meeting:igf-9"}),
        ("EU-US dialogue 4", {"meeting:eu-us-4"}),
    ],
)
def test_a_meeting_of_the_field_is_named_as_people_name_it(
    packaged: Index, name: str, meetings: set[str]
) -> None:
    assert meetings in [set(curies) for _, curies in told(packaged.mentions(f"What of {name}?"))]


def test_a_year_names_a_meeting_only_where_it_was_the_only_one(packaged: Index) -> None:
    assert told(packaged.mentions("SECD 2016")) == [("SECD", ["series:secd"])]
    assert told(packaged.mentions("SECD 2018")) == [("SECD 2018", ["meeting:secd-7"])]
