"""All statements of the dataset by what they are about, and where in which file each one stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from comity.names import PREFIXES, VOCABULARY, Blank, Term
from comity.store import SourceFile, parse
from comity.store.terms import ours
from comity.text import Page, page

TYPE = PREFIXES["rdf"] + "type"
Key = TypeVar("Key")
Item = TypeVar("Item")


class Fact(NamedTuple):
    """One statement as written, its subject an IRI or ``_:`` and a name, its graph that of its file."""

    subject: str
    predicate: str
    object: Term
    graph: str


class Dataset:
    """The statements of all files, looked up by subject and by file."""

    def __init__(self, files: Iterable[SourceFile], facts: Iterable[Fact]) -> None:
        self.files = {file.graph: file for file in files}
        self.facts = tuple(facts)
        self._pages: dict[str, Page] = {}

    @cached_property
    def about(self) -> Mapping[str, Sequence[Fact]]:
        """The statements on each subject."""
        return _grouped((fact.subject, fact) for fact in self.facts)

    @cached_property
    def subjects(self) -> Mapping[str, Mapping[str, None]]:
        """The subjects of each graph, in the order of its file."""
        found: dict[str, dict[str, None]] = {graph: {} for graph in self.files}
        for fact in self.facts:
            found[fact.graph][fact.subject] = None
        return found

    @cached_property
    def instances(self) -> Mapping[str, Sequence[str]]:
        """The subjects of each class, by the IRI of the class, subclasses apart."""
        return _grouped((str(fact.object), fact.subject) for fact in self.facts if fact.predicate == TYPE)

    def types(self, subject: str) -> list[str]:
        """Return the IRIs of the classes that ``subject`` is said to be of."""
        return [str(fact.object) for fact in self.about.get(subject, ()) if fact.predicate == TYPE]

    def values(self, subject: str, term: str) -> list[str]:
        """Return the values, as text, that ``subject`` has for a term of our vocabulary."""
        return [
            str(fact.object) for fact in self.about.get(subject, ()) if fact.predicate == VOCABULARY + term
        ]

    def place(self, subject: str, predicate: str | None = None, value: str | None = None) -> tuple[str, int]:
        """Return the file and line of the value, else of the property, else of the subject."""
        facts = self.about[subject]
        wanted = (
            [fact for fact in facts if predicate in {fact.predicate, None} and str(fact.object) == value],
            [fact for fact in facts if fact.predicate == predicate],
            [fact for fact in facts if fact.predicate == TYPE],
            facts,
        )
        fact = next(fact for some in wanted for fact in some)
        read = self.page(fact.graph)
        line = read.unnamed[0] if subject.startswith("_:") else read.line(subject, predicate, value)
        return self.files[fact.graph].shown, line

    def page(self, graph: str) -> Page:
        """Return the file of ``graph`` as lines; it is read once."""
        if graph not in self._pages:
            self._pages[graph] = page(self.files[graph].text.decode())
        return self._pages[graph]


def read_facts(file: SourceFile) -> list[Fact]:
    """Return the statements of ``file`` in its order; raises RecordError."""
    return [
        Fact(_node(ours(quad.subject)), quad.predicate.value, ours(quad.object), file.graph)
        for quad in parse(file)
    ]


def _node(term: Term) -> str:
    return f"_:{term.value}" if isinstance(term, Blank) else term.value


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> Mapping[Key, Sequence[Item]]:
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return dict(found)
