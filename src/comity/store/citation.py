"""The data set as its ``CITATION.cff`` (Citation File Format 1.2) has it: title, authors, version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import yaml

from comity.store.location import folders


@dataclass(frozen=True, slots=True)
class Author:
    """A person by family name, with given names, particle and suffix; or an entity, by its name alone."""

    name: str
    given: str = ""
    particle: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be cited: ``released`` is the day on which ``version`` came out."""

    title: str
    authors: tuple[Author, ...]
    version: str
    released: date

    def release_of(self, version: str | None) -> date | None:
        """Return the day on which ``version`` came out; nothing for another than the one that is told."""
        return self.released if version == self.version else None


def work() -> Work:
    """Return what is to be cited for the data set."""
    return _read((folders(["ours"]).ontology.parent / "CITATION.cff").read_text(encoding="utf-8"))


# A page cites in several styles, and reading YAML takes longer than making the page.
@lru_cache(maxsize=1)
def _read(text: str) -> Work:
    facts = yaml.safe_load(text)
    authors = tuple(map(author, facts["authors"]))
    return Work(facts["title"], authors, str(facts["version"]), date.fromisoformat(facts["date-released"]))


def author(found: Mapping[str, object]) -> Author:
    """Return the author that an entry of ``authors`` describes.

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
