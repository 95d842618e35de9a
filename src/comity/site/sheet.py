"""What one page about a thing is written from: its facts, what they lean on, and how each is shown."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from comity import ask
from comity.ask import Evidence, Facts, web_link
from comity.names import Iri, Literal, Term, kind_of
from comity.site.addresses import page_of
from comity.site.cells import Cell, Name, Period, Proof, Strength, Words, several
from comity.site.facts import Book
from comity.site.titles import title

# A longer name is cut on the page; the data have all of it.
LONGEST = 600


class Sheet:
    """The facts about ``thing``, and cells for what is said of it; ``compact`` leaves the evidence out."""

    def __init__(self, book: Book, thing: Iri, *, compact: bool = False) -> None:
        self.book, self.thing, self.compact = book, thing, compact
        self._proofs: dict[Iri, tuple[Evidence, ...]] = {}
        self._names: dict[Iri, Name] = {}
        self._supported: dict[Iri, tuple[Iri, ...]] = {}

    @property
    def facts(self) -> Facts:
        """The facts about the thing itself."""
        return self.book[self.thing]

    @cached_property
    def pointing(self) -> Sequence[tuple[str, Iri]]:
        """What points at the thing: pairs of a property and a thing."""
        return self.book.pointing([self.thing])[self.thing]

    def prove(self, things: Iterable[Iri]) -> None:
        """Read the words behind ``things``, all at once."""
        wanted = tuple(thing for thing in dict.fromkeys(things) if thing not in self._proofs)
        if self.compact or not wanted:
            return
        self._proofs |= ask.behind(self.book.graph, wanted)

    def proof(self, thing: Iri) -> Proof | None:
        """Return the words behind the record of ``thing``; nothing where there are none."""
        if self.compact:
            return None
        self.prove([thing])
        supports = self._proofs[thing]
        return Proof(supports, self.name(thing).text) if supports else None

    def name(self, thing: Iri) -> Name:
        """Return what ``thing`` is called, leading to its page."""
        if thing not in self._names:
            label = title(self.book, thing)
            page, kind = page_of(thing.value), kind_of(thing.value)
            address = None if thing == self.thing else page
            outside = None if page else web_link(thing.value)
            self._names[thing] = Name(cut(label.value), address, outside, label.language, kind)
        return self._names[thing]

    def names(self, things: Sequence[Iri], between: str = ", ") -> Cell:
        """Return what several things are called, as one cell."""
        return several([self.name(thing) for thing in things], between)

    def cell(self, term: Term | None) -> Cell:
        """Return how a thing or a value is shown."""
        match term:
            case Iri():
                return self.name(term)
            case Literal(value, datatype, language):
                dated = datatype.endswith(("#date", "#gYear", "#gYearMonth"))
                return Period(value) if dated else address_of(value, datatype) or Words(value, language)
        return None

    def supported(self, passage: Iri) -> tuple[Iri, ...]:
        """Return the records that ``passage`` supports; those of every passage at hand are read at once."""
        if passage not in self._supported:
            at_hand = [passage, *self.book.of_kind("passage")]
            pointing = self.book.pointing(at_hand)
            proved = {
                each: [by for prop, by in pointing.get(each, ()) if prop == "evidence"] for each in at_hand
            }
            self.book.read_around(record for found in proved.values() for record in found)
            self._supported |= {each: tuple(found) for each, found in proved.items()}
        return self._supported[passage]

    def when(self, thing: Iri | None) -> Period | None:
        """Return from when to when ``thing`` lasted, as far as that is recorded."""
        facts = self.book[thing] if thing else None
        start, end = (facts.text(name) if facts else None for name in ("startDate", "endDate"))
        return Period(start, end) if start or end else None

    def strength(self, statement: Iri) -> Strength | None:
        """Return how firmly ``statement`` is held."""
        facts = self.book[statement]
        stance = facts.thing_of("stance")
        if stance is None:
            return None
        marks = tuple(self.name(each).text for each in facts.things("qualification", "outlook"))
        return Strength(self.name(stance).text, self.step(stance), marks)

    def step(self, stance: Iri) -> int:
        """Return the step of a stance on the scale of six, that of the wider one where it has none itself."""
        facts = self.book[stance]
        rank, wider = facts.text("rank"), facts.thing_of("broader")
        return int(rank) if rank else self.step(wider) if wider else 0


def cut(text: str) -> str:
    """Return ``text``, or its beginning where it is longer than a page should hold.

    >>> cut("x" * 1000)[-2:]
    'x…'
    """
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def address_of(value: str, datatype: str) -> Name | None:
    """Return an address of the web as a link, where a browser may open it."""
    link = web_link(value) if datatype.endswith("#anyURI") else None
    return Name(value.partition("://")[2].rstrip("/"), None, link) if link else None
