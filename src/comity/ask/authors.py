"""Who made a work, as a citation file has it, and as each style of citation writes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.ask.bibtex import escaped

INITIAL = re.compile(r"(\w)\w*\.?")


@dataclass(frozen=True, slots=True)
class Author:
    """A person by family name, with given names, particle and suffix; or an entity, by its name alone."""

    name: str
    given: str = ""
    particle: str = ""
    suffix: str = ""


def author(found: Mapping[str, object]) -> Author:
    """Return the author that an entry of ``authors`` describes (Citation File Format 1.2).

    >>> author({"family-names": "Kuiper", "given-names": "Anna Maria"})
    Author(name='Kuiper', given='Anna Maria', particle='', suffix='')
    """
    name, family, given, particle, suffix, alias = (
        str(found.get(key) or "")
        for key in ("name", "family-names", "given-names", "name-particle", "name-suffix", "alias")
    )
    if name or not family:
        return Author(name or given or alias)
    return Author(family, given, particle, suffix)


def apa(authors: Sequence[Author]) -> str:
    """Return ``authors`` as a reference begins with them, full stop included (APA manual, 7th edition).

    >>> apa([Author("Kuiper", "Anna Maria"), Author("Berg", "J.-P.", "van den", "Jr."), Author("The Crew")])
    'Kuiper, A. M., van den Berg, J.-P., Jr., & The Crew.'
    """
    *others, last = map(_inverted, authors)
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


def _inverted(author: Author) -> str:
    initials = " ".join(INITIAL.sub(r"\1.", each) for each in author.given.split())
    family = f"{author.particle} {author.name}".strip()
    return ", ".join(part for part in (family, initials, author.suffix) if part)
