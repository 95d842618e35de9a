"""The phrasings of the questions, as words to be compared, each weighed by how few questions have it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comity.catalogue import ANY, PLACEHOLDER, Parameter, Query
from comity.phrasing.mentions import is_code, stems
from comity.phrasing.vocabulary import Vocabulary, vocabulary
from comity.phrasing.words import Pair, pairs, read_words

YEAR = "year"
SPELT = re.compile(r"[^\W\d_]+")
DIGITS_OF_A_YEAR = 4
Shape = frozenset[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Template:
    """One phrasing: the parameters it has a place for, in order, and its stems, ``{kind}`` for a place."""

    slots: tuple[Parameter, ...]
    stems: frozenset[str]
    pairs: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, its phrasings, every stem in them and, apart, in its summary, and what has a place there.

    ``shapes`` is the share of the phrasings that have just such places.
    """

    query: Query
    templates: tuple[Template, ...]
    stems: frozenset[str]
    told: frozenset[str]
    shapes: Mapping[Shape, float]


@dataclass(frozen=True, slots=True)
class Phrasings:
    """All questions with their phrasings, the stems and pairs of stems in them, their words and places."""

    asked: tuple[Asked, ...]
    stems: Vocabulary
    pairs: Vocabulary
    words: frozenset[str]
    places: frozenset[str]

    def weight(self, stem: str) -> float:
        """Return how much ``stem`` tells of what is asked; one that no phrasing has, most of all."""
        return 0.0 if stem == place(ANY) else self.stems.weight(stem)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """Questions as a key: the very same ones, in the same order."""

    questions: tuple[Query, ...]

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.questions)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and [*map(id, self.questions)] == [*map(id, other.questions)]


def phrasings(questions: Mapping[str, Query]) -> Phrasings:
    """Return the phrasings of ``questions``, read once."""
    return _phrasings(_Same(tuple(questions.values())))


@lru_cache(8)
def _phrasings(same: _Same) -> Phrasings:
    asked = tuple(_asked(query) for query in same.questions)
    stems = vocabulary({each.query.name: [one.stems for one in each.templates] for each in asked})
    joined = vocabulary({each.query.name: [one.pairs for one in each.templates] for each in asked})
    used = (word for query in same.questions for text in query.phrasings for word in _spelt(text))
    places = {stem for each in asked for stem in each.stems if stem.startswith("{")} - {place(ANY)}
    return Phrasings(asked, stems, joined, frozenset(used), frozenset(places))


def place(kind: str) -> str:
    """Return the stem that stands for something of ``kind``."""
    return f"{{{kind}}}"


def shape(slots: Iterable[Parameter]) -> Shape:
    """Return the parameters that there is a place for, and whether for one value or several."""
    return frozenset((name, count > 1) for name, count in Counter(each.name for each in slots).items())


def kind_wanted(parameter: Parameter) -> str:
    """Return the kind of thing that ``parameter`` takes: that of the question file, or ``year``."""
    example = str(parameter.examples[0])
    return YEAR if parameter.name == YEAR and len(example) == DIGITS_OF_A_YEAR else parameter.kind


@lru_cache(8_192)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry what it says."""
    return stems(read_words(text))


@lru_cache(8_192)
def _pairs(text: str) -> frozenset[Pair]:
    return frozenset(
        pair for part in PLACEHOLDER.sub("\0", text).split("\0") for pair in pairs(read_words(part))
    )


@lru_cache(8_192)
def _spelt(text: str) -> tuple[str, ...]:
    return tuple(SPELT.findall(text.lower()))


def _asked(query: Query) -> Asked:
    read = (_template(query, text) for text in query.phrasings)
    templates = tuple(each for each in read if _says_something(each))
    said = (stem for template in templates for stem in template.stems)
    shapes = Counter(shape(each.slots) for each in templates)
    shares = {each: count / len(templates) for each, count in shapes.items()}
    return Asked(query, templates, frozenset(said), content(query.summary), shares)


def _says_something(template: Template) -> bool:
    """Tell whether a phrasing has a word to go by, or a place for a code, which is one."""
    coded = any(is_code(each.examples[0]) for each in template.slots)
    return coded or any(not stem.startswith("{") for stem in template.stems)


def _template(query: Query, text: str) -> Template:
    slots = tuple(query.parameters[each["parameter"]] for each in PLACEHOLDER.finditer(text))
    places = (place(kind_wanted(each)) for each in slots)
    return Template(slots, content(PLACEHOLDER.sub(" ", text)) | frozenset(places), _pairs(text))
