"""Passages found again in the texts of their sources, which are known by their digests."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.check.dataset import Dataset
from comity.check.findings import Finding
from comity.check.stretches import Stretch, stretches, texts_by_source
from comity.check.words import printable
from comity.names import VOCABULARY, normalise_source, shorten
from comity.text import Text, sentences

WORDING, LENGTH, DIGEST = (VOCABULARY + term for term in ("wording", "length", "digest"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of looking: findings, notes on what could not be looked for, how many passages were there."""

    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    passages: int = 0


def passage_faults(dataset: Dataset, texts: Sequence[Text]) -> Outcome:
    """Return the passages that do not stand where they should in ``texts``; nothing without texts."""
    if not texts:
        return Outcome()
    at_hand = texts_by_source(dataset, texts)
    passages = [each for each in stretches(dataset, "Passage", "wording") if each.source in at_hand]
    lost = [
        each for each in passages if _normal(each) not in at_hand[each.source].normal[each.start : each.end]
    ]
    findings = [
        *_lengths(dataset, at_hand),
        *(_finding(each, dataset, at_hand[each.source]) for each in lost),
    ]
    notes = (*_without_text(dataset, at_hand), *_without_source(dataset, at_hand, texts))
    return Outcome(tuple(findings), notes, len(passages) - len(lost))


def _lengths(dataset: Dataset, at_hand: Mapping[str, Text]) -> Iterator[Finding]:
    for source, text in at_hand.items():
        for length in dataset.values(source, "length"):
            if length != str(len(text.normal)):
                expected = f"{len(text.normal)}, the characters of {text.shown}"
                yield Finding(*dataset.place(source, LENGTH, length), "length", length, expected)


def _finding(passage: Stretch, dataset: Dataset, text: Text) -> Finding:
    place = dataset.place(passage.thing, WORDING, passage.words)
    found = f'"{printable(passage.words)}" not between {passage.start} and {passage.end} of {text.shown}'
    return Finding(*place, "passage", found, _whereabouts(_normal(passage), text))


def _whereabouts(words: str, text: Text) -> str:
    at = text.normal.find(words)
    if at >= 0:
        start, end = next(span for span in sentences(text.raw) if span[0] <= at < span[1])
        return f"the place where it stands (start {start} and end {max(end, at + len(words))}?)"
    at = text.normal.lower().find(words.lower())
    if at >= 0 and len(text.normal.lower()) == len(text.normal):
        return f'words as printed ("{printable(text.normal[at : at + len(words)])}"?)'
    return "words that the text has"


def _without_text(dataset: Dataset, at_hand: Mapping[str, Text]) -> Iterator[str]:
    for source in dataset.instances.get(VOCABULARY + "Source", ()):
        if source not in at_hand and dataset.values(source, "digest"):
            file, line = dataset.place(source, DIGEST)
            yield f"{file}:{line}: passages of {shorten(source)} not found again: no text has its digest"


def _without_source(dataset: Dataset, at_hand: Mapping[str, Text], texts: Sequence[Text]) -> Iterator[str]:
    for text in texts:
        if text not in at_hand.values():
            yield f"{text.shown}: no source has the digest {text.digest}{_resemblance(dataset, text)}"


def _resemblance(dataset: Dataset, text: Text) -> str:
    passages = stretches(dataset, "Passage", "wording")
    sources = Counter(each.source for each in passages if _normal(each) in text.normal)
    return "".join(
        f"; it has {count} wordings of {shorten(source)}" for source, count in sources.most_common(1)
    )


def _normal(passage: Stretch) -> str:
    return normalise_source(passage.words)
