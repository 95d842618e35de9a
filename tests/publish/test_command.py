"""``comity publish`` as a user runs it."""

import io
import json
import re
import sys

import pyoxigraph as ox
import pytest

from comity.names import GRAPH
from tests.cli.conftest import Run, run
from tests.publish.conftest import NAMES, Publish
from tests.publish.server import Store

__all__ = ["run"]
STRANGER = f"{GRAPH}{NAMES[0]}"


class Terminal(io.StringIO):
    """What a person types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def to(store: Store) -> tuple[str, ...]:
    return "publish", "--to", f"{store.address}/store"


@pytest.fixture
def _filled(send: Publish, three: object) -> None:
    send(three)


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(
    store: Store, run: Run, to: tuple[str, ...]
) -> None:
    done = run(*to, "--dry-run")

    assert done.out.startswith("send\t")
    assert store.writes == []


def test_the_help_names_the_graphs_that_can_be_sent(run: Run) -> None:
    told = " ".join(run("publish", "--help").out.split())

    assert "or one dump (.nq or .trig, maybe .gz) (else COMITY_GRAPH" in told
    assert "endpoint" not in told


def test_a_plan_can_be_read_by_a_machine(run: Run, to: tuple[str, ...]) -> None:
    plan = json.loads(run(*to, "--dry-run", "--json").out)

    assert {"graph", "triples", "digest"} == set(plan["send"][0])
    assert plan["drop"] == plan["keep"] == []


def test_an_outcome_can_be_read_by_a_machine(run: Run, to: tuple[str, ...]) -> None:
    done = run(*to, "--json")

    assert done.code == 0
    assert json.loads(done.out)["differ"] == {}


@pytest.mark.usefixtures("_filled")
def test_a_dry_run_says_that_a_graph_is_no_longer_there(store: Store, run: Run, to: tuple[str, ...]) -> None:
    run(*to, "--yes")
    store.data.remove_graph(ox.NamedNode(f"{GRAPH}states"))

    done = run(*to, "--dry-run")

    assert re.match(rf"send\t[1-9][0-9]*\t{GRAPH}states\n[0-9]+ graphs as they are\n$", done.out)


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_a_store_whose_default_graph_is_not_the_union_is_a_finding(
    store: Store, run: Run, to: tuple[str, ...], again: bool, quiet: tuple[str, ...]
) -> None:
    store.joins_graphs = False
    if again:
        run(*to)

    done = run(*to, *quiet)

    assert done.code == 1
    assert "found a default graph that is not the union of the named graphs; expected one that is" in done.err


def test_a_store_whose_default_graph_is_the_union_is_not(run: Run, to: tuple[str, ...]) -> None:
    assert json.loads(run(*to, "--json").out)["warnings"] == []


def test_a_graph_that_differs_is_named_and_ends_with_1(store: Store, run: Run, to: tuple[str, ...]) -> None:
    store.refused[f"{GRAPH}states"] = 413

    done = run(*to)

    assert done.code == 1
    assert f"differs\t{GRAPH}states\ta refusal (413" in done.out


@pytest.mark.usefixtures("_filled")
def test_nothing_is_removed_unless_somebody_agrees(store: Store, run: Run, to: tuple[str, ...]) -> None:
    store.writes.clear()

    done = run(*to)

    assert (done.code, store.writes) == (2, [])
    assert f"to be removed: {STRANGER}\n" in done.err


@pytest.mark.usefixtures("_filled")
@pytest.mark.parametrize(("typed", "code"), [("yes\n", 0), ("y\n", 2), ("", 2)])
def test_a_person_agrees_by_typing_yes(
    run: Run, to: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))

    done = run(*to)

    assert done.code == code
    assert ("2 graphs removed" in done.out) == (typed == "yes\n")


@pytest.mark.usefixtures("_filled")
def test_yes_agrees_beforehand(store: Store, run: Run, to: tuple[str, ...]) -> None:
    done = run(*to, "--yes")

    assert "2 graphs removed\n" in done.out
    assert STRANGER not in store.graphs()
