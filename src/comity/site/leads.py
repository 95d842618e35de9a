"""One sentence on a thing, made of what is recorded about it."""

from collections.abc import Callable, Mapping, Sequence

from comity.names import Iri, kind_of
from comity.site.sheet import Sheet
from comity.text import period

Found = Mapping[str, Sequence[Iri]]
Tell = Callable[[Sheet, Found], str]


def lead(sheet: Sheet, found: Found) -> str:
    """Return a sentence on the thing; ``found`` has the records of its lists by their titles."""
    kind = kind_of(sheet.thing.value) or ""
    tell = TELLING.get(kind)
    defined = sheet.facts.text("definition")
    return tell(sheet, found) if tell else defined or ""


def counted(count: int, noun: str, nouns: str | None = None) -> str:
    """Return a number with its noun.

    >>> counted(1, "statement"), counted(0, "agreement"), counted(2, "party", "parties")
    ('1 statement', 'no agreement', '2 parties')
    """
    return f"{count or 'no'} {noun if count < 2 else nouns or f'{noun}s'}"


def _meeting(sheet: Sheet, found: Found) -> str:
    when = sheet.when(sheet.thing)
    held = period(when.start, when.end) if when else "at a time that is not known"
    places = " and ".join(sheet.name(place).text for place in sheet.facts.things("place"))
    where = f" in {places}" if places else ""
    if not found["Agenda"]:
        return f"Held {held}{where}. Its agenda is not coded."
    told = [
        counted(len(found["Agenda"]), "agenda item"),
        counted(len(found["Agreed"]), "agreement"),
        counted(len(found["Otherwise said"]), "other statement"),
    ]
    return f"Held {held}{where}. On record: {', '.join(told[:-1])} and {told[-1]}."


def _party(sheet: Sheet, found: Found) -> str:
    kinds = ", ".join(sheet.name(kind).text for kind in sheet.facts.things("kind"))
    parts, held = found["Took part in"], found["On record for holding"]
    told = [
        *([f"in {counted(len(parts), 'role')} at meetings or in processes"] if parts else []),
        *([f"for holding {counted(len(held), 'statement')}"] if held else []),
    ]
    said = f"On record {' and '.join(told)}." if told else "No role and no statement of it is on record."
    return f"{kinds}. {said}" if kinds else said


def _topic(sheet: Sheet, found: Found) -> str:
    told = [
        counted(len(found["On the agenda of"]), "agenda item").capitalize(),
        counted(len(found["Agreed"]), "agreement"),
        f"{counted(len(found['Otherwise said']), 'other statement')} on record, narrower topics included",
    ]
    definition = sheet.facts.text("definition")
    return f"{definition + ' ' if definition else ''}{', '.join(told)}."


def _series(sheet: Sheet, found: Found) -> str:
    starts = [when.start for each in found["Meetings"] if (when := sheet.when(each)) and when.start]
    span = f", {min(starts)[:4]} to {max(starts)[:4]}" if starts else ""
    return f"{counted(len(found['Meetings']), 'meeting').capitalize()} on record{span}."


def _statement(sheet: Sheet, _: Found) -> str:
    strength = sheet.strength(sheet.thing)
    meeting = sheet.facts.thing_of("madeAt")
    where = f" at the {sheet.name(meeting).text}" if meeting else ""
    marks = f" ({', '.join(strength.marks).lower()})" if strength and strength.marks else ""
    return f"{strength.word}{marks}{where}. The title is a gloss in our own words." if strength else ""


def _source(_: Sheet, found: Found) -> str:
    return f"A document that {counted(len(found['Passages']), 'passage')} of the graph stand in."


TELLING: Mapping[str, Tell] = {
    "meeting": _meeting,
    **dict.fromkeys(("institution", "state", "group", "person"), _party),
    "topic": _topic,
    "series": _series,
    "statement": _statement,
    "source": _source,
}
