"""A citation says what was asked of which data, in forms that other programs read."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from string import ascii_uppercase
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import comity
from comity import ask
from comity.ask.authors import apa
from comity.errors import UsageError
from comity.store import Author, citation, folders, work
from tests.ask.csl import faults

DAY = date(2026, 11, 23)
DIGEST = "ab" * 32
ASKED = ("when-and-where", "SELECT", {"series": ("Harbour Dialogue",)}, comity.__version__, DIGEST)
COMMAND = "comity ask when-and-where --series series:harbour"
CITED = ask.Cited(*ASKED, words="When and where did a series meet?", command=COMMAND)


def test_the_facts_on_the_data_set_are_those_of_its_citation_file() -> None:
    known = work()

    assert known.version == comity.__version__
    assert known.title.startswith("Comity")
    assert known.authors


def test_apa_names_author_year_title_version_question_and_day() -> None:
    assert ask.cite(CITED, "apa", DAY) == (
        "The Comity contributors. (2026). Comity: an open knowledge graph of cyber diplomacy (Version 0.1.0) "
        "[Data set]. Answer to the question “When and where did a series meet?” (series: Harbour Dialogue); "
        f"asked again with `{COMMAND}`; SHA-256 of the data set {DIGEST}. Retrieved November 23, 2026, from https://w3id.org/comity/"
    )


@pytest.mark.parametrize("style", get_args(ask.CitationStyle))
def test_an_answer_with_an_address_is_cited_by_that(style: ask.CitationStyle) -> None:
    address = "https://comity.example/questions/when-and-where?series=series:harbour"

    told = ask.cite(replace(CITED, address=address), style, None)

    assert address in told
    assert COMMAND not in told


def test_csl_json_has_the_fields_that_citeproc_reads() -> None:
    (item,) = json.loads(ask.cite(CITED, "csl-json", DAY))

    assert item["type"] == "dataset"
    assert item["author"] == [{"literal": "The Comity contributors"}]
    assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert set(item) == {"id", "type", "title", "author", "issued", "version", "URL", "accessed", "note"}


def test_bibtex_is_an_entry_with_a_key_that_is_the_answers_own() -> None:
    other = ask.Cited("when-and-where", "SELECT", {"series": ("Beacon Talks",)}, comity.__version__, DIGEST)
    keys = [ask.cite(each, "bibtex", DAY).splitlines()[0] for each in (CITED, other)]

    assert all(re.fullmatch(r"@misc\{comity-[0-9a-f]{8},", key) for key in keys)
    assert keys[0] != keys[1]


@pytest.fixture
def persons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A citation file that names two persons and an entity."""
    ours = folders(["ours"])
    facts = yaml.safe_load((ours.ontology.parent / "CITATION.cff").read_text(encoding="utf-8"))
    facts["authors"] = [
        {"family-names": "Kuiper", "given-names": "Anna-Maria R."},
        {"family-names": "Berg", "given-names": "Jan", "name-particle": "van den", "name-suffix": "Jr."},
        {"name": "Sea & Shore"},
    ]
    (tmp_path / "CITATION.cff").write_text(yaml.safe_dump(facts), encoding="utf-8")
    monkeypatch.setattr(citation, "folders", lambda _: replace(ours, ontology=tmp_path / "ontology"))


@pytest.mark.usefixtures("persons")
@pytest.mark.parametrize("version", [comity.__version__, "0.0.9", None])
@pytest.mark.parametrize("question", ["when-and-where", None])
def test_csl_json_is_in_the_forms_that_csl_documents(version: str | None, question: str | None) -> None:
    cited = ask.Cited(question, "SELECT ?s { }", {"topic": ("网络",)}, version, None)

    assert list(faults(*json.loads(ask.cite(cited, "csl-json", DAY)))) == []


def test_what_csl_does_not_document_is_a_fault() -> None:
    wrong = {"id": "a", "type": "data", "retrieved": "", "title": "", "author": [{"name": "A"}]}

    assert list(faults(wrong)) == ["retrieved", "title", "{'name': 'A'}", "type"]


