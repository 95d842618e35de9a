import csv
import io
import json
from pathlib import Path

import pytest

from comity.export import Exported, export
from comity.export.spreadsheets import FOLDER, METADATA, guarded
from comity.store import Graph
from tests.export.conftest import Record

TABLES = {table["url"]: table for table in json.loads((FOLDER / METADATA).read_bytes())["tables"]}
CLASSES = {
    "meetings.csv": "Meeting",
    "participations.csv": "Participation",
    "agenda-items.csv": "AgendaItem",
    "statements.csv": "Statement",
    "counts.csv": "Count",
    "processes.csv": "Process",
    "instruments.csv": "Instrument",
}


def rows(exported: Exported, name: str) -> list[dict[str, str]]:
    text = (exported.folder / "tables" / name).read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_query_makes_a_table_that_is_described() -> None:
    assert sorted(TABLES) == sorted(f"{path.stem}.csv" for path in FOLDER.glob("*.rq"))


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_those_described(name: str, exported: Exported) -> None:
    described = [column["name"] for column in TABLES[name]["tableSchema"]["columns"]]

    assert list(rows(exported, name)[0]) == described


@pytest.mark.parametrize("name", TABLES)
def test_every_column_has_a_description_and_a_datatype(name: str) -> None:
    for column in TABLES[name]["tableSchema"]["columns"]:
        assert column["dc:description"].endswith(".")
        assert column["datatype"] in {"string", "integer", "boolean", "anyURI"}


@pytest.mark.parametrize("name", TABLES)
def test_every_record_has_one_row(name: str, exported: Exported, small: Graph) -> None:
    found = small.select(f"SELECT ?iri {{ ?iri a <https://w3id.org/comity/ontology/{CLASSES[name]}> }}")

    assert sorted(row["iri"] for row in rows(exported, name)) == sorted({str(row[0]) for row in found.rows})


@pytest.mark.parametrize("name", TABLES)
def test_cells_with_several_values_are_described_as_such(name: str, exported: Exported) -> None:
    several = {column["name"] for column in TABLES[name]["tableSchema"]["columns"] if "separator" in column}

    for row in rows(exported, name):
        assert {column for column, cell in row.items() if " | " in cell} <= several


def test_a_meeting_reads_well(exported: Exported) -> None:
    meeting = next(row for row in rows(exported, "meetings.csv") if row["ordinal"] == "2")

    assert meeting["label"] == "2nd Harbour Dialogue"
    assert (meeting["start"], meeting["end"], meeting["place"]) == ("2031-05-19", "2031-05-20", "Lisbon")


def test_a_number_says_of_what_and_as_of_when(exported: Exported) -> None:
    counts = [row for row in rows(exported, "counts.csv") if row["of"] == "Coastal Cable Convention"]

    assert [(row["counted"], row["bound"], row["number"], row["as_of"]) for row in counts][2:] == [
        ("Signatories", "Exact", "12", "2031-01-15"),
        ("Signatories", "At least", "19", "2031-11"),
    ]


def test_an_instrument_reads_well(exported: Exported) -> None:
    treaty = next(row for row in rows(exported, "instruments.csv") if row["in_force"])

    assert (treaty["adopted"], treaty["opened"], treaty["in_force"]) == (
        "2030-11-03",
        "2031-01-15",
        "2031-07",
    )
    assert treaty["bears_on"] == "Conventions on cybercrime | Critical infrastructure protection"


def test_a_member_of_a_process_stands_beside_the_process(exported: Exported) -> None:
    members = [row for row in rows(exported, "participations.csv") if row["process"] == "Pilot Group"]

    assert {(row["party"], row["role"], row["meeting"]) for row in members} >= {("Iceland", "Member", "")}


def test_a_link_leads_to_the_words(exported: Exported) -> None:
    links = [row["link"] for row in rows(exported, "statements.csv") if row["link"]]

    assert any("#:~:text=" in link for link in links)
    assert not any(
        " " in part or "-" in part.partition("text=")[2] for link in links for part in link.split(" | ")
    )


def test_meetings_come_in_the_order_of_time(exported: Exported) -> None:
    starts = [row["start"] for row in rows(exported, "meetings.csv")]

    assert starts == sorted(starts)


def test_tables_end_their_lines_with_a_line_feed_alone(exported: Exported) -> None:
    for name in TABLES:
        data = (exported.folder / "tables" / name).read_bytes()
        assert data.endswith(b"\n")
        assert b"\r" not in data


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_never_a_formula(start: str, graph_of: Record, tmp_path: Path) -> None:
    label = json.dumps(f"{start}1+1")

    done = export(graph_of(f"meeting:odd-1 a comity:Meeting ; skos:prefLabel {label}@en ."), tmp_path / "out")

    assert rows(done, "meetings.csv")[0]["label"] == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "Oslo", "1-2", "a=b", "'=1"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("label", ['a,b;c"d""', "a\nb", "a\r\nb\rc", "a" * 100_000, "\u202e\u0627"])
def test_odd_text_comes_back_out_of_a_cell(label: str, graph_of: Record, tmp_path: Path) -> None:
    turtle = f"meeting:odd-1 a comity:Meeting ; skos:prefLabel {json.dumps(label, ensure_ascii=False)}@en ."

    done = export(graph_of(turtle), tmp_path / "out")

    assert rows(done, "meetings.csv")[0]["label"] == label
