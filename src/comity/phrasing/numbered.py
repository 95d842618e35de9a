"""Meetings that a text names by a number alone: the third of ``the third, fifth and sixth SECD``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from comity.names import Term
from comity.phrasing.english import EMPTY
from comity.phrasing.mentions import Mentioned, covered
from comity.phrasing.words import Word, stem
from comity.store import Graph

NUMBERED = """
PREFIX comity: <https://w3id.org/comity/ontology/>
SELECT DISTINCT ?series ?ordinal ?meeting
WHERE {
  ?meeting comity:inSeries ?series ;
           comity:ordinal ?ordinal .
}
ORDER BY ?series ?ordinal ?meeting
"""
NUMBER = re.compile(r"(?P<number>\d{1,3})(?:st|nd|rd|th)?")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
GATHERINGS = frozenset(map(stem, ("meeting", "session", "dialogue", "edition", "round", "summit")))
COMPARED = frozenset({"versus", "vs", "compare", "compares", "compared", "contrast", "differ", "differs"})
# What keeps its meaning between them.
APART = COMPARED | {"between", "both", "not", "only"}
# What may stand between a number and the series it counts in.
BETWEEN = EMPTY | APART | {"annual", "cyber", "joint", "no", "nr", "number", "one", "policy"}
# "From the first meeting to the last" names no meeting.
FIRST, LAST = "1st", frozenset({"last", "latest", "newest", "now", "onward", "onwards", "recent", "today"})
Numbers = Mapping[tuple[Term, str], Sequence[Term]]


@dataclass(frozen=True, slots=True)
class Numbering:
    """The meetings of each series by their number, and the series of each meeting."""

    meetings: Numbers
    series: Mapping[Term, Term]


def numbered(graph: Graph, words: Sequence[Word], mentions: Sequence[Mentioned]) -> tuple[Mentioned, ...]:
    """Return ``mentions``, in order, with a meeting in place of each number that counts in a series.

    A number by no series is any meeting of that number, so long as the next word says that it is a meeting;
    with others, as in ``from the fifth meeting to the sixth``, one of a series that has them all.
    """
    row = _row(words, mentions)
    places = [at for at, each in enumerate(row) if isinstance(each, Word) and _counts(each, words)]
    if not places:
        return tuple(mentions)
    numbering = _numbering(graph)
    counted = dict(_in_series(row, places, numbering))
    spent = {
        id(near) for near in counted.values() if "series" in near.things and "meeting" not in near.things
    }
    kept = [each for each in mentions if id(each) not in spent]
    found = counted or dict.fromkeys(_in_any(row, places, numbering))
    return tuple(sorted([*kept, *found], key=lambda each: (each.start, each.end)))


def _row(words: Sequence[Word], mentions: Sequence[Mentioned]) -> list[Word | Mentioned]:
    shown = [each for each in mentions if each.firm or "track" in each.things]
    left = [each for each in words if not covered(each, shown)]
    return sorted([*left, *shown], key=lambda each: each.start)


def _in_series(
    row: Sequence[Word | Mentioned], places: Iterable[int], numbering: Numbering
) -> Iterator[tuple[Mentioned, Mentioned]]:
    for at in places:
        nearest = sorted(_reached(row, at), key=lambda each: abs(each.start - row[at].start))
        for near in (nearest or _only(row, at, numbering))[:1]:
            meetings = _meetings(row[at], _series(near, numbering), numbering)
            if meetings:
                yield _meeting(row, at, near, meetings), near


def _in_any(
    row: Sequence[Word | Mentioned], places: Iterable[int], numbering: Numbering
) -> Iterator[Mentioned]:
    told = [at for at in places if _is_gathering(_after(row, at))]
    meant = [at for at in places if told and (at in told or _is_alone(row, at))]
    reached = [
        one
        for one in sorted({one for one, _ in numbering.meetings}, key=str)
        if all(_meetings(row[at], [one], numbering) for at in meant)
    ]
    for at in meant if reached else ():
        near = row[at + 1] if at in told else row[at]
        yield _meeting(row, at, near, _meetings(row[at], reached, numbering))


def _after(row: Sequence[Word | Mentioned], at: int) -> Word | Mentioned | None:
    return row[at + 1] if at + 1 < len(row) else None


def _is_gathering(each: Word | Mentioned | None) -> bool:
    return isinstance(each, Word) and each.stem in GATHERINGS


def _is_alone(row: Sequence[Word | Mentioned], at: int) -> bool:
    """Tell whether an ordinal stands without a noun of its own."""
    after = _after(row, at)
    return bool(ORDINAL.fullmatch(_text(row[at]))) and (after is None or _between(after))


def _reached(row: Sequence[Word | Mentioned], at: int) -> Iterator[Mentioned]:
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(row) and _between(row[place]):
            place += step
        near = row[place] if 0 <= place < len(row) else None
        if isinstance(near, Mentioned) and {"series", "meeting"} & near.things.keys():
            yield near


def _only(row: Sequence[Word | Mentioned], at: int, numbering: Numbering) -> list[Mentioned]:
    """Return what names the only series in ``row``, for an ordinal that no other noun follows."""
    if not _is_alone(row, at):
        return []
    near = [
        each for each in row if isinstance(each, Mentioned) and {"series", "meeting"} & each.things.keys()
    ]
    return near if len({one for each in near for one in _series(each, numbering)}) == 1 else []


def _text(each: Word | Mentioned) -> str:
    return each.text if isinstance(each, Word) else ""


def _between(each: Word | Mentioned) -> bool:
    if isinstance(each, Mentioned):
        return False
    return each.text in BETWEEN or each.stem in GATHERINGS or bool(NUMBER.fullmatch(each.text))


def _counts(word: Word, words: Sequence[Word]) -> bool:
    spans = word.text == FIRST and any(each.text in LAST for each in words)
    return bool(NUMBER.fullmatch(word.text)) and not spans


def _series(near: Mentioned, numbering: Numbering) -> list[Term]:
    of_meetings = [
        numbering.series[each] for each in near.things.get("meeting", ()) if each in numbering.series
    ]
    return [*near.things.get("series", ()), *of_meetings]


def _meetings(number: Word | Mentioned, series: Iterable[Term], numbering: Numbering) -> list[Term]:
    match = NUMBER.fullmatch(number.text) if isinstance(number, Word) else None
    said = match["number"] if match else ""
    return [meeting for each in dict.fromkeys(series) for meeting in numbering.meetings.get((each, said), ())]


def _meeting(
    row: Sequence[Word | Mentioned], at: int, near: Word | Mentioned, meetings: Sequence[Term]
) -> Mentioned:
    number = row[at]
    start, end = min(number.start, near.start), max(number.end, near.end)
    said = frozenset({number.text}) if isinstance(number, Word) else frozenset()
    inside = (each for each in row if start <= each.start < end and isinstance(each, Word))
    between = frozenset(each.start for each in inside if each.text in APART or not _between(each))
    return Mentioned(start, end, said, {"meeting": tuple(meetings)}, between=between)


def _numbering(graph: Graph) -> Numbering:
    meetings: dict[tuple[Term, str], list[Term]] = {}
    series: dict[Term, Term] = {}
    for one, ordinal, meeting in graph.select(NUMBERED, "numbered meetings").rows:
        if one is not None and meeting is not None:
            meetings.setdefault((one, str(ordinal)), []).append(meeting)
            series[meeting] = one
    return Numbering(meetings, series)
