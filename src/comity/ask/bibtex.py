"""Text as BibTeX reads it."""

# An escaped brace would still count for BibTeX, which looks for the one that closes the field.
ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "$&#_%"},
}


def escaped(text: str) -> str:
    r"""Return ``text`` with nothing in it that BibTeX or LaTeX would act on.

    >>> escaped("R&D {50%}")
    'R\\&D \\textbraceleft{}50\\%\\textbraceright{}'
    """
    return "".join(ESCAPES.get(char, char) for char in text)
