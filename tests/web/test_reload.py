"""A graph that is built anew under a running site: no request is lost, none is half old and half new."""

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import httpx2 as httpx
import pytest

from comity import store
from comity.store import watched
from comity.web.edition import edition
from comity.web.editions import Editions
from tests.reconcile.conftest import SMALL
from tests.web.conftest import ROOT, Running, running

NEW = """
@prefix comity: <https://w3id.org/comity/ontology/> .
@prefix place: <https://w3id.org/comity/id/place/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

place:{name} a comity:Place ;
    skos:prefLabel "{name}"@en .
"""
LABELS = """SELECT (COUNT(?place) AS ?n) (SAMPLE(?digest) AS ?d) WHERE {
  { ?place a <https://w3id.org/comity/ontology/Place> }
  UNION { <https://w3id.org/comity/graph/ledger> <http://purl.org/dc/terms/identifier> ?digest } }"""


@pytest.fixture
def changing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("changing")) as found:
        yield found


def rebuild(site: Running, name: str) -> None:
    (site.records / f"{name}.ttl").write_text(NEW.format(name=name), encoding="utf-8")
    command = [sys.executable, "-m", "comity", "--graph", str(site.records), "build"]
    environment = {**os.environ, "COMITY_CACHE": str(site.cache)}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=60)


def digest(web: httpx.Client) -> str:
    return str(web.get("/healthz").json()["dataset"])


def taken_up(site: Running, old: str) -> str:
    with httpx.Client(base_url=site.base, timeout=30) as web:
        for _ in range(200):
            if (new := digest(web)) != old:
                return new
            time.sleep(0.1)
    raise AssertionError("the new graph was not taken up")


def wait_for(new: str, seen: Counter[tuple[str, str]]) -> None:
    """Wait until a client has had an answer from the graph with the digest ``new``."""
    for _ in range(300):
        if new in {found for found, _ in list(seen)}:
            return
        time.sleep(0.1)
    raise AssertionError("no client was answered from the new graph")


def hammer(site: Running, done: Event, seen: Counter[tuple[str, str]]) -> int:
    """Ask for the number of places and the digest in one query, until told to stop; return how often."""
    number = 0
    with httpx.Client(base_url=site.base, timeout=30) as web:
        while not done.is_set():
            number += 1
            answer = web.get("/sparql", params={"query": f"{LABELS} # {number}"})
            assert answer.status_code == 200, answer.text
            [row] = answer.json()["results"]["bindings"]
            seen[row["d"]["value"], row["n"]["value"]] += 1
            assert web.get("/page/meeting/harbour-2", headers={"Accept": "text/html"}).status_code == 200
    return number


def test_no_request_is_lost_and_none_is_half_old_and_half_new(changing: Running) -> None:
    done, seen = Event(), Counter[tuple[str, str]]()
    with httpx.Client(base_url=changing.base, timeout=30) as web:
        versions = [digest(web)]
    with ThreadPoolExecutor(4) as clients:
        asked = [clients.submit(hammer, changing, done, seen) for _ in range(4)]
        for name in ("newport", "oldport"):
            rebuild(changing, name)
            versions.append(taken_up(changing, versions[-1]))
            wait_for(versions[-1], seen)
        done.set()
        total = sum(each.result() for each in asked)

    assert [found for found, _ in sorted(seen, key=lambda pair: int(pair[1]))] == versions
    assert total == seen.total()


def test_the_workers_of_an_old_graph_are_ended(changing: Running) -> None:
    with httpx.Client(base_url=changing.base, timeout=30) as web:
        old = digest(web)
    rebuild(changing, "newport")
    taken_up(changing, old)
    time.sleep(0.5)

    task = ROOT.joinpath(f"/proc/{changing.process}/task")
    children = [child for each in task.iterdir() for child in (each / "children").read_text().split()]
    assert len(children) == 1


def test_a_build_that_is_not_whole_is_passed_over(changing: Running) -> None:
    [pointer] = changing.cache.glob("*/current")
    with httpx.Client(base_url=changing.base, timeout=30) as web:
        digest(web)
        pointer.write_text("nonsense\n")
        time.sleep(2)

        assert web.get("/sparql?query=ASK{}").json()["boolean"]
    assert "a damaged file" in changing.log.read_text(encoding="utf-8")


def test_a_server_that_watches_builds_what_is_saved_and_passes_over_what_is_broken(tmp_path: Path) -> None:
    records, told = tmp_path / "graph", list[str]()
    shutil.copytree(SMALL, records)
    new = records / "newport.ttl"

    async def work() -> list[bool]:
        seen = replace(watched([str(records)], building=True), tell=told.append)
        editions = Editions(seen, partial(edition, base="http://here"), seen.tell)
        await editions.start(store.open([str(records)]))
        shown = []
        for text in ("place:newport a", NEW.format(name="newport")):
            before = seen.stamp()
            new.write_text(text, encoding="utf-8")
            assert seen.stamp() != before
            await editions.renew()
            shown.append(b"newport" in editions.current.graph.dataset)
        await editions.close()
        return shown

    assert asyncio.run(work()) == [False, True]
    assert "newport.ttl:1: found" in told[0]
    assert "taken up" in told[1]
