"""Which sentences of a source are coded, which are left out and why, and which are open.

A sentence is covered when passages hold more than half of its characters, left out when passages and
omissions together do, and open otherwise. Its words are printed from the file of whoever asks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from comity.check.dataset import Dataset, read_facts
from comity.check.stretches import Stretch, stretches, texts_by_source
from comity.check.words import printable
from comity.names import shorten
from comity.store import Folders, read_files
from comity.text import Span, Text, read_texts, sentences

State = Literal["covered", "left out", "open"]
MARKS: dict[str, str] = {"covered": "+", "left out": "-", "open": "?"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source: its place and words, its state, the passages on it, why it was left out."""

    start: int
    end: int
    text: str
    state: State
    passages: tuple[str, ...]
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        """Return the sentence as one line: + covered, - left out, ? open."""
        about = ", ".join(map(shorten, self.passages)) or "; ".join(self.reasons)
        return f"{MARKS[self.state]} {self.start}-{self.end} {printable(self.text)}" + (
            f" [{about}]" if about else ""
        )


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """A source whose text is at hand, sentence by sentence."""

    source: str
    file: str
    sentences: tuple[Sentence, ...]

    def count(self, state: State) -> int:
        """Return how many sentences are in ``state``."""
        return sum(sentence.state == state for sentence in self.sentences)

    def as_json(self) -> dict[str, Any]:
        """Return the coverage as plain values for JSON."""
        return asdict(self)

    def __str__(self) -> str:
        """Return a line with the counts, and a line a sentence."""
        counts = ", ".join(f"{self.count(state)} {state}" for state in ("covered", "left out", "open"))
        return "\n".join(
            [f"{shorten(self.source)} ({self.file}): {counts}", *(f"  {each}" for each in self.sentences)]
        )


def coverage(where: Folders, sources: Path) -> tuple[SourceCoverage, ...]:
    """Return the coverage of each source of ``where`` whose text is in the folder ``sources``, by IRI.

    Raises RecordError for a file that cannot be read and UsageError for a folder without texts.
    """
    files = read_files(where)
    dataset = Dataset(files, chain.from_iterable(map(read_facts, files)))
    at_hand = texts_by_source(dataset, read_texts(sources))
    passages = list(stretches(dataset, "Passage", "wording"))
    omissions = list(stretches(dataset, "Omission", "reason"))
    return tuple(_source(source, at_hand[source], passages, omissions) for source in sorted(at_hand))


def _source(
    source: str, text: Text, passages: Iterable[Stretch], omissions: Iterable[Stretch]
) -> SourceCoverage:
    coded = [each for each in passages if each.source == source]
    left = [each for each in omissions if each.source == source]
    return SourceCoverage(
        source, text.shown, tuple(_sentence(span, text, coded, left) for span in sentences(text.raw))
    )


def _sentence(span: Span, text: Text, coded: Sequence[Stretch], left: Sequence[Stretch]) -> Sentence:
    passages = [each for each in coded if _shared(span, each)]
    omissions = [each for each in left if _shared(span, each)]
    state: State = "open"
    if _holds_half(span, [*passages, *omissions]):
        state = "covered" if _holds_half(span, passages) or not omissions else "left out"
    reasons = tuple(each.words for each in omissions)
    return Sentence(*span, text.normal[slice(*span)], state, tuple(each.thing for each in passages), reasons)


def _shared(span: Span, stretch: Stretch) -> range:
    return range(max(span[0], stretch.start), min(span[1], stretch.end))


def _holds_half(span: Span, on_it: Iterable[Stretch]) -> bool:
    held = set().union(*(_shared(span, each) for each in on_it))
    return len(held) * 2 > span[1] - span[0]
