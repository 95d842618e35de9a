"""A user's script as an editor checks it: never run, only read by mypy --strict."""

from datetime import date
from pathlib import Path
from typing import assert_type

import networkx
import pandas
import polars
import rdflib

import comity
from comity.check import Report
from comity.knowledge import (
    ComparisonResult,
    Entity,
    KnowledgeGraph,
    Question,
    Questions,
    Result,
    Row,
    TimelineResult,
    Value,
)
from comity.names import Iri

kg = comity.open(Path("records"), "ours", timeout=5)
assert_type(kg, KnowledgeGraph)
assert_type(kg.version, str | None)
assert_type(kg.questions(), Questions)
assert_type(kg.questions()["when-and-where"], Question)

found = kg.ask(
    "when-and-where", series=["SECD", Iri("https://a.example/")], first_year=2012, day=date.today()
)
assert_type(found, Result)
assert_type(found[0], Row)
assert_type(found[1:], tuple[Row, ...])
assert_type(found.column("start"), tuple[Value, ...])
assert_type(found["start"], tuple[Value, ...])
assert_type(found.to_pandas(), pandas.DataFrame)
assert_type(found.to_polars(languages=True), polars.DataFrame)
assert_type(found.to_rdflib(), rdflib.Graph)
assert_type(found.to_networkx(), networkx.MultiDiGraph[str])
assert_type(found.to_csv(), str)
assert_type(found.to_csv(terms="label"), str)
assert_type(found.to_json(), str)
found.to_csv(Path("found.csv"), terms="label")
found.to_json("found.json")
assert_type(found.to_dicts(), list[dict[str, Value]])
assert_type(found.evidence(), Result)
assert_type(found.cite("bibtex", accessed=date(2026, 11, 22)), str)

assert_type(kg.sparql("ASK {}", timeout=1), Result)
assert_type(kg.entity("SECD"), Entity)
assert_type(kg.compare("secd-5", kg.entity("secd-6")), ComparisonResult)
assert_type(kg.timeline("IANA transition"), TimelineResult)
assert_type(kg.network(role="host"), networkx.Graph[str])
assert_type(kg.search("norms", kind="topic", limit=3), Result)
assert_type(kg.check(), Report)

# What an editor must mark: mypy --strict also refuses an ignore that nothing needs.
kg.ask("when-and-where", series=object())  # type: ignore[arg-type]
kg.ask(question="when-and-where")  # type: ignore[call-arg]
found.to_pandas(terms="uri")  # type: ignore[arg-type]
found.cite("mla")  # type: ignore[arg-type]
comity.open(5)  # type: ignore[arg-type]
kg.search("norms", limit="3")  # type: ignore[arg-type]
kg.ask(5)  # type: ignore[arg-type]
