"""What an example says that it breaks, and what pyshacl and the queries of ``checks/`` find in it."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import RDF, SH

from comity.names import GRAPH
from tests.ontology.files import ALIGNMENTS, CHECKS, ONTOLOGY, SCHEMES, SHAPES, SMALL, VOCABULARY, graph

HEADER = re.compile(
    r"# finds: (?P<rule>\S+) at line (?P<lines>\d+(?: and \d+)*)(?: in (?P<home>\S+|the vocabulary))?"
)
RULE = re.compile(r"^#\+ rule: (\S+)$", re.MULTILINE)
# Rules about the text of a file, which no graph can show; the room `check` has tests of these.
TEXTUAL = {"D1", "D7", "D8", "O2", "O3", "O12"}


@dataclass(frozen=True)
class Expected:
    """The rule that an example breaks, the lines that do, and the file that it stands for, if it matters."""

    rule: str
    lines: tuple[int, ...]
    home: str | None


def expected(path: Path) -> Expected:
    """Return what the first line of the example at ``path`` says."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    said = HEADER.fullmatch(first)
    assert said, f"{path.name}:1: found {first}; expected # finds: RULE at line N"
    return Expected(said["rule"], tuple(map(int, said["lines"].split(" and "))), said["home"])


def found(path: Path, home: str | None = None) -> list[str]:
    """Return the rules that the file at ``path`` breaks on top of the small graph, one for each finding."""
    return sorted(shape_findings(path) + check_findings(path, home))


def shape_findings(*paths: Path) -> list[str]:
    """Return the rules of the shapes that the blocks in the files break."""
    _, report, _ = pyshacl.validate(graph(paths) + _known(), shacl_graph=_shapes())
    assert isinstance(report, rdflib.Graph)
    results = list(report.objects(None, SH.result))
    return [
        _local(report.value(one, SH.sourceConstraint) or report.value(one, SH.sourceShape)) for one in results
    ]


def check_findings(path: Path, home: str | None = None) -> list[str]:
    """Return the rules of the queries in ``checks/`` that find something."""
    store = ox.Store()
    store.extend(_dataset())
    name = "ontology/comity" if home == "the vocabulary" else path.stem
    store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(GRAPH + name))
    return [rule for rule, query in _checks() for _ in store.query(query, use_default_graph_as_union=True)]


@cache
def _shapes() -> rdflib.Graph:
    return graph([SHAPES])


@cache
def _known() -> rdflib.Graph:
    """Return what an example may point at, without types, so that only the example itself is checked."""
    known = graph([*SMALL, *SCHEMES])
    known.remove((None, RDF.type, None))
    return known


@cache
def _checks() -> tuple[tuple[str, str], ...]:
    texts = [path.read_text(encoding="utf-8") for path in CHECKS]
    return tuple((RULE.findall(text)[0], text) for text in texts)


@cache
def _dataset() -> tuple[ox.Quad, ...]:
    return tuple(quad for path in [VOCABULARY, ALIGNMENTS, *SCHEMES, *SMALL] for quad in _quads(path))


def _quads(path: Path) -> list[ox.Quad]:
    name = f"ontology/{path.stem}" if path.is_relative_to(ONTOLOGY) else path.stem
    parsed = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(GRAPH + name)) for quad in parsed]


def _local(iri: object) -> str:
    return str(iri).rpartition("/")[2]
