from pathlib import Path

from comity.record import fmt
from comity.record.gathering import with_prefixes_above

COMITY = "@prefix comity: <https://w3id.org/comity/ontology/> .\n"
SERIES = "@prefix series: <https://w3id.org/comity/id/series/> .\n"
SOURCE = "@prefix source: <https://w3id.org/comity/id/source/> .\n"
FIRST = "series:bf a comity:Series .\n"
SECOND = "# Why.\nsource:bf a comity:Source .\n"


def test_two_files_that_were_put_together_become_one(tmp_path: Path) -> None:
    path = tmp_path / "both.ttl"
    path.write_text(f"{COMITY}{SERIES}\n{FIRST}{COMITY}{SOURCE}\n{SECOND}", encoding="utf-8")

    fmt([path])

    assert path.read_text(encoding="utf-8") == f"{COMITY}{SERIES}{SOURCE}\n{FIRST}\n{SECOND}"


def test_a_file_whose_prefixes_stand_above_stays(tmp_path: Path) -> None:
    text = f"# Of whom.\n{COMITY}{SOURCE}\n{SECOND}"

    assert with_prefixes_above(text) == text


def test_a_prefix_declared_twice_above_is_declared_once() -> None:
    assert with_prefixes_above(f"{COMITY}{SOURCE}{COMITY}\n{SECOND}") == f"{COMITY}{SOURCE}\n{SECOND}"


def test_a_prefix_that_stands_for_two_things_stays_where_it_is() -> None:
    text = f"{COMITY}{SERIES}\n{FIRST}@prefix series: <https://a.example/> .\n{FIRST}"

    assert with_prefixes_above(text) == text


def test_prefixes_below_all_blocks_with_none_above_come_first() -> None:
    text = f"<urn:a> <urn:b> <urn:c> .\n{COMITY}{SERIES}{FIRST}"

    assert with_prefixes_above(text) == f"{COMITY}{SERIES}<urn:a> <urn:b> <urn:c> .\n\n{FIRST}"
