"""The rules of STYLE 2 that are about the text of a record file: where it lies, its prefixes, its layout."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from comity.check.findings import Finding, from_error
from comity.check.words import printable
from comity.errors import RecordError
from comity.names import GRAPH, PREFIXES, VOCABULARY, shorten
from comity.store import SourceFile
from comity.text import Page, Value, formatted

IS_A_MEETING = (PREFIXES["rdf"] + "type", VOCABULARY + "Meeting")
HOME = re.compile(r"meetings/(?P<series>[^/]+)/(?P<name>[^/]+)")
SLUG = re.compile(r"(?P<series>.+)-(?P<name>[^-]+)")
NAMES = {space: prefix for prefix, space in PREFIXES.items()}


def path_faults(file: SourceFile, read: Page) -> Iterator[Finding]:
    """Yield where ``file`` holds a meeting that its path does not name, or lacks the one it names (D1)."""
    home = HOME.fullmatch(file.graph.removeprefix(GRAPH))
    named = PREFIXES["meeting"] + f"{home['series']}-{home['name'].lstrip('0')}" if home else None
    meetings = {block.subject: block.line for block in read.blocks if any(map(_is_meeting, block.values))}
    for meeting, line in meetings.items():
        if meeting != named:
            yield Finding(file.shown, line, "D1", shorten(meeting), f"it in {_home(meeting)}")
    if named and not meetings:
        yield Finding(file.shown, 1, "D1", "no meeting", f"{shorten(named)}, which the path names")


def prefix_faults(file: SourceFile, read: Page) -> Iterator[Finding]:
    """Yield the prefixes that are not in use, not in order, or not what they mean elsewhere (D8)."""
    for prefix in read.prefixes:
        if prefix.name not in read.used:
            yield Finding(
                file.shown, prefix.line, "D8", f"the prefix {prefix.name}:, unused", "only prefixes in use"
            )
        meaning = PREFIXES.get(prefix.name, prefix.iri)
        name = NAMES.get(prefix.iri, prefix.name)
        if (name, meaning) != (prefix.name, prefix.iri):
            found = f"the prefix {prefix.name}: for <{printable(prefix.iri)}>"
            expected = f"<{meaning}>" if meaning != prefix.iri else f"the prefix {name}:"
            yield Finding(file.shown, prefix.line, "D8", found, expected)
    for before, after in pairwise(read.prefixes):
        if after.name < before.name:
            found = f"the prefix {after.name}: after {before.name}:"
            yield Finding(file.shown, after.line, "D8", found, "alphabetical order")


def layout_faults(files: Sequence[SourceFile]) -> Mapping[str, list[Finding]]:
    """Return, by the graph of each of ``files``, where its text is laid out in another way than ours (D7)."""
    texts = {file.shown: file.text.decode() for file in files}
    try:
        laid_out = formatted(texts)
    except RecordError as error:
        if len(files) > 1:
            return {graph: faults for file in files for graph, faults in layout_faults([file]).items()}
        return {files[0].graph: [from_error(error, "D7")]}
    return {file.graph: _differences(file.shown, texts[file.shown], laid_out[file.shown]) for file in files}


def _differences(shown: str, text: str, laid_out: str) -> list[Finding]:
    # The prefixes are left to D8. Where layout goes wrong, the first difference tells most.
    lines = [
        (line, number) for number, line in enumerate(text.split("\n"), 1) if not line.startswith("@prefix")
    ]
    wanted = [line for line in laid_out.split("\n") if not line.startswith("@prefix")]
    if [line for line, _ in lines] == wanted:
        return []
    end = ("", text.count("\n") + 1)
    pairs = zip([*lines, end], [*wanted, ""], strict=False)
    line, number, other = next(
        ((line, number, other) for (line, number), other in pairs if line != other), (*end, "")
    )
    return [Finding(shown, number, "D7", _quoted(line), f"{_quoted(other)}, as `comity fmt` lays it out")]


def _quoted(line: str) -> str:
    return f"`{printable(line)}`" if line else "a blank line or the end"


def _is_meeting(value: Value) -> bool:
    return (value.predicate, value.text) == IS_A_MEETING


def _home(meeting: str) -> str:
    slug = SLUG.fullmatch(meeting.removeprefix(PREFIXES["meeting"]))
    return (
        f"meetings/{slug['series']}/{slug['name']:0>2}.ttl" if slug else "a file of its series in meetings/"
    )
