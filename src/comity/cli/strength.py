"""How firmly something was said, as a word and a bar of six steps."""

STEPS = 6
HEDGED = "Hedged"
LEGEND = "■ 1 on the agenda, 2 discussed, 3 hoped, 4 assessed, 5 welcomed, 6 agreed; ◧ hedged"


def strength(rank: int, stance: str, *marks: str) -> str:
    """Return the bar, the word and what qualifies it.

    >>> strength(6, "Agreed", "Hedged", "")
    '■■■■■◧ Agreed (hedged)'
    """
    said = ", ".join(mark.lower() for mark in marks if mark)
    last = "◧" if HEDGED in marks else "■"
    bar = "■" * (rank - 1) + last * min(rank, 1) + "□" * (STEPS - rank)
    return f"{bar} {stance}{f' ({said})' if said else ''}"
