"""The stretches of text that records name, passages and omissions, and the texts that are at hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.check.dataset import Dataset
from comity.names import VOCABULARY
from comity.text import Text


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage or an omission: its IRI, that of its source, its start and end, its wording or reason."""

    thing: str
    source: str
    start: int
    end: int
    words: str


def stretches(dataset: Dataset, name: str, words: str) -> Iterator[Stretch]:
    """Yield the stretches of the class ``name`` with both numbers; ``words`` is the term of their words."""
    for thing in dataset.instances.get(VOCABULARY + name, ()):
        numbers = [
            value for term in ("start", "end") for value in dataset.values(thing, term) if value.isdecimal()
        ]
        sources = dataset.values(thing, "inSource")
        if len(numbers) == 2 and sources:
            yield Stretch(
                thing, sources[0], int(numbers[0]), int(numbers[1]), " ".join(dataset.values(thing, words))
            )


def texts_by_source(dataset: Dataset, texts: Sequence[Text]) -> Mapping[str, Text]:
    """Return the text of each source that one of ``texts`` is, as their digests tell."""
    by_digest = {text.digest: text for text in texts}
    sources = dataset.instances.get(VOCABULARY + "Source", ())
    known = ((source, digest) for source in sources for digest in dataset.values(source, "digest"))
    return {source: by_digest[digest] for source, digest in known if digest in by_digest}
