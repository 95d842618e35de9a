"""What is told of a record in a list: one function a column, from the record to a cell."""

from collections.abc import Callable
from dataclasses import dataclass

from comity.names import Iri, kind_of
from comity.site.cells import Cell, Name, Number, Proof, Strength, Words, several
from comity.site.sheet import Sheet

Make = Callable[[Sheet, Iri], Cell]
# Which properties lead from a record to the meeting that it is about.
TO_MEETING = ("atMeeting", "madeAt", "onAgendaOf")


@dataclass(frozen=True, slots=True)
class Told:
    """A column of a list of records: its heading, what makes its cells, and how they are set."""

    heading: str
    make: Make
    kind: str = "text"


def of(heading: str, *properties: str, kind: str = "text") -> Told:
    """Return the column of the values of ``properties``."""

    def make(sheet: Sheet, record: Iri) -> Cell:
        return several([sheet.cell(term) for term in sheet.book[record].all(*properties)])

    return Told(heading, make, kind)


def meeting_of(sheet: Sheet, record: Iri) -> Iri | None:
    """Return the meeting that a record is about, itself where it is one."""
    if kind_of(record.value) == "meeting":
        return record
    return next(iter(sheet.book[record].things(*TO_MEETING)), None)


def _name(sheet: Sheet, record: Iri) -> Name:
    return sheet.name(record)


def _when(sheet: Sheet, record: Iri) -> Cell:
    return sheet.when(meeting_of(sheet, record) or record)


def _meeting(sheet: Sheet, record: Iri) -> Cell:
    meeting = meeting_of(sheet, record)
    return sheet.name(meeting) if meeting else None


def _setting(sheet: Sheet, record: Iri) -> Cell:
    return sheet.names(sheet.book[record].things("atMeeting", "inProcess"))


def _strength(sheet: Sheet, record: Iri) -> Cell:
    return sheet.strength(record)


def _proof(sheet: Sheet, record: Iri) -> Proof | None:
    return sheet.proof(record)


def _number(sheet: Sheet, record: Iri) -> Cell:
    found = sheet.book[record].text("number")
    return Number(int(found)) if found else Words("without a number")


def _bound(sheet: Sheet, record: Iri) -> Cell:
    bound = sheet.book[record].thing_of("bound")
    return sheet.name(bound) if bound and not bound.value.endswith(("/exact", "/without-number")) else None


def _topics(sheet: Sheet, record: Iri) -> Cell:
    items = sheet.book[record].things("under")
    found = dict.fromkeys(topic for item in items for topic in sheet.book[item].things("topic"))
    return sheet.names(list(found))


def _topic(sheet: Sheet, record: Iri) -> Cell:
    """Return the topic of an agenda item where it bears another name."""
    named = sheet.name(record).text
    return sheet.names(
        [each for each in sheet.book[record].things("topic") if sheet.name(each).text != named]
    )


def _as(sheet: Sheet, record: Iri) -> Cell:
    """Return the name of an agenda item where its topic bears another."""
    return sheet.name(record) if _topic(sheet, record) else None


def _strongest(sheet: Sheet, record: Iri) -> Cell:
    """Return the firmest of what was said under an agenda item."""
    said = [each for each in sheet.book.of_kind("statement") if record in sheet.book[each].things("under")]
    held = [strength for each in said if (strength := sheet.strength(each))]
    firmest = max(held, key=lambda strength: strength.step, default=None)
    return Strength(firmest.word, firmest.step) if firmest else None


def _held_by(sheet: Sheet, record: Iri) -> Cell:
    parties = sheet.book[record].things("heldBy")
    return sheet.names(parties) if parties else Words("a party that the source does not name")


def _place(sheet: Sheet, record: Iri) -> Cell:
    meeting = meeting_of(sheet, record)
    return sheet.names(sheet.book[meeting].things("place")) if meeting else None


def _wording(sheet: Sheet, record: Iri) -> Name:
    """Return the words of a passage, or that it has none."""
    wording, name = sheet.book[record].text("wording"), sheet.name(record)
    return Name(f"“{wording}”" if wording else "A place that no words are quoted from", name.address)


def _proves(sheet: Sheet, record: Iri) -> Cell:
    return sheet.names(sheet.supported(record))


NAME = Told("Name", _name, "row")
GLOSS = Told("In our words", _name, "row")
WHEN = Told("When", _when)
MEETING = Told("Meeting", _meeting, "row")
MEETING_CELL = Told("Meeting", _meeting)
SETTING = Told("At or in", _setting, "row")
STRENGTH = Told("How firmly", _strength)
PROOF = Told("Evidence", _proof)
NUMBER = Told("Number", _number, "number")
BOUND = Told("How exact", _bound)
TOPIC = Told("Topic", _topic)
AS = Told("As", _as)
STRONGEST = Told("Firmest", _strongest)
TOPICS = Told("On", _topics)
HELD_BY = Told("Held by", _held_by)
PLACE = Told("Place", _place)
WORDING = Told("Words", _wording, "row")
PROVES = Told("Supports", _proves)
