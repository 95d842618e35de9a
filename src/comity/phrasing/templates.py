"""The phrasings of the questions, as words to be compared, each weighed by how few questions have it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from comity.catalogue import ANY, PLACEHOLDER, Parameter, Query
from comity.phrasing.mentions import stems
from comity.phrasing.words import read_words

YEAR = "year"
SPELT = re.compile(r"[^\W\d_]+")
DIGITS_OF_A_YEAR = 4


@dataclass(frozen=True, slots=True)
class Template:
    """One phrasing: the parameters it has a place for, in order, and its stems, ``{kind}`` for a place."""

    slots: tuple[Parameter, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its phrasings, and every stem in them and, apart, in its summary."""

    query: Query
    templates: tuple[Template, ...]
    stems: frozenset[str]
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrasings:
    """All questions with their phrasings, the weight of each stem, and the words they are written with."""

    asked: tuple[Asked, ...]
    weights: Mapping[str, float]
    rare: float
    words: frozenset[str]

    def weight(self, stem: str) -> float:
        """Return how much ``stem`` tells of what is asked; one that no phrasing has, most of all."""
        return self.weights.get(stem, self.rare)


def phrasings(questions: Mapping[str, Query]) -> Phrasings:
    """Return the phrasings of ``questions``; stems weigh their inverse frequency (Spärck Jones 1972)."""
    asked = tuple(_asked(query) for query in questions.values())
    counts = Counter(stem for each in asked for stem in each.stems)
    counts[place(ANY)] = len(asked)  # what takes anything tells nothing
    weights = {stem: log(1 + len(asked) / count) for stem, count in counts.items() if count}
    used = (
        word
        for query in questions.values()
        for text in query.phrasings
        for word in SPELT.findall(text.lower())
    )
    return Phrasings(asked, weights, log(1 + len(asked)), frozenset(used))


def place(kind: str) -> str:
    """Return the stem that stands for something of ``kind``."""
    return f"{{{kind}}}"


def kind_wanted(parameter: Parameter) -> str:
    """Return the kind of thing that ``parameter`` takes: that of the question file, or ``year``."""
    example = str(parameter.examples[0])
    return YEAR if parameter.name == YEAR and len(example) == DIGITS_OF_A_YEAR else parameter.kind


@lru_cache(4_096)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry what it says."""
    return stems(read_words(text))


def _asked(query: Query) -> Asked:
    read = (_template(query, text) for text in query.phrasings)
    templates = tuple(each for each in read if any(not stem.startswith("{") for stem in each.stems))
    said = (stem for template in templates for stem in template.stems)
    return Asked(query, templates, frozenset(said), content(query.summary))


def _template(query: Query, text: str) -> Template:
    slots = tuple(query.parameters[each["parameter"]] for each in PLACEHOLDER.finditer(text))
    places = (place(kind_wanted(each)) for each in slots)
    return Template(slots, content(PLACEHOLDER.sub(" ", text)) | frozenset(_once(places)))


def _once(places: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(places)
