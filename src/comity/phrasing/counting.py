"""Numbers in words, as figures: ``the first three`` meetings, ``dialogues four and six``."""

import re

CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
FIGURES = {word: str(figure) for figure, word in enumerate(CARDINALS, 1)}
NUMBER = rf"(?:{'|'.join(CARDINALS)})"
MEETING = r"(?:dialogue|meeting|session|round|conference|forum|edition|number)s?"
LISTED = re.compile(rf"\b({MEETING}) ({NUMBER}(?:(?:,? and|,? or|,) {NUMBER})*)\b", re.IGNORECASE)
FIRST_FEW = re.compile(r"\bfirst (two|three|four|five|[2-5])(?= )", re.IGNORECASE)
OPENING = re.compile(rf"\b(?:inaugural|maiden|opening) (?=(?:\S+ ){{0,3}}{MEETING}\b)", re.IGNORECASE)
EACH_FIRST = re.compile(r"\b(\w+est(?: \w+)?) first\b", re.IGNORECASE)
ORDINALS = ("1st", "2nd", "3rd", "4th", "5th")


def in_figures(text: str) -> str:
    """Return ``text`` with numbers of meetings in figures, and with ``first`` for a first meeting alone.

    >>> in_figures("the first three of them, dialogues four and six, firmest first")
    'the 1st, 2nd and 3rd of them, dialogues 4 and 6, firmest'
    """
    text = LISTED.sub(lambda found: f"{found[1]} {_figures(found[2])}", text)
    text = FIRST_FEW.sub(lambda found: _first(found[1]), text)
    return EACH_FIRST.sub(r"\1", OPENING.sub("first ", text))


def _figures(words: str) -> str:
    return re.sub(NUMBER, lambda found: FIGURES[found[0].lower()], words, flags=re.IGNORECASE)


def _first(few: str) -> str:
    several = ORDINALS[: int(FIGURES.get(few.lower(), few))]
    return f"{', '.join(several[:-1])} and {several[-1]}"