def test_a_moment_of_access_is_cited_as_its_day() -> None:
    moment = datetime(2026, 11, 23, 4, 5, tzinfo=UTC)

    for style in get_args(ask.CitationStyle):
        assert ask.cite(CITED, style, moment) == ask.cite(CITED, style, DAY)


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (20, ", S., & Author, T."),
        (21, "Author, R., Author, S., . . . Author, U."),
        (24, "Author, R., Author, S., . . . Author, X."),
    ],
)
def test_apa_names_twenty_authors_or_the_first_nineteen_and_the_last(number: int, names: str) -> None:
    authors = [Author("Author", letter) for letter in ascii_uppercase[:number]]

    assert apa(authors).startswith("Author, A., Author, B., ")
    assert apa(authors).endswith(names)


@pytest.mark.usefixtures("persons")
@pytest.mark.parametrize(
    ("style", "names"),
    [
        ("apa", "Kuiper, A.-M. R., van den Berg, J., Jr., & Sea & Shore. (2026)."),
        ("bibtex", "author = {{Kuiper}, Anna-Maria R. and van den {Berg}, Jr., Jan and {Sea \\& Shore}},"),
        ("csl-json", '"family": "Berg",\n    "given": "Jan",\n    "non-dropping-particle": "van den"'),
        ("csl-json", '"literal": "Sea & Shore"'),
    ],
)
def test_persons_and_entities_are_named_as_each_style_has_it(style: ask.CitationStyle, names: str) -> None:
    assert names in ask.cite(CITED, style, DAY)


@given(st.text())
def test_no_label_unbalances_the_braces_of_bibtex(label: str) -> None:
    cited = ask.Cited("q", "SELECT", {"topic": (label + "}{\\&%$#_~^",)}, "0.1.0", DIGEST)
    entry = ask.cite(cited, "bibtex", DAY)
    depths = [entry[:end].count("{") - entry[:end].count("}") for end in range(1, len(entry))]

    assert min(depths[entry.index("{") :]) == 1
    assert entry.count("{") == entry.count("}")


@given(st.text())
def test_a_citation_is_one_line_of_printable_characters(label: str) -> None:
    cited = ask.Cited("q", "SELECT", {"topic": (label,)}, "0.1.0", DIGEST)

    assert ask.cite(cited, "apa", DAY).isprintable()


@pytest.mark.parametrize(("version", "year"), [("0.0.9", "(n.d.)"), (None, "(n.d.)")])
def test_a_version_whose_release_is_not_known_has_no_year(version: str | None, year: str) -> None:
    cited = ask.Cited(None, "SELECT ?s { }", {}, version, None)

    assert year in ask.cite(cited, "apa", DAY)
    assert "issued" not in json.loads(ask.cite(cited, "csl-json", DAY))[0]
    assert "year" not in ask.cite(cited, "bibtex", DAY)


def test_ris_has_a_tag_a_line_and_ends_the_record() -> None:
    lines = ask.cite(CITED, "ris", DAY).splitlines()

    assert [line[:6] for line in lines] == [
        f"{tag}  - " for tag in ("TY", "AU", "TI", "PY", "ET", "UR", "Y2", "N1", "ER")
    ]
    assert lines[0] == "TY  - DATA"


@pytest.mark.parametrize("style", ["apa", "bibtex", "csl-json", "ris"])
def test_what_the_data_say_of_a_thing_is_cited_by_its_iri(style: ask.CitationStyle) -> None:
    iri = "https://w3id.org/comity/id/series/harbour"
    record = ask.Cited(None, "", {}, comity.__version__, DIGEST, iri, "Harbour Dialogue")

    told = ask.cite(record, style, None)

    assert "Record of “Harbour Dialogue”" in told
    assert iri in told


def test_a_query_of_ones_own_is_cited_by_its_digest() -> None:
    cited = ask.Cited(None, "SELECT ?s { }", {}, comity.__version__, DIGEST)

    assert "the SPARQL query with SHA-256 " in ask.cite(cited, "apa", DAY)


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(UsageError, match="found the style 'mla'; expected apa or bibtex or csl-json"):
        ask.cite(CITED, "mla", DAY)  # type: ignore[arg-type]
