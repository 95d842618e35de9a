"""How many things of each class a folder of records should hold: ``expectations.toml``, read strictly."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from comity.check.dataset import Dataset
from comity.check.findings import Finding
from comity.names import GRAPH, KINDS, PREFIXES, VOCABULARY, kind_of
from comity.store import SourceFile

RULE = "expectations"
CLASS = PREFIXES["owl"] + "Class"
CODES = GRAPH + "ontology/schemes/"
BOUNDS = ("least", "most")
CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def expectation_faults(file: SourceFile, dataset: Dataset) -> Iterator[Finding]:
    """Yield where the records beside ``file`` are fewer than it expects, or more (a warning).

    A table is named after a class, ``[agenda-item]``, or after a kind of IRI, ``[topic]``; code lists count.
    A table that cannot be understood is a finding too.
    """
    try:
        tables = tomllib.loads(file.text.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        place = re.search(r"line (\d+)", str(error))
        yield Finding(file.shown, int(place[1]) if place else 1, RULE, str(error), "TOML in UTF-8")
        return
    counts = _counts(dataset, file.path.parent)
    known = {*KINDS, *map(_name, dataset.instances.get(CLASS, ()))}
    for name, table in tables.items():
        finding = partial(Finding, file.shown, _line(file, name), RULE)
        if name not in known:
            yield finding(f"[{name}]", "the name of a class, such as [agenda-item]")
        elif not _is_clear(table):
            yield finding(f"{name} = {table}", "whole numbers for least and most, or for one of them")
        else:
            yield from _outside(finding, name, table, counts[name])


def _outside(
    finding: "partial[Finding]", name: str, table: Mapping[str, int], count: int
) -> Iterator[Finding]:
    if count < table.get("least", count):
        yield finding(f"{count} of [{name}]", f"{table['least']} or more")
    if count > table.get("most", count):
        yield finding(f"{count} of [{name}]", f"{table['most']} or fewer", "warning")


def _is_clear(table: object) -> bool:
    if not isinstance(table, dict) or not table:
        return False
    return all(key in BOUNDS and type(value) is int and value >= 0 for key, value in table.items())


def _counts(dataset: Dataset, folder: Path) -> Counter[str]:
    """Return how many things of each name the files of ``folder`` and the code lists describe."""
    graphs = [
        graph
        for graph, file in dataset.files.items()
        if graph.startswith(CODES) or folder in file.path.parents
    ]
    subjects = dict.fromkeys(subject for graph in graphs for subject in dataset.subjects[graph])
    return Counter(name for subject in subjects for name in _names(subject, dataset))


def _names(subject: str, dataset: Dataset) -> set[str]:
    # An agreement is a statement by its IRI, so it counts as both.
    return {*filter(None, [kind_of(subject)]), *map(_name, dataset.types(subject))}


def _name(iri: str) -> str:
    return CAPITAL.sub("-", iri.removeprefix(VOCABULARY)).lower()


def _line(file: SourceFile, name: str) -> int:
    text = file.text.decode()
    table = re.search(rf"^\s*\[?\s*\"?{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, table.end()) + 1 if table else 1
