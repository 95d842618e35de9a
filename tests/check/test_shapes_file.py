"""A file of shapes that checks nothing must not look like records without fault."""

from collections.abc import Iterator

import pyshacl
import pytest
import rdflib

from comity.check import Report
from tests.check.conftest import ROOT, Bench
from tests.check.test_checking import GROUP

SHAPES = (ROOT / "ontology" / "shapes.ttl").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _restored(bench: Bench) -> Iterator[None]:
    bench.write("groups-2.ttl", GROUP)
    yield
    (bench.home / "ontology" / "shapes.ttl").write_text(SHAPES, encoding="utf-8")


def check_with(bench: Bench, old: str, new: str) -> Report:
    (bench.home / "ontology" / "shapes.ttl").write_text(SHAPES.replace(old, new), encoding="utf-8")
    return bench.check()


def test_an_empty_file_is_refused(bench: Bench) -> None:
    report = check_with(bench, SHAPES, "")

    assert "shapes.ttl:1: shapes found no statement" in str(report.findings[0])


def test_the_wrong_namespace_is_refused(bench: Bench) -> None:
    report = check_with(bench, "http://www.w3.org/ns/shacl#", "http://www.w3.org/ns/shacl/")

    assert "shapes found no shape that is about a record" in "\n".join(map(str, report.findings))


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("sh:minCount 1", "sh:minCont 1", "sh:minCount"),
        ("sh:targetClass", "sh:targetClas", "sh:targetClass"),
        ("sh:path comity:accordingTo", "sh:path comity:acordingTo", "comity:accordingTo"),
        ("sh:targetClass comity:Group", "sh:targetClass comity:Gruop", "comity:Group"),
        ("shape:D2-label ,", "shape:D2-lable ,", "shape:D2-label"),
    ],
)
def test_a_mistyped_term_is_found_with_the_one_that_was_meant(
    old: str, new: str, meant: str, bench: Bench
) -> None:
    report = check_with(bench, old, new)

    assert f"shapes found {new.split()[-1 if ':' in new.rsplit(maxsplit=1)[-1] else 0]}; expected" in str(
        report.findings[0]
    )
    assert f"({meant}?)" in str(report.findings[0])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("SELECT $this", "SELCT $this"),
        ('"^[A-Z]{2}$"', '"^[A-Z{2}$"'),
        ("sh:minCount 1", 'sh:minCount "one"'),
        ("sh:path comity:accordingTo", "sh:path comity:accordingTo , comity:evidence"),
    ],
)
def test_shapes_that_make_no_sense_are_a_finding(old: str, new: str, bench: Bench) -> None:
    report = check_with(bench, old, new)

    assert report.findings[0].rule == "shapes"


def test_our_shapes_are_as_the_shapes_of_shacl_want_them() -> None:
    shapes = rdflib.Graph().parse(data=SHAPES, format="turtle")

    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)

    assert conforms, text
