from typing import Any

import pytest

from comity.catalogue import read_header
from comity.errors import QueryError

FIELDS: dict[str, type] = {"summary": str, "tags": list, "parameters": dict}


def header(*lines: str) -> dict[str, Any]:
    return read_header("a.rq", "\n".join(lines) + "\n\nSELECT ?x { }\n", FIELDS)


def test_a_header_gives_texts_lists_and_maps() -> None:
    read = header(
        "#+ summary: Who?", "#+ tags: [people, roles]", "#+ parameters:", "#+   role: What they did."
    )

    assert read == {"summary": "Who?", "tags": ["people", "roles"], "parameters": {"role": "What they did."}}


def test_a_file_without_a_header_has_no_fields() -> None:
    assert read_header("a.rq", "SELECT ?x { }", FIELDS) == {}


@pytest.mark.parametrize("text", ["NO", "10:30", "5.10", "yes", "0x10", "2031-05-19", "~", "1e400"])
def test_a_value_is_the_text_as_written(text: str) -> None:
    assert header(f"#+ summary: {text}") == {"summary": text}


def test_a_folded_text_is_one_line() -> None:
    assert header("#+ summary: >", "#+   one", "#+   two") == {"summary": "one two"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("#+ sumary: Who?", "the key 'sumary'"),
        ("#+ summary: &a Who?", "an anchor or alias"),
        ("#+ summary: *a", "an anchor or alias"),
        ("#+ summary: !!str Who?", "the tag tag:yaml.org,2002:str"),
        ("#+ summary: !!python/object/apply:os.system [ls]", "the tag tag:yaml.org,2002:python"),
        ("#+ <<: {summary: a}", "the key '<<'"),
        ("#+ tags: [people, people: [a, [b]]]", "a list or map inside another"),
        ("#+ tags: people", "no list"),
        ("#+ tags: [[people]]", "a list or map inside another"),
        ("#+ parameters: [a]", "no map"),
        ("#+ parameters: {a: 1, a: 2}", "the key 'a' a second time"),
        ("#+ summary: [a]", "no text"),
        ("#+ summary:", "no text"),
        ("#+ summary: a\tb", "a tab"),
        ("#+summary: a", "no blank after #+"),
        ("#+ summary: [a", "did not find"),
        ("#+ just words", "no map"),
        ("#+ summary: a\x07", "a character that YAML forbids"),
    ],
)
def test_what_is_clever_or_wrong_is_refused(line: str, found: str) -> None:
    with pytest.raises(QueryError) as caught:
        header("#+ ", line)

    assert found in caught.value.found
    assert caught.value.where.startswith("a.rq:")


def test_a_key_given_twice_is_refused_on_its_second_line() -> None:
    with pytest.raises(QueryError, match=r"^a\.rq:2: found the key 'summary' a second time"):
        header("#+ summary: a", "#+ summary: b")


def test_a_header_line_after_the_header_is_refused() -> None:
    with pytest.raises(QueryError, match=r"^a\.rq:3: found a second header"):
        read_header("a.rq", "#+ summary: a\n\n#+ tags: [b]\n", FIELDS)


def test_a_hundred_thousand_brackets_are_refused_without_a_crash() -> None:
    with pytest.raises(QueryError, match="inside another"):
        header("#+ tags: " + "[" * 100_000)
