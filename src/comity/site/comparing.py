"""Meetings side by side, as a page shows them: a row a topic, a cell a meeting, and what changed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from comity import ask
from comity.ask import Cell, Comparison, Evidence, Row
from comity.names import Iri
from comity.site.addresses import page_of
from comity.site.cells import Name, Proof, Strength
from comity.site.telling import listed
from comity.store import Graph, Table

# What is as firm as it was has no tag, unless its words are others.
TAGS = {**{mark: mark for mark in ask.MARKS}, "same": ""}
REWORDED = "reworded"
# From this share of common words on, two wordings are two forms of one.
ALIKE = 0.4
BLANKS = re.compile(r"\s+")
Proofs = Mapping[Iri, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, that came (``ins``) or that went (``del``)."""

    text: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What one meeting said on a topic: how firmly, in our words and in those of the source."""

    strength: Strength
    gloss: Name | None
    runs: tuple[Run, ...]
    language: str | None
    proof: Proof | None
    others: int

    @property
    def wording(self) -> str:
        """The words of the source, without those that went."""
        return " ".join(run.text for run in self.runs if run.element != "del")


@dataclass(frozen=True, slots=True)
class Line:
    """One topic: its name, how deep it stands in the tree, a cell for each meeting, and what changed."""

    topic: Name
    depth: int
    cells: tuple[Said | None, ...]
    tag: str

    @property
    def everywhere(self) -> bool:
        """Whether each of the meetings names the topic."""
        return None not in self.cells


@dataclass(frozen=True, slots=True)
class Pillar:
    """The topics below one heading of the scheme, in the order of the tree."""

    name: str
    lines: tuple[Line, ...]


def pillars(graph: Graph, comparison: Comparison) -> tuple[Pillar, ...]:
    """Return the rows of ``comparison``, with the words behind each cell, by the top of the tree."""
    proofs = _proofs(graph, comparison)
    found: dict[str, list[Line]] = {}
    for row in comparison.rows:
        found.setdefault(row.path[0], []).append(_line(row, proofs))
    return tuple(Pillar(name, tuple(lines)) for name, lines in found.items())


def summary(lines: Sequence[Line], meetings: Sequence[str]) -> str:
    """Return in one sentence how many topics came, went and moved at the last of ``meetings``."""
    counted = Counter(line.tag for line in lines)
    told = [f"{counted[tag]} {tag}" for tag in (*TAGS.values(), REWORDED) if tag and counted[tag]]
    both = sum(line.everywhere for line in lines)
    topics = f"{len(lines)} {'topic is' if len(lines) == 1 else 'topics are'}"
    moved = f"; at {meetings[-1]}: {', '.join(told)}" if told else ""
    return f"{topics} on record for {listed(meetings)}, {both} of them at each{moved}."


def reworded(before: str, now: str) -> tuple[Run, ...]:
    """Return ``now`` word by word, with what it has and ``before`` has not, and the other way round.

    Where the two have little in common ``now`` is one run: marks would tell nothing.

    >>> [(run.text, run.element) for run in reworded("a key test", "a test")]
    [('a', ''), ('key', 'del'), ('test', '')]
    """
    old, new = BLANKS.split(before), BLANKS.split(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return (Run(now),)
    return tuple(run for step in matcher.get_opcodes() for run in _runs(step, old, new))


def _runs(step: tuple[str, int, int, int, int], old: list[str], new: list[str]) -> Iterator[Run]:
    kind, start, end, first, last = step
    if kind == "equal":
        yield Run(" ".join(new[first:last]))
        return
    if end > start:
        yield Run(" ".join(old[start:end]), "del")
    if last > first:
        yield Run(" ".join(new[first:last]), "ins")


def _proofs(graph: Graph, comparison: Comparison) -> Proofs:
    cells = [cell for row in comparison.rows for cell in row.cells if cell]
    passages = tuple(dict.fromkeys(passage for cell in cells for passage in cell.passages))
    found = ask.evidence(graph, Table(("passage",), tuple((passage,) for passage in passages)))
    return dict(zip(passages, found, strict=True))


def _line(row: Row, proofs: Proofs) -> Line:
    words = [_words(cell, proofs) for cell in row.cells]
    before = next((each for each in reversed(words[:-1]) if each), None)
    changed = before and words[-1] and before.wording != words[-1].wording
    name = Name(row.path[-1], page_of(row.topic.value), None, "en", "topic")
    cells = [_said(row, cell, proofs) for cell in row.cells]
    if changed and cells[-1] and before and before.language == cells[-1].language:
        cells[-1] = replace(cells[-1], runs=reworded(before.wording or "", cells[-1].wording))
    return Line(name, len(row.path) - 1, tuple(cells), TAGS[row.mark] or (REWORDED if changed else ""))


def _words(cell: Cell | None, proofs: Proofs) -> Evidence | None:
    return next((each for each in _supports(cell, proofs) if each.wording), None) if cell else None


def _supports(cell: Cell, proofs: Proofs) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each for passage in cell.passages for each in proofs[passage]))


def _said(row: Row, cell: Cell | None, proofs: Proofs) -> Said | None:
    if cell is None:
        return None
    marks = tuple(mark for mark in (cell.qualification, cell.outlook) if mark)
    gloss = Name(cell.gloss, page_of(cell.statement.value)) if cell.statement and cell.gloss else None
    words, supports = _words(cell, proofs), _supports(cell, proofs)
    return Said(
        Strength(cell.stance, cell.rank, marks),
        gloss,
        (Run(words.wording),) if words and words.wording else (),
        words.language if words else None,
        Proof(supports, row.path[-1]) if supports else None,
        cell.others,
    )
