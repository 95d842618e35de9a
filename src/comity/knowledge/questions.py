"""The questions that the graph can answer, as a person looks them through."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import indent
from typing import overload

from comity.catalogue import Parameter, Query
from comity.errors import UsageError
from comity.knowledge import html, text
from comity.knowledge.arguments import pythonic
from comity.names import Literal, shorten


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it asks, what an empty answer means, and how people put it.

    ``parameters`` says what each is, with an example; each may be left out, and may be given several values.
    """

    name: str
    summary: str
    description: str
    areas: tuple[str, ...]
    parameters: Mapping[str, str]
    phrasings: tuple[str, ...]

    @property
    def call(self) -> str:
        """The call that asks it, with its parameters."""
        return f"ask({', '.join([repr(self.name), *(f'{name}=…' for name in self.parameters)])})"

    def __repr__(self) -> str:
        given = [f"  {name}: {about}" for name, about in self.parameters.items()]
        asked = [f"  “{phrasing}”" for phrasing in self.phrasings]
        return "\n".join([self.call, self.summary, *given, self.description, *asked])


class Questions(Sequence[Question]):
    """Questions in the order of their subjects, found by place or by name; prints as a list by subject."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._questions = tuple(sorted(questions, key=_order))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the questions."""
        return tuple(question.name for question in self._questions)

    def __len__(self) -> int:
        return len(self._questions)

    def __contains__(self, question: object) -> bool:
        return question in self.names or question in self._questions

    @overload
    def __getitem__(self, which: int | str) -> Question: ...
    @overload
    def __getitem__(self, which: slice) -> "Questions": ...
    def __getitem__(self, which: int | str | slice) -> "Question | Questions":
        if isinstance(which, str):
            return self._named(which)
        return Questions(self._questions[which]) if isinstance(which, slice) else self._questions[which]

    def __repr__(self) -> str:
        parts = (f"{area}\n{indent(_listed(found), '  ')}" for area, found in self._areas())
        return "\n\n".join(parts) or "no question"

    def _repr_html_(self) -> str:
        body = "".join(
            f'<tr><th scope="row">{html.text(each.name)}</th><td>{html.text(area)}</td>'
            f"<td>{html.text(each.summary)}</td><td>{html.text(', '.join(each.parameters))}</td></tr>"
            for area, found in self._areas()
            for each in found
        )
        headings = ("question", "subject", "summary", "parameters")
        head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
        caption = f"<caption>{text.counted(len(self), 'question')}</caption>"
        return html.block([f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"])

    def _areas(self) -> Iterator[tuple[str, list[Question]]]:
        for area, found in groupby(self._questions, key=lambda question: question.areas[0]):
            yield area, list(found)

    def _named(self, name: str) -> Question:
        for question in self._questions:
            if question.name == name:
                return question
        raise UsageError("questions", f"no question {name!r}", f"one of {', '.join(self.names)}")


def questions(queries: Iterable[Query], area: str | None) -> Questions:
    """Return the questions among ``queries``, all or those on ``area``; raises UsageError for no such one."""
    every = [_question(query) for query in queries]
    areas = sorted({each for question in every for each in question.areas})
    if area is not None and area not in areas:
        raise UsageError("questions", f"no area {area!r}", f"one of {', '.join(areas)}")
    return Questions(question for question in every if area is None or area in question.areas)


def _question(query: Query) -> Question:
    parameters = {pythonic(each.name): _about(each) for each in query.parameters.values()}
    return Question(query.name, query.summary, query.description, query.tags, parameters, query.phrasings)


def _about(parameter: Parameter) -> str:
    examples = (
        term.value if isinstance(term, Literal) else shorten(str(term)) for term in parameter.examples
    )
    return f"{parameter.description} Example: {', '.join(examples)}"


def _order(question: Question) -> tuple[str, str]:
    return (question.areas[0], question.name)


def _listed(found: Iterable[Question]) -> str:
    return "\n".join(f"{each.call}\n    {each.summary}" for each in found)
