"""SHACL by pyshacl: what the shapes find about some things, given all that a check of them reads.

Nothing is inferred or fetched, no JavaScript runs, and graphs are given as graphs, never as text that might
be an address. pyshacl's ``focus_nodes`` misses what nested shapes find, so the targets are replaced instead.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pyparsing
import pyshacl
import rdflib
from pyshacl.errors import ReportableRuntimeError, ValidationFailure
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result as Rows
from rdflib.term import Node

from comity.check.dataset import Fact
from comity.check.rdflib_terms import fill, node, ours
from comity.check.results import Result
from comity.check.shapes import SH, Shapes
from comity.check.words import written
from comity.errors import RecordError
from comity.names import PREFIXES, shorten

SHACL = rdflib.Namespace(SH)
OPTIONS: dict[str, Any] = {
    "inference": "none",
    "advanced": False,
    "js": False,
    "do_owl_imports": False,
    "inplace": True,
}


class _Graph(rdflib.Graph):
    """A graph that parses a query once: pyshacl asks the same one about each thing."""

    def query(self, query_object: str | Query, *arguments: Any, **options: Any) -> Rows:
        return super().query(_prepared(str(query_object)), *arguments, **options)


_prepared = lru_cache(maxsize=256)(prepareQuery)


def validate(shapes: Shapes, subjects: Iterable[str], facts: Iterable[Fact]) -> list[Result]:
    """Return what the shapes find about ``subjects`` in ``facts``; raises RecordError for broken shapes."""
    try:
        with _settings():
            data, aimed = _graph(facts), _aimed(shapes, set(subjects))
            _, found, text = pyshacl.validate(data, shacl_graph=aimed, **OPTIONS)
    except (ReportableRuntimeError, pyparsing.ParseBaseException, re.error) as error:
        raise _broken(shapes, str(error)) from error
    if isinstance(found, ValidationFailure):
        raise _broken(shapes, text)
    return list(_results(shapes, found, data))


def _broken(shapes: Shapes, text: str) -> RecordError:
    return RecordError(shapes.file.shown, 1, " ".join(text.split()), "shapes that SHACL allows")


def _aimed(shapes: Shapes, subjects: set[str]) -> rdflib.Graph:
    """Return the shapes graph with the things to check, in place of its own targets."""
    kept = (fact for fact in shapes.graph.facts if not fact.predicate.startswith(SH + "target"))
    graph = _graph(kept)
    for shape, focus in shapes.focus.items():
        for thing in focus & subjects:
            graph.add((node(shape), SHACL.targetNode, node(thing)))
    return graph


def _graph(facts: Iterable[Fact]) -> rdflib.Graph:
    return fill(_Graph(bind_namespaces="none"), facts)


@contextmanager
def _settings() -> Iterator[None]:
    # rdflib logs a traceback for each value that is not of its datatype; such values are found by shapes.
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    # pyshacl sets this switch of the whole library, and not back to what it was.
    normal = rdflib.NORMALIZE_LITERALS
    try:
        yield
    finally:
        log.disabled, rdflib.NORMALIZE_LITERALS = before, normal


def _results(shapes: Shapes, report: rdflib.Graph, data: rdflib.Graph) -> Iterator[Result]:
    messages = {
        fact.subject: str(fact.object) for fact in shapes.graph.facts if fact.predicate == SH + "message"
    }
    for result in report.objects(None, SHACL.result):
        said = {
            str(predicate).removeprefix(SH): value for predicate, value in report.predicate_objects(result)
        }
        path, value, source = (
            said.get("resultPath"),
            said.get("value"),
            str(said.get("sourceConstraint", said["sourceShape"])),
        )
        yield Result(
            str(said["focusNode"]),
            str(path) if isinstance(path, rdflib.URIRef) else "",
            "" if value is None else str(value),
            source.removeprefix(PREFIXES["shape"]),
            _found(report, said, data),
            messages.get(source, str(said["resultMessage"])),
            str(said["resultSeverity"]).removeprefix(SH),
        )


def _found(report: rdflib.Graph, said: Mapping[str, Node], data: rdflib.Graph) -> str:
    path, component = _path(report, said.get("resultPath")), str(said["sourceConstraintComponent"])
    values = len(list(data.objects(said["focusNode"], said.get("resultPath"))))
    match component.removeprefix(SH).removesuffix("ConstraintComponent"):
        case "MinCount":
            return f"no {path}"
        case "QualifiedMinCount":
            return f"no such {path}" if values else f"no {path}"
        case "MaxCount":
            return f"{values} values of {path}"
        case "UniqueLang":
            return f"two values of {path} in one language"
        case "Closed":
            return path
    return written(ours(said.get("value", said["focusNode"])))


def _path(report: rdflib.Graph, path: Node | None) -> str:
    if path is None or isinstance(path, rdflib.URIRef):
        return shorten(str(path or ""))
    choices = (each for first in report.objects(path, SHACL.alternativePath) for each in report.items(first))
    return " or ".join(shorten(str(choice)) for choice in choices)
