"""Terms as findings print them: short names, quoted values, nothing that a terminal would obey."""

from comity.names import PREFIXES, Iri, Literal, Term, shorten

XSD = PREFIXES["xsd"]
BARE = {XSD + name for name in ("integer", "decimal", "boolean")}
LONGEST = 100


def written(term: Term) -> str:
    """Return ``term`` much as Turtle writes it, cut short where it is long.

    >>> written(Iri("https://w3id.org/comity/id/meeting/secd-3"))
    'meeting:secd-3'
    """
    match term:
        case Literal(value, datatype) if datatype in BARE and value.isprintable():
            return value
        case Literal(value, _, language):
            return f'"{printable(value)}"' + (f"@{language}" if language else "")
        case Iri(value):
            return printable(shorten(value))
    return "a block without an IRI"


def printable(text: str) -> str:
    """Return ``text`` with its control and direction marks escaped, and at most 100 characters of it."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
