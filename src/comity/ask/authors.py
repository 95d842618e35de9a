"""Who made a work, as each style of citation writes it."""

import re
from collections.abc import Sequence

from comity.ask.bibtex import escaped
from comity.store import Author

INITIAL = re.compile(r"(\w)\w*\.?")
MOST_AUTHORS = 20


def apa(authors: Sequence[Author]) -> str:
    """Return ``authors`` as a reference begins with them, full stop included (APA manual, 7th edition).

    Of more than twenty, it names the first nineteen and the last.

    >>> apa([Author("Kuiper", "Anna Maria"), Author("Berg", "J.-P.", "van den", "Jr."), Author("The Crew")])
    'Kuiper, A. M., van den Berg, J.-P., Jr., & The Crew.'
    """
    *others, last = map(_inverted, authors)
    if len(authors) > MOST_AUTHORS:
        return f"{', '.join(others[: MOST_AUTHORS - 1])}, . . . {last.removesuffix('.')}."
    comma = "," if len(others) > 1 or any(each.given for each in authors) else ""
    text = f"{', '.join(others)}{comma} & {last}" if others else last
    return f"{text.removesuffix('.')}."


def bibtex(author: Author) -> str:
    """Return ``author`` as one name of a field ``author``, an entity in braces that keep it whole.

    >>> bibtex(Author("Berg", "Jan", "van den", "Jr.")), bibtex(Author("The Crew"))
    ('van den {Berg}, Jr., Jan', '{The Crew}')
    """
    family = f"{escaped(author.particle)} {{{escaped(author.name)}}}".strip()
    return ", ".join([family, *(escaped(part) for part in (author.suffix, author.given) if part)])


def csl(author: Author) -> dict[str, str]:
    """Return ``author`` as CSL-JSON has names (CSL 1.0.2).

    >>> csl(Author("Berg", "Jan", "van den")), csl(Author("The Crew"))
    ({'family': 'Berg', 'given': 'Jan', 'non-dropping-particle': 'van den'}, {'literal': 'The Crew'})
    """
    if not author.given:
        return {"literal": f"{author.particle} {author.name}".strip()}
    named = {
        "family": author.name,
        "given": author.given,
        "non-dropping-particle": author.particle,
        "suffix": author.suffix,
    }
    return {key: part for key, part in named.items() if part}


def ris(author: Author) -> str:
    """Return ``author`` as one name of a field ``AU`` of RIS.

    >>> ris(Author("Berg", "Jan", "van den", "Jr.")), ris(Author("The Crew"))
    ('van den Berg, Jan, Jr.', 'The Crew')
    """
    family = f"{author.particle} {author.name}".strip()
    return ", ".join(part for part in (family, author.given, author.suffix) if part)


def _inverted(author: Author) -> str:
    initials = " ".join(INITIAL.sub(r"\1.", each) for each in author.given.split())
    family = f"{author.particle} {author.name}".strip()
    return ", ".join(part for part in (family, initials, author.suffix) if part)
