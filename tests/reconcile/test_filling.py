import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import UsageError
from comity.reconcile import Matcher, Service, fill, kinds_of, table
from comity.reconcile.rows import written


def filled(service: Service, data: bytes, column: str | None = None, **options: object) -> bytes:
    matcher = Matcher(service.graph, service.index, **options)  # type: ignore[arg-type]
    return b"".join(piece for piece, _ in fill(table(data, "names.csv", column), matcher))


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def test_a_name_gets_the_iri_and_the_label_of_its_thing(service: Service) -> None:
    (row,) = read(filled(service, b"name\nGS\n"))

    assert row == {
        "name": "GS",
        "name_iri": "https://w3id.org/comity/id/institution/gull-school",
        "name_label": "Gull School",
        "name_score": "1.00",
        "name_match": "yes",
        "name_candidates": "",
    }


def test_a_doubtful_name_gets_candidates_and_no_iri(twins: Service) -> None:
    (row,) = read(filled(twins, b"name\nCable Institute\n", more=2))

    assert (row["name_iri"], row["name_label"], row["name_match"]) == ("", "", "doubtful")
    assert row["name_candidates"] == (
        "institution:north Cable Institute (1.00) | institution:nowhere Cable Institute (1.00)"
    )


def test_an_unknown_name_gets_nothing_and_no_name_neither(service: Service) -> None:
    unknown, none = read(filled(service, b"name,more\nqqqq,1\n  ,2\n"))

    assert (unknown["name_match"], unknown["name_score"]) == ("no", "")
    assert (none["name_match"], none["name"]) == ("", "  ")


def test_only_things_of_the_kinds_wanted_are_found(service: Service) -> None:
    data = b"name\nBeacon Talks\n"

    assert read(filled(service, data))[0]["name_match"] == "yes"
    assert read(filled(service, data, kinds=kinds_of(["person"], "kind")))[0]["name_match"] == "no"


def test_less_than_sure_can_be_enough(service: Service) -> None:
    data = b"name\nTidewater Inst\n"

    assert read(filled(service, data))[0]["name_match"] == "doubtful"
    assert read(filled(service, data, sure=0.5))[0]["name_iri"].endswith("/tidewater-institute")


def test_without_candidates_there_is_no_column_for_them(service: Service) -> None:
    assert filled(service, b"name\n", more=0) == b"name,name_iri,name_label,name_score,name_match\n"


ODD = (
    b'id;"the ""name""";note\r\n1;"GS";"a;b\r\nc"\r\n\r\n2;Lisbon;=1+1\r\n3;"";\'x\r\n4; x ;"y"',
    b"name\tx\rGS\t1\rOslo\t2\r",
    b"\xef\xbb\xbfname,\xc3\xa9\nGS,\xc3\xa9\n",
    "name,网\r\nGS,络\r\n".encode("utf-16"),
)


@pytest.mark.parametrize("data", ODD)
def test_nothing_that_was_in_the_table_changes(data: bytes, service: Service) -> None:
    names = table(data, "t", None)
    before = [names.head, *names.rows()]

    after = table(filled(service, data), "t", None, names.delimiter)

    for old, new in zip(before, [after.head, *after.rows()], strict=True):
        assert new.text.startswith(old.text)
        assert new.end == old.end
    assert after.text.mark == names.text.mark


def test_a_cell_of_ours_is_never_a_formula(twins: Service) -> None:
    (row,) = read(filled(twins, b"name\ninstitution:evil\n"))

    assert row["name_label"] == "'=2+5 <script>alert(1)</script>"


def test_a_formula_of_the_table_stays_as_it_is(service: Service) -> None:
    assert filled(service, b"name\n=1+1\n").splitlines()[1].startswith(b"=1+1,")


def test_a_column_of_ours_that_is_there_already_is_refused(service: Service) -> None:
    with pytest.raises(
        UsageError, match=r"names\.csv: found a column 'name_score'; expected none of that name"
    ):
        filled(service, b"name,name_score\nGS,1\n")


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=5)), max_size=5))
def test_any_names_are_filled_and_kept(service: Service, cells: list[tuple[str, str]]) -> None:
    kept = [
        row
        for row in cells
        if not any(0xD800 <= ord(char) <= 0xDFFF or char == "\0" for char in "".join(row))
    ]
    data = "".join(f"{written(row, ',')}\n" for row in [("name", "x"), *kept]).encode()

    found = read(filled(service, data, "name"))

    assert [(row["name"], row["x"]) for row in found] == kept
