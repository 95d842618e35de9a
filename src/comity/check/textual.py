"""What can be said of a file by its text alone: of records, the vocabulary and questions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple

from comity import catalogue
from comity.check.cache import Parts
from comity.check.findings import Finding
from comity.check.inputs import digest
from comity.check.style import layout_faults, path_faults, prefix_faults
from comity.check.vocabulary import unasked, version_faults, vocabulary_faults
from comity.names import GRAPH
from comity.store import SourceFile
from comity.text import Page, page

OURS = GRAPH + "ontology/comity"


def record_faults(files: Sequence[SourceFile], parts: Parts) -> list[Finding]:
    """Return how ``files``, which are valid Turtle, break the rules of text; only new ones are read."""
    new = [file for file in files if _key(file) not in parts]
    layouts = layout_faults(new)
    for file in new:
        found = [*_line_faults(file, page(file.text.decode())), *layouts[file.graph]]
        parts[_key(file)] = [astuple(each) for each in found]
    return _sorted(files, parts)


def question_faults(questions: Sequence[SourceFile], parts: Parts) -> list[Finding]:
    """Return how the files of ``questions`` break the rules of STYLE 4."""
    for question in questions:
        if _key(question) not in parts:
            faults = catalogue.findings(question.path)
            parts[_key(question)] = [
                (question.shown, each.line, each.rule, each.found, each.expected) for each in faults
            ]
    return _sorted(questions, parts)


def term_faults(files: Iterable[SourceFile], questions: Sequence[SourceFile]) -> list[Finding]:
    """Return the terms of the vocabulary, one of ``files``, that no question asks for."""
    return [
        each
        for file in files
        if file.graph == OURS
        for each in unasked(file, page(file.text.decode()), questions)
    ]


def _line_faults(file: SourceFile, read: Page) -> Iterator[Finding]:
    yield from path_faults(file, read)
    yield from prefix_faults(file, read)
    if file.graph == OURS:
        yield from vocabulary_faults(file, read)
        yield from version_faults(file, read)


def _sorted(files: Iterable[SourceFile], parts: Parts) -> list[Finding]:
    return sorted(Finding(*row) for file in files for row in parts[_key(file)])


def _key(file: SourceFile) -> str:
    return digest("text", file.shown, file.graph, file.digest)
