"""Every command that asks gives the same bytes from an endpoint as from the files behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from comity import store
from tests.cli.conftest import SMALL, Run
from tests.store.remote.server import mirror, served

QUESTIONS = sorted(path.stem for path in (Path(__file__).parents[2] / "queries").glob("*.rq"))
COUNT = "SELECT (COUNT(*) AS ?number) WHERE { ?meeting a <https://w3id.org/comity/ontology/Meeting> }"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of an endpoint that holds the small graph."""
    with served() as endpoint:
        endpoint.script = [mirror(store.open([str(SMALL / "graph")]).engine)]
        yield endpoint.address


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_the_same_answer_as_from_the_files(run: Run, address: str, question: str) -> None:
    here = run("ask", question)

    assert run("ask", question, "--graph", address) == here
    assert here.code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["ask", "who-hosted", "--csv", "--evidence"],
        ["compare", "harbour-2", "harbour-3"],
        ["timeline", "IANA transition", "--json"],
    ],
)
def test_a_view_is_the_same_as_from_the_files(run: Run, address: str, words: list[str]) -> None:
    here = run(*words)

    assert run("--graph", address, *words) == here
    assert here.code == 0


def test_a_query_of_the_users_own_is_asked_there(run: Run, address: str, tmp_path: Path) -> None:
    path = tmp_path / "count.rq"
    path.write_text(COUNT, encoding="utf-8")

    assert run("--graph", address, "sparql", str(path), "--csv") == run("sparql", str(path), "--csv")


def test_a_network_says_that_the_version_is_unknown(run: Run, address: str, tmp_path: Path) -> None:
    done = run("--graph", address, "network", "institution-topic", "-o", str(tmp_path / "links.svg"))

    assert done.code == 0
    assert "Comity dataset unknown (unknown)" in (tmp_path / "links.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [["build"], ["check"], ["export", "out"], ["demo"], ["fmt"], ["coverage", "--sources", "."]]
)
def test_what_needs_the_records_refuses_an_endpoint_in_one_sentence(
    run: Run, address: str, words: list[str]
) -> None:
    done = run(*words, "--graph", address)

    assert (done.code, done.err.count("\n")) == (2, 1)
    assert f"comity: '{address}': found the address of an endpoint; expected a folder of records" in done.err


def test_a_dump_answers_as_the_files_do(run: Run, tmp_path: Path) -> None:
    built = store.open([str(SMALL / "graph")])
    (tmp_path / "small.trig").write_bytes(store.serialise(built.statements(), "trig"))

    done = run("--graph", str(tmp_path / "small.trig"), "ask", "who-hosted", "--csv")

    assert done == run("ask", "who-hosted", "--csv")
