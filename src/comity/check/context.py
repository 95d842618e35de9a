"""What the shapes read of some records: the records, what they point at, and their siblings.

The comment at the head of ``shapes.ttl`` promises to read no more; a test compares with a check of the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from comity.check.dataset import Dataset, Fact
from comity.check.inputs import digest
from comity.names import VOCABULARY, Iri

# Things that share a value of the first are compared by the others.
SIBLINGS = {
    VOCABULARY + "about": {
        VOCABULARY + term for term in ("about", "ofProperty", "claims", "value", "chosen")
    },
    VOCABULARY + "inSeries": {VOCABULARY + "inSeries", VOCABULARY + "ordinal"},
}


class Context:
    """The part of the dataset that a check of some of its subjects leans on."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    def facts(self, subjects: Iterable[str]) -> Iterator[Fact]:
        """Yield all that a check of ``subjects`` reads, some of it more than once."""
        nodes, links = self._reach(subjects)
        for node in nodes:
            yield from self.dataset.about.get(node, ())
        for link in links:
            yield from self._siblings[link]

    def key(self, subjects: Iterable[str]) -> str:
        """Return the digest of all that a check of ``subjects`` reads."""
        nodes, links = self._reach(subjects)
        described = (self._digests[node] for node in nodes if node in self._digests)
        return digest(*sorted(described), *sorted(_text(self._siblings[link]) for link in links))

    def _reach(self, subjects: Iterable[str]) -> tuple[set[str], set[tuple[str, str]]]:
        nodes = set(subjects)
        own = [fact for subject in nodes for fact in self.dataset.about[subject]]
        links = {(fact.predicate, str(fact.object)) for fact in own if fact.predicate in SIBLINGS}
        return nodes | {fact.object.value for fact in own if isinstance(fact.object, Iri)}, links

    @cached_property
    def _siblings(self) -> Mapping[tuple[str, str], Sequence[Fact]]:
        found: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.dataset.facts:
            if read := SIBLINGS.get(fact.predicate):
                link = (fact.predicate, str(fact.object))
                found[link] += [each for each in self.dataset.about[fact.subject] if each.predicate in read]
        return found

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        return {subject: digest(_text(facts)) for subject, facts in self.dataset.about.items()}


def _text(facts: Iterable[Fact]) -> str:
    return "\n".join(sorted(repr(fact[:3]) for fact in facts))
