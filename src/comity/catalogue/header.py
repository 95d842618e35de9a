"""The YAML header of a query file, on ``#+`` lines, keys named as in grlc: strings only, nothing clever."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import yaml

from comity.errors import QueryError

Field = str | list[str] | dict[str, str]
LINE = re.compile(r"#\+(?: (?P<yaml>.*)|\s*)$")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 2


def read_header(path: str | Path, text: str, fields: Mapping[str, type]) -> dict[str, Field]:
    """Return the fields of the header that ``text`` starts with.

    ``fields`` names the keys that may stand there, and whether each is a text (str), a list of texts or a map
    of texts (dict). Every value is the text as written: ``NO`` and ``5.10`` stay what they are. Raises
    QueryError for any other key or kind, for a key given twice, and for anchors, aliases, tags and tabs.
    """
    source = _yaml(path, text)
    root = _compose(path, source)
    if root is None:
        return {}
    pairs = _pairs(path, root)
    for key, (_, line) in pairs.items():
        if key not in fields:
            raise QueryError(path, line, f"the key {key!r}", " or ".join(fields))
    return {key: _field(path, value, fields[key]) for key, (value, _) in pairs.items()}


def _yaml(path: str | Path, text: str) -> str:
    lines = text.split("\n")
    size = next((number for number, line in enumerate(lines) if not line.startswith("#+")), len(lines))
    for number, line in enumerate(lines[size:], size + 1):
        if line.startswith("#+"):
            raise QueryError(
                path, number, "a second header", "all #+ lines together at the start of the file"
            )
    return "\n".join(_line(path, number, line) for number, line in enumerate(lines[:size], 1))


def _line(path: str | Path, number: int, line: str) -> str:
    if "\t" in line:
        raise QueryError(path, number, "a tab", "blanks")
    match = LINE.fullmatch(line.removesuffix("\r"))
    if match is None:
        raise QueryError(path, number, "no blank after #+", "one")
    return match["yaml"] or ""


def _compose(path: str | Path, source: str) -> yaml.Node | None:
    try:
        _refuse_cleverness(path, source)
        node: yaml.Node | None = yaml.compose(source, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise QueryError(path, line, error.problem or "no YAML", "a header in YAML") from error
    except yaml.YAMLError as error:
        raise QueryError(path, 1, "a character that YAML forbids", "a header in YAML") from error
    return node


def _refuse_cleverness(path: str | Path, source: str) -> None:
    depth = 0
    for event in yaml.parse(source, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if getattr(event, "anchor", None):
            raise QueryError(path, line, "an anchor or alias", "the value itself")
        if tag := getattr(event, "tag", None):
            raise QueryError(path, line, f"the tag {tag}", "text without a tag")
        if depth > DEEPEST:
            raise QueryError(path, line, "a list or map inside another", "a text")


def _pairs(path: str | Path, node: yaml.Node) -> dict[str, tuple[yaml.Node, int]]:
    if not isinstance(node, yaml.MappingNode):
        _refuse(path, node, "no map", "lines of the form `key: value`")
    pairs: dict[str, tuple[yaml.Node, int]] = {}
    for key, value in node.value:
        name = _text(path, key)
        if name in pairs:
            _refuse(path, key, f"the key {name!r} a second time", "it once")
        pairs[name] = (value, key.start_mark.line + 1)
    return pairs


def _field(path: str | Path, node: yaml.Node, kind: type) -> Field:
    if kind is dict:
        return {key: _text(path, value) for key, (value, _) in _pairs(path, node).items()}
    if kind is str:
        return _text(path, node)
    if not isinstance(node, yaml.SequenceNode):
        _refuse(path, node, "no list", "a list, such as [one, two]")
    return [_text(path, each) for each in node.value]


def _text(path: str | Path, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        _refuse(path, node, "no text", "a text")
    return str(node.value).strip()


def _refuse(path: str | Path, node: yaml.Node, found: str, expected: str) -> NoReturn:
    raise QueryError(path, node.start_mark.line + 1, found, expected)
