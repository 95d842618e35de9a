import hashlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comity.errors import RecordError
from comity.store import SourceFile, parse
from tests.store.conftest import PREFIXES

START = PREFIXES.count("\n") + 1


def source(text: str | bytes) -> SourceFile:
    data = text.encode() if isinstance(text, str) else text
    return SourceFile(Path("03.ttl"), "03.ttl", "https://w3id.org/comity/graph/03", data, "")


def mistake(text: str | bytes) -> str:
    with pytest.raises(RecordError) as caught:
        parse(source(text))
    return str(caught.value)


@pytest.mark.parametrize(
    ("record", "line", "words"),
    [
        (
            "meeting:a a comity:Meeting ;\n  comity:ordinal 3",
            1,
            "found the end of the file inside a statement",
        ),
        ('meeting:a a comity:Meeting ;\n  comity:wording "two', 1, "found the end of the file inside"),
        ("meeting:a comity:place <http://pla", 0, "found the end of the file inside a statement"),
        (
            "meeting:a a comity:Meeting\nmeeting:b a comity:Meeting .",
            1,
            "expected a full stop after the one before",
        ),
        ("meeting:a a comity:Meeting ;\n comity:x <a b> .", 1, "found the character ' ' in an IRI"),
        ("meeting:a comity:x <b> .", 0, "found an IRI that does not say where it starts; expected https://"),
        (
            "meeting:a a meting:b .",
            0,
            "found the prefix meting: undeclared; expected a line `@prefix meeting: <",
        ),
        ("meeting:a a skos:Concept .", 0, "`@prefix skos: <http://www.w3.org/2004/02/skos/core#> .`"),
        ("meeting:a a qq:Concept .", 0, "found the prefix qq: undeclared; expected a line @prefix for it"),
        ("meeting:a comity:x [ comity:ordinal 1 .", 0, "found no ']'"),
        ("meeting:a comity:x tru .", 0, "found 'tru'; expected an IRI, a prefixed name or a value"),
        ('meeting:a comity:x "\\q" .', 0, "found what Turtle does not allow"),
        (
            "meeting:a comity:x\n <<( meeting:a a meeting:b )>> .",
            1,
            "found syntax of RDF 1.2; expected RDF 1.1",
        ),
        ('meeting:a comity:x\n "a"@en--ltr .', 1, "found syntax of RDF 1.2; expected RDF 1.1"),
    ],
)
def test_a_mistake_is_told_with_its_line(record: str, line: int, words: str) -> None:
    message = mistake(PREFIXES + record)

    assert message.startswith(f"03.ttl:{START + line}: found ")
    assert words in message


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xef\xbb\xbf" + PREFIXES.encode(), "found a byte order mark; expected plain text in UTF-8"),
        (PREFIXES.encode("utf-16"), "found UTF-16; expected plain text in UTF-8"),
        (b"<?xml version='1.0'?><rdf:RDF/>", "found XML; expected plain text in UTF-8"),
        (b"# caf\xe9\n", "found the byte 0xe9; expected UTF-8"),
        (b"", "found no statement"),
        (PREFIXES.encode(), "found no statement"),
    ],
)
def test_a_file_that_is_no_turtle_is_refused_in_plain_words(data: bytes, found: str) -> None:
    assert mistake(data).startswith(f"03.ttl:1: {found}")


@pytest.mark.parametrize("bracket", ["[ comity:x ", "( ", "[ comity:x ( "])
def test_deep_nesting_is_refused_before_parsing(bracket: str) -> None:
    assert "found more than 64 nested brackets" in mistake(
        f"{PREFIXES}meeting:a comity:x {bracket * 1_000_000}"
    )


def test_brackets_in_text_do_not_count_as_nesting() -> None:
    many = "[(" * 99
    text = f"{PREFIXES}# {many}\nmeeting:a comity:x \"{many}\" , '''{many}(''' , <http://a/{'(' * 99}> ."

    assert len(parse(source(text))) == 3


@pytest.mark.parametrize(
    "evil", [b'"""' + b'\\"""' * 400_000, b"[(" * 40 + b'"' * 2_000_000, b"[(" * 40 + b"<\\" * 1_000_000]
)
def test_the_scan_for_nesting_is_linear(evil: bytes) -> None:
    assert mistake(b"[] <a:b> [], " * 64 + evil)


def test_the_largest_literal_a_file_can_hold_is_read() -> None:
    text = b'<a:b> <a:c> "%s" .' % (b"x" * 15_999_000)

    assert len(parse(source(text))) == 1


def test_a_statement_written_twice_counts_once() -> None:
    assert len(parse(source(f"{PREFIXES}meeting:a a comity:Meeting , comity:Meeting ."))) == 1


def test_nodes_without_a_name_get_the_same_names_in_every_run() -> None:
    text = f"{PREFIXES}meeting:a comity:x [ comity:y [] ] , _:mine . _:mine comity:y 2 ."
    stem = "b" + hashlib.sha256(b"https://w3id.org/comity/graph/03").hexdigest()[:16]

    runs = [[str(quad) for quad in parse(source(text))] for _ in range(2)]

    assert runs[0] == runs[1]
    assert all(f"_:{stem}n{number}" in " ".join(runs[0]) for number in range(3))


def test_many_nodes_without_a_name_that_look_alike_take_no_time() -> None:
    nodes = [f"_:n{number}" for number in range(40)]
    text = PREFIXES + "\n".join(
        f"{one} comity:x {other} ." for one in nodes for other in nodes if one != other
    )

    assert len(parse(source(text))) == 40 * 39


@given(some.binary(max_size=200))
def test_any_bytes_are_parsed_or_refused_with_an_error_of_ours(data: bytes) -> None:
    with suppress(RecordError):
        assert parse(source(data))
