import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import ComityError, RecordError, UsageError
from comity.reconcile.encoding import decoded
from comity.reconcile.rows import checked_delimiter, delimiter_of, even, rows, written
from comity.reconcile.table import table

CELL = st.text(st.sampled_from(list('ab ,;\t"\n\r|é网')), max_size=6)
TABLE = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1)
)


def made(cells: list[list[str]], delimiter: str, end: str) -> str:
    return "".join(written(row, delimiter) + end for row in cells)


@given(TABLE, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_is_written_is_read_again(cells: list[list[str]], delimiter: str, end: str) -> None:
    found = list(rows(made(cells, delimiter, end), delimiter, "t"))

    assert [row.cells for row in found] == [tuple(row) if row != [""] else () for row in cells]


@given(TABLE)
def test_the_csv_module_reads_the_same(cells: list[list[str]]) -> None:
    text = made(cells, ",", "\r\n")

    theirs = csv.reader(io.StringIO(text, newline=""), strict=True)

    assert [list(row.cells) for row in rows(text, ",", "t")] == list(theirs)


@given(st.text(st.sampled_from(list('a,"\n\r')), max_size=30))
def test_every_character_of_a_table_is_in_one_of_its_rows(text: str) -> None:
    try:
        found = list(rows(text, ",", "t"))
    except RecordError:
        found = []

    assert "".join(row.text + row.end for row in found) == text or '"' in text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_an_error_of_ours(data: bytes) -> None:
    try:
        names = table(data, "t")
        read = [row.text + row.end for row in [names.head, *names.rows()]]
        whole = names.text.mark + names.text.encoded("".join(read))
    except ComityError:
        return

    assert whole == data


@pytest.mark.parametrize(
    ("text", "line"),
    [('a,b\n"c,d\n', 2), ('a\n\n"b"c\n', 3), ('"a\n\nb",c\n"d', 4), ('a,"b" ,c', 1)],
)
def test_a_broken_quote_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(RecordError, match=rf"^t:{line}: found a quote that does not end with its cell"):
        list(rows(text, ",", "t"))


@pytest.mark.parametrize(("text", "line"), [("a,b\n1,2\n3\n", 3), ('a,b\n"1\n1",2\n3,4,5\n', 4)])
def test_a_row_of_another_length_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(RecordError, match=rf"^t:{line}: found \d cells; expected 2 as in the first row"):
        list(even(rows(text, ",", "t"), "t"))


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n3;4,5\n", ";"),
        ("a\tb\n1,2\t3\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("name\nOslo\nBergen\n", ","),
        ('"a;b",c\n"d;e",f\n', ","),
        ("a,b\n1,2,3\n", ","),
        ("name\n", ","),
    ],
)
def test_the_delimiter_is_guessed(text: str, delimiter: str) -> None:
    assert delimiter_of(text, "t") == delimiter


@pytest.mark.parametrize(
    ("word", "delimiter"), [("tab", "\t"), ("\\t", "\t"), (";", ";"), ("ß", "ß"), (".", ".")]
)
def test_a_delimiter_is_a_character_or_the_word_tab(word: str, delimiter: str) -> None:
    assert checked_delimiter(word) == delimiter
    assert [row.cells for row in rows(f"a{delimiter}b", delimiter, "t")] == [("a", "b")]


@pytest.mark.parametrize("word", ["", "ab", '"', "\n", "\r", "\0"])
def test_any_other_delimiter_is_refused(word: str) -> None:
    with pytest.raises(UsageError, match="expected one character, or the word tab"):
        checked_delimiter(word)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_marked_utf_16_are_read(encoding: str) -> None:
    data = "naïve,网络\n".encode(encoding)

    text = decoded(data, "t")

    assert text.text == "naïve,网络\n"
    assert text.mark + text.encoded(text.text) == data


@pytest.mark.parametrize(
    ("data", "line", "found"),
    [
        ("a\nb\nna\u00efve\n".encode("latin-1"), 3, "the byte 0xef"),
        ("a\nb\n".encode("utf-16-le"), 1, "a zero byte"),
        (b"\xff\xfea\x00\n", 1, "the byte 0x0a"),
        (b"a\n\0b", 2, "a zero byte"),
    ],
)
def test_other_bytes_are_refused_with_their_line(data: bytes, line: int, found: str) -> None:
    with pytest.raises(RecordError, match=rf"^t:{line}: found {found}; expected text in UTF-8"):
        decoded(data, "t")


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf", b"\r\na,b\n"])
def test_a_table_without_names_of_columns_is_refused(data: bytes) -> None:
    with pytest.raises(RecordError, match=r"^t:1: found nothing on the first line"):
        table(data, "t")


@pytest.mark.parametrize(
    ("column", "found"), [("c", "no column 'c'"), ("a", "2 columns 'a'"), (None, "2 columns 'a'")]
)
def test_a_column_that_is_not_there_once_is_refused(column: str | None, found: str) -> None:
    with pytest.raises(UsageError, match=rf"^t: found {found}; expected"):
        table(b"a,a,b\n", "t", column)
