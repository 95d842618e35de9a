"""Bring the prefixes of a file together above its blocks, as where one file was added to another."""

from comity.text import Page, Prefix, page


def with_prefixes_above(text: str) -> str:
    """Return ``text``, which is valid Turtle, with each prefix declared once, above the first block.

    A file in which one prefix stands for two things comes back as it is.
    """
    read = page(text)
    spaces = {each.name: each.iri for each in read.prefixes}
    if any(spaces[each.name] != each.iri for each in read.prefixes):
        return text
    above = _above(read)
    for each in reversed([each for each in read.prefixes if each not in above.values()]):
        text = text[: each.start] + "\n" + text[each.end :].lstrip("\n")
    place = read.prefixes[0].start if above else 0
    moved = "".join(f"@prefix {name}: <{spaces[name]}> .\n" for name in sorted(spaces.keys() - above.keys()))
    return text[:place] + moved + text[place:]


def _above(read: Page) -> dict[str, Prefix]:
    """Return the first declaration of each prefix that stands above the blocks."""
    first = read.blocks[0].line if read.blocks else float("inf")
    return {each.name: each for each in reversed(read.prefixes) if each.line < first}
