"""How firmly something was said, as a word and a bar of six steps."""

STEPS = 6
LEGEND = "■ 1 on the agenda, 2 discussed, 3 hoped, 4 assessed, 5 welcomed, 6 agreed"


def strength(rank: int, stance: str, *marks: str) -> str:
    """Return the bar, the word and what qualifies it.

    >>> strength(6, "Agreed", "Hedged", "")
    '■■■■■■ Agreed (hedged)'
    """
    said = ", ".join(mark.lower() for mark in marks if mark)
    return f"{'■' * rank}{'□' * (STEPS - rank)} {stance}{f' ({said})' if said else ''}"
