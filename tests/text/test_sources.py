from pathlib import Path

import pytest

from comity.errors import RecordError, UsageError
from comity.text import read_text, read_texts


def test_texts_come_sorted_with_the_digest_of_what_passages_count(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("two\n words ", encoding="utf-8")
    (tmp_path / "a.txt").write_text("two words", encoding="utf-8-sig")

    first, second = read_texts(tmp_path)

    assert (first.shown, first.normal) == (str(tmp_path / "a.txt"), "two words")
    assert first.digest == second.digest


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_folder_without_texts_is_wrong_use(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="expected"):
        read_texts(tmp_path / name)


def test_a_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\ntw\xff")

    with pytest.raises(RecordError, match=r"a\.txt:2: found the byte 0xff"):
        read_text(path)
