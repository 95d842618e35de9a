"""How wide the columns of a table are on a terminal: what fits keeps its width, long ones share the rest."""

from collections.abc import Sequence

# Longer words may be broken, so that one address does not take the whole line.
LONGEST_WORD = 20
Cells = Sequence[str]


def shared(columns: Sequence[Cells], room: int) -> list[int]:
    """Return the widths of ``columns``, their headings among their cells, in ``room`` without the gaps.

    Where even the longest words of all columns have no room side by side, the widths are those of the words.

    >>> shared([("day", "2016-11-14"), ("one two three",), ("four five six seven",)], 28)
    [10, 9, 9]
    """
    needs = list(map(needed, columns))
    words = list(map(least, columns))
    most = max(needs, default=0)
    while most and sum(map(max, words, (min(need, most) for need in needs))) > room:
        most -= 1
    return [max(word, min(need, most)) for word, need in zip(words, needs, strict=True)]


def needed(cells: Cells) -> int:
    """Return the width at which every cell stands on one line."""
    from rich.cells import cell_len

    return max(map(cell_len, cells), default=0)


def least(cells: Cells) -> int:
    """Return the width of the longest word, or that at which a longer one is broken."""
    return min(needed([word for cell in cells for word in cell.split()]), LONGEST_WORD)
