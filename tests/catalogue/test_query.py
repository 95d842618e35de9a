import os
import re
from pathlib import Path

import pytest

from comity import catalogue
from comity.catalogue import Parameter
from comity.errors import QueryError, UsageError
from comity.names import Iri, Literal
from tests.catalogue.conftest import BODY, HEADER, Write

CABLES = Iri("https://w3id.org/comity/id/topic/cables")
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


def test_a_question_has_what_its_file_says(write: Write) -> None:
    query = catalogue.read(write())

    assert (query.name, query.form, query.tags) == ("where-was-it-agreed", "SELECT", ("agreements", "topics"))
    assert query.summary == "Where was it agreed?"
    assert query.parameters == {"topic": Parameter("topic", "The topic.", "topic", (CABLES,))}


def test_a_query_without_a_summary_is_refused(write: Write) -> None:
    path = write("#+ tags: [people]\n")

    with pytest.raises(QueryError, match=r"where-was-it-agreed\.rq:1: found no summary"):
        catalogue.read(path)


@pytest.mark.parametrize(
    ("terms", "kind"),
    [
        ("topic:cables", "topic"),
        ("topic:cables <https://w3id.org/comity/id/topic/law>", "topic"),
        ("topic:cables <https://w3id.org/comity/id/meeting/harbour-1>", "any"),
        ("<https://elsewhere.example/>", "any"),
        ("5", "integer"),
        ('"five"', "string"),
        ("\"cinq\"@fr 'fünf'@de", "langString"),
        ('"2031"^^<http://www.w3.org/2001/XMLSchema#gYear>', "gYear"),
    ],
)
def test_the_examples_say_what_kind_a_parameter_is(write: Write, terms: str, kind: str) -> None:
    query = catalogue.read(write(body=BODY.replace("topic:cables", terms)))

    assert query.parameters["topic"].kind == kind


@pytest.mark.parametrize(("name", "kind"), [("party", "party"), ("thing", "any")])
def test_a_parameter_called_party_or_thing_takes_more_than_its_example(
    write: Write, name: str, kind: str
) -> None:
    path = write(HEADER.replace("topic: The", f"{name}: The"), BODY.replace("?topic", f"?{name}"))

    assert catalogue.read(path).parameters[name].kind == kind


def test_the_option_of_a_parameter_is_in_words_with_hyphens() -> None:
    assert Parameter("firstYear", "", "gYear", (Literal("2031"),)).option == "first-year"


@pytest.mark.parametrize(
    "line",
    [
        "VALUES ?theme { topic:cables }",
        "# VALUES ?topic { topic:cables }",
        "VALUES ?topic { topic:cables }\n  VALUES ?topic { topic:cables }",
        "VALUES (?topic) { (topic:cables) }",
    ],
)
def test_a_parameter_without_one_line_of_its_own_is_refused(write: Write, line: str) -> None:
    path = write(body=BODY.replace("VALUES ?topic { topic:cables }", line))

    with pytest.raises(QueryError, match=r"\.rq:6: found the parameter 'topic' without its example"):
        catalogue.read(path)


@pytest.mark.parametrize(
    "terms",
    [
        "topic:law } VALUES ?other { topic:law",
        "unknown:cables",
        "UNDEF",
        "topic:cables }",
        "<a b>",
        "_:b",
        '"open',
        "5.5.5",
    ],
)
def test_an_example_that_is_no_term_is_refused(write: Write, terms: str) -> None:
    path = write(body=BODY.replace("topic:cables", terms))

    with pytest.raises(QueryError, match=r"found the (example|parameter)"):
        catalogue.read(path)


def test_a_values_line_inside_a_string_is_no_parameter(write: Write) -> None:
    path = write(body=BODY.replace("ORDER", '#"""\n  VALUES ?topic { topic:law }\n# """\nORDER'))

    with pytest.raises(QueryError, match="without its example"):
        catalogue.read(path)


def test_a_file_that_asks_nothing_is_refused(write: Write) -> None:
    with pytest.raises(QueryError, match="found no SELECT, ASK or CONSTRUCT"):
        catalogue.read(write("#+ summary: a\n#+ tags: [b]\n", "# SELECT\n"))


def test_a_question_has_the_words_in_which_people_ask_it(write: Write) -> None:
    path = write(re.sub(r"phrasings: .*", 'phrasings: ["{topic}: agreed?", "was {topic} agreed"]', HEADER))

    assert catalogue.read(path).phrasings == ("{topic}: agreed?", "was {topic} agreed")


def test_a_question_without_phrasings_is_read(write: Write) -> None:
    assert catalogue.read(write(re.sub(r"#\+ phrasings.*\n", "", HEADER))).phrasings == ()


def test_a_place_holder_that_names_no_parameter_is_refused_with_its_line(write: Write) -> None:
    path = write(HEADER.replace("where was it agreed", '"was {theme} agreed?"'))

    with pytest.raises(QueryError, match=r"\.rq:3: found the place-holder \{theme\}; expected \{topic\}"):
        catalogue.read(path)


def test_an_unknown_question_gets_the_nearest_names(write: Write) -> None:
    folder = write().parent

    with pytest.raises(UsageError, match=r"no question 'where-was-it-agred'.*\(where-was-it-agreed\?\)"):
        catalogue.find(folder, "where-was-it-agred")


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/passwd", "a\0b", "x" * 5_000, "where-was-it-agreed\n", ""]
)
def test_a_name_never_becomes_a_path(write: Write, name: str) -> None:
    folder = write().parent

    with pytest.raises(UsageError, match="no question"):
        catalogue.find(folder, name)


def test_a_folder_is_loaded_in_alphabetical_order(write: Write) -> None:
    folder = write(name="b.rq").parent
    write(name="a.rq")

    assert list(catalogue.load(folder)) == ["a", "b"] == list(catalogue.names(folder))


@pytest.mark.parametrize("make", ["mkdir", "fifo", "loop", "missing", "latin", "large"])
def test_what_is_no_file_of_text_is_refused(tmp_path: Path, make: str) -> None:
    path = tmp_path / "a.rq"
    {
        "mkdir": path.mkdir,
        "fifo": lambda: os.mkfifo(path),
        "loop": lambda: path.symlink_to(path),
        "missing": lambda: None,
        "latin": lambda: path.write_bytes(b"# \xe9"),
        "large": lambda: path.write_bytes(b"#" * 300_000),
    }[make]()

    with pytest.raises(QueryError, match=r"a\.rq:1: found"):
        catalogue.read_text(path)
