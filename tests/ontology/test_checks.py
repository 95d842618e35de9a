"""The queries of ``checks/`` are what the program takes them for, and find nothing in what we publish."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from comity.names import GRAPH, PREFIXES
from tests.ontology.files import ALIGNMENTS, CHECKOUT, CHECKS, RECORDS, SCHEMES, VOCABULARY

FIELDS = ["summary", "rule", "expected"]
COLUMNS = (["thing", "found"], ["thing", "property", "found"])


def stem(path: Path) -> str:
    return path.stem


@pytest.fixture(scope="module")
def oxigraph() -> ox.Store:
    store = ox.Store()
    for path, name in named():
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(name))
    return store


@pytest.fixture(scope="module")
def rdf_library() -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    for path, name in named():
        dataset.graph(rdflib.URIRef(name)).parse(path)
    return dataset


def named() -> Iterator[tuple[Path, str]]:
    for path in [VOCABULARY, ALIGNMENTS, *SCHEMES, *RECORDS]:
        yield path, GRAPH + str(path.relative_to(CHECKOUT).with_suffix(""))


@pytest.mark.parametrize("path", CHECKS, ids=stem)
def test_a_check_says_its_rule_in_its_name_and_its_header(path: Path) -> None:
    header = re.findall(r"^#\+ (\w+): (\S.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert [field for field, _ in header] == FIELDS
    assert path.stem.startswith(f"{dict(header)['rule']}-")


@pytest.mark.parametrize("path", CHECKS, ids=stem)
def test_the_prefixes_of_a_check_are_ours_in_order_and_in_use(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    given = re.findall(r"^PREFIX (\w+): <(.+)>$", text, re.MULTILINE)
    body = text[text.index("SELECT") :]

    assert given == sorted((prefix, PREFIXES[prefix]) for prefix, _ in given)
    assert all(re.search(rf"\b{prefix}:", body) for prefix, _ in given)


@pytest.mark.parametrize("path", CHECKS, ids=stem)
def test_a_check_finds_nothing_in_what_we_publish(path: Path, oxigraph: ox.Store) -> None:
    rows = oxigraph.query(path.read_text(encoding="utf-8"), use_default_graph_as_union=True)

    assert isinstance(rows, ox.QuerySolutions)
    assert [each.value for each in rows.variables] in COLUMNS
    assert list(rows) == []


@pytest.mark.parametrize("path", CHECKS, ids=stem)
def test_a_check_finds_nothing_on_another_engine_either(path: Path, rdf_library: rdflib.Dataset) -> None:
    assert list(rdf_library.query(path.read_text(encoding="utf-8"))) == []
