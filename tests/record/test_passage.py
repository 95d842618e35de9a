from pathlib import Path

import pytest

from comity.errors import UsageError
from comity.record import Title, new_passage, new_source
from comity.text import Text

REPORT = (
    'Pier Talks\n\nThe talks were  held in Lisbon. A "pier\npact" was debated. It was warm. It was warm.\n'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_passage_is_the_sentence_of_its_wording(path: Path) -> None:
    assert new_passage(path, "talks were held", "source:pier", "pier-opening") == (
        "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
        "@prefix passage: <https://w3id.org/comity/id/passage/> .\n"
        "@prefix source: <https://w3id.org/comity/id/source/> .\n"
        "\n"
        "passage:pier-opening a comity:Passage ;\n"
        "    comity:inSource source:pier ;\n"
        "    comity:start 11 ;\n"
        "    comity:end 41 ;\n"
        '    comity:wording "talks were held"@en .\n'
    )


def test_a_wording_across_two_sentences_takes_both(path: Path) -> None:
    block = new_passage(path, "held in Lisbon. A", "pier", "pier-opening")

    assert "comity:start 11 ;\n    comity:end 68 ;" in block


def test_quotation_marks_and_line_ends_are_written_as_turtle_wants_them(path: Path) -> None:
    assert r'comity:wording "A \"pier pact\""@en' in new_passage(path, 'A "pier\npact"', "pier", "pier-pact")


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ("a treaty", '"a treaty" 0 times; expected words that stand there$'),
        ("It was warm", '"It was warm" 2 times; expected words that stand there once'),
        ("", "0 words; expected from 1 to 12 words"),
        ("one " * 13, "13 words"),
    ],
)
def test_a_wording_that_does_not_find_one_place_is_refused(wording: str, message: str, path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        new_passage(path, wording, "pier", "pier-x")


@pytest.mark.parametrize("name", ["Pier", "pier x", "../pier", 'pier"', "<pier>", ""])
def test_a_name_that_is_no_slug_is_refused(name: str, path: Path) -> None:
    with pytest.raises(UsageError, match="small letters, digits and hyphens"):
        new_passage(path, "talks were held", name, "pier-opening")


def test_a_source_has_the_digest_and_length_of_its_text(path: Path) -> None:
    text = Text("", REPORT)

    assert new_source(path, "pier").endswith(f'"{text.digest}" ;\n    comity:length {len(text.normal)} .\n')


def test_what_is_known_of_a_source_is_written_and_the_rest_is_to_do(path: Path) -> None:
    known = Title("Pier Talks", "2031-05", "en", "https://pier.example/talks?a=1")

    text = new_source(path, "pier", known)

    assert "it: comity:publishedBy.\nsource:pier a comity:Source ;" in text
    assert 'skos:prefLabel "Pier Talks"@en ;\n    comity:publicationDate "2031-05"^^xsd:gYearMonth ;' in text
    assert 'comity:webAddress "https://pier.example/talks?a=1"^^xsd:anyURI ;' in text


@pytest.mark.parametrize(
    ("known", "message"),
    [
        (Title(address="pier.example"), "address: found 'pier.example'; expected one that starts with http"),
        (Title(address="https://a b"), "address: found 'https://a b'"),
        (Title(date="2031-13"), "date: found '2031-13'"),
        (Title(label="\ud800"), "found half a character"),
    ],
)
def test_what_cannot_be_of_a_source_is_refused(known: Title, message: str, path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        new_source(path, "pier", known)
