import csv
import io
import json

import pytest

from comity import catalogue, store
from tests.cli.conftest import Run

ASKED = ("ask", "where-was-it-agreed", "--topic", "Internet governance")
# What threats.md throws at a parameter.
HOSTILE = [
    '"}',
    "'}",
    ">",
    "<>",
    "\\u0022",
    "a\nb",
    "# comment",
    '"""',
    "https://a.example/with space",
    'https://a.example/<>"{}|^`\\',
    "topic:internet-governance> } #",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "\u202egnitirw",
    "",
    " ",
    "x" * 100_000,
]


def test_without_a_question_all_are_listed_by_subject(run: Run) -> None:
    done = run("ask")

    questions = catalogue.load(store.folders(["ours"]).queries)
    assert done.code == 0
    assert all(f"\n  {name}" in done.out and query.summary in done.out for name, query in questions.items())
    assert done.out.startswith("agreements\n")
    assert "  where-was-it-agreed [--topic TOPIC]\n" in done.out


def test_a_list_is_the_same_as_no_question(run: Run) -> None:
    assert run("ask", "--list").out == run("ask").out


def test_a_table_shows_labels_and_no_text_twice(run: Run) -> None:
    done = run(*ASKED)

    assert done.code == 0
    assert done.out.splitlines()[2].split("  ")[:2] == ["2030-04-08", "1st Harbour Dialogue"]
    assert done.out.count("The multistakeholder model stays.") == 1
    assert done.err == ""


def test_csv_is_that_of_the_question(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*ASKED, "--csv").out)))

    assert [row["meeting"].rpartition("/")[2] for row in rows] == ["harbour-1", "harbour-2"]


def test_json_is_that_of_sparql(run: Run) -> None:
    answer = json.loads(run(*ASKED, "--json").out)

    assert len(answer["results"]["bindings"]) == 2
    assert answer["head"]["vars"][0] == "start"


def test_evidence_shows_the_words_their_source_and_the_link(run: Run) -> None:
    out = run(*ASKED, "--evidence").out

    assert "“full agreement that the multistakeholder model would remain” — Report of the 1st Harbour" in out
    assert "https://tidewater.example/harbour/1?lang=en&full=1#:~:text=full%20agreement%20that" in out


def test_evidence_says_where_a_row_has_none(run: Run) -> None:
    rows = run("ask", "institutions-that-share-topics", "--evidence").out.split("\n\n")

    assert len(rows) > 1
    assert all(row.rstrip().endswith("  no words are recorded behind this row") for row in rows)


def test_evidence_in_csv_has_columns_of_its_own(run: Run) -> None:
    (first, second) = csv.DictReader(io.StringIO(run(*ASKED, "--evidence", "--csv").out))

    assert first["wording"] == "full agreement that the multistakeholder model would remain"
    assert (second["sourceLabel"], second["link"]) == ("Report of the 2nd Harbour Dialogue", "")


def test_an_example_that_was_used_is_said_unless_quiet(run: Run) -> None:
    assert "choose with --topic" in run("ask", "where-was-it-agreed").err
    assert run("ask", "where-was-it-agreed", "--quiet").err == ""
    assert run("--quiet", "ask", "where-was-it-agreed").err == ""


def test_an_empty_answer_says_what_that_means(run: Run) -> None:
    done = run("ask", "where-was-it-agreed", "--topic", "Cybercrime")

    assert done.code == 0
    assert "No row. One row per agreement." in done.err


def test_the_help_of_a_question_has_its_parameters_and_an_example(run: Run) -> None:
    done = run("ask", "where-was-it-agreed", "--help")

    assert done.code == 0
    assert "At which meetings was a topic agreed on" in done.out
    assert "--topic TOPIC" in done.out
    assert "topic:internet-governance" in done.out
    assert max(map(len, done.out.splitlines())) <= 100


@pytest.mark.parametrize("question", catalogue.names(store.folders(["ours"]).queries))
def test_every_question_has_help_with_an_option_for_each_parameter(run: Run, question: str) -> None:
    query = catalogue.find(store.folders(["ours"]).queries, question)

    done = run("ask", question, "--help")

    assert done.code == 0
    assert all(f"  --{each.option} {each.kind.upper()}" in done.out for each in query.parameters.values())


def test_a_parameter_may_be_given_again(run: Run) -> None:
    done = run("ask", "which-topics-recur", "--meeting", "harbour-1", "--meeting", "harbour-2", "--csv")

    assert done.out.count("\r\n") > 1


def test_the_question_may_come_after_its_parameters(run: Run) -> None:
    assert run("ask", "--topic", "Internet governance", "where-was-it-agreed").out == run(*ASKED).out


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_value_is_refused_in_one_harmless_line(run: Run, text: str) -> None:
    done = run("ask", "where-was-it-agreed", f"--topic={text}")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("comity: topic: found ")
    assert done.err.count("\n") == 1
    assert done.err.strip().isprintable()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["where-was-it-agred"],
            "no question 'where-was-it-agred'; expected a question (where-was-it-agreed",
        ),
        (["where-was-it-agreed", "--topik", "x"], "ask: found '--topik' 'x'"),
        (["where-was-it-agreed", "--top", "x"], "ask: found '--top' 'x'"),
        (["where-was-it-agreed", "--topic"], "argument --topic: expected one argument"),
        (["where-was-it-agreed", "--csv", "--json"], "argument --json: not allowed with argument --csv"),
        (["where-was-it-agreed", "--ttl"], "--ttl for where-was-it-agreed, whose answer is a table"),
        (
            ["where-was-it-agreed", "--topic", "meeting:harbour-1"],
            "found meeting:harbour-1; expected a topic",
        ),
        (["where-was-it-agreed", "--topic", "Cybercrim"], "(Cybercrime?)"),
        (["../../etc/passwd"], "no question '../../etc/passwd'"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(run: Run, words: list[str], message: str) -> None:
    done = run("ask", *words)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_labels_stand_beside_things_in_csv_and_change_no_plain_table(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*ASKED, "--csv", "--labels").out)))

    assert {row["meetingLabel"] for row in rows} >= {"2nd Harbour Dialogue"}
    assert rows[0].keys() - {"meetingLabel"} >= {"meeting", "start"}
    assert run(*ASKED, "--labels").out == run(*ASKED).out


def test_labels_and_evidence_go_together(run: Run) -> None:
    header = run(*ASKED, "--csv", "--labels", "--evidence").out.splitlines()[0].split(",")

    assert {"meetingLabel", "wording"} <= set(header)
    assert len(header) == len(set(header))


@pytest.mark.parametrize("year", ["abc", "20155", ""])
def test_a_year_that_is_none_is_wrong_use(run: Run, year: str) -> None:
    done = run("ask", "what-happened-in-a-year", "--year", year)

    assert (done.code, done.out) == (2, "")
    assert done.err == f"comity: year: found {year!r}; expected a year of four digits, such as 2016\n"
