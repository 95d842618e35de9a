"""The tools ``list_questions`` and ``run_question``."""

from collections.abc import Mapping, Sequence

from comity import ask, catalogue
from comity.assistant import inputs, outputs
from comity.assistant.cells import shown
from comity.assistant.held import LIMITS, Held
from comity.assistant.paging import fitting, more
from comity.assistant.tabular import Window, tabular
from comity.assistant.texts import clean
from comity.catalogue import Query
from comity.errors import UsageError
from comity.names import Term, normalise_label, shorten
from comity.store import folders

Arguments = Mapping[str, Sequence[str]]
LIST = "list_questions"
MOST_NOTE = 2_000


def list_questions(held: Held, given: inputs.ListQuestions) -> outputs.Questions:
    """Return the questions on an area, or with all the words given in their texts.

    Raises UsageError for an area that is not there.
    """
    areas = sorted({area for query in held.questions.values() for area in query.tags})
    if given.area is not None and given.area not in areas:
        raise UsageError(LIST, f"the area {given.area!r}", f"one of {', '.join(areas)}")
    found = [query for query in held.questions.values() if _fits(query, given)]
    kept = fitting((_question(query) for query in found[given.start :]), LIST)
    return outputs.Questions(
        dataset=held.dataset,
        areas=areas,
        questions=kept,
        more=more(len(found), given.start, len(kept), "ask again with start, an area or words"),
    )


def run_question(held: Held, given: inputs.RunQuestion) -> outputs.QuestionAnswer:
    """Return the answer to a question, its rows with the words behind them.

    Raises UsageError, with the nearest names, for a question, parameter or value that is not known.
    """
    query = catalogue.find(folders(["ours"]).queries, given.question, LIST)
    return answered(held, query, _arguments(given), given)


def answered(held: Held, query: Query, arguments: Arguments, asked: Window) -> outputs.QuestionAnswer:
    """Return the rows ``asked`` for of the answer to ``query``; raises the errors of ``ask.answer``."""
    answer = ask.answer(held.graph, query, arguments, LIMITS)
    fields = tabular(held.graph, answer.table, asked, query.name)
    told = answer.told(lambda parameter: f"the parameter {parameter.name}")
    fields["notes"] += [clean(note, MOST_NOTE) for note in told]
    return outputs.QuestionAnswer(
        dataset=held.dataset,
        question=query.name,
        summary=clean(query.summary),
        description=clean(query.description, MOST_NOTE),
        asked_with=asked_with(held, answer.values),
        **fields,
    )


def asked_with(held: Held, values: Mapping[str, Sequence[Term]]) -> dict[str, list[outputs.Cell]]:
    """Return the values of the parameters as an answer shows them."""
    how = shown(held.graph, [term for terms in values.values() for term in terms])
    return {name: [cell for term in terms if (cell := how.cell(term))] for name, terms in values.items()}


def _fits(query: Query, given: inputs.ListQuestions) -> bool:
    texts = (query.name, query.summary, query.description, *query.tags, *query.phrasings)
    text = normalise_label(" ".join(texts))
    words = normalise_label(given.words or "").split()
    return given.area in {None, *query.tags} and all(word in text for word in words)


def _question(query: Query) -> outputs.Question:
    parameters = [
        outputs.Parameter(
            name=each.name,
            about=clean(each.description),
            kind=each.kind,
            example=", ".join(shorten(str(term)) for term in each.examples),
        )
        for each in query.parameters.values()
    ]
    return outputs.Question(
        name=query.name, summary=clean(query.summary), areas=list(query.tags), parameters=parameters
    )


def _arguments(given: inputs.RunQuestion) -> Arguments:
    return {
        name: [str(value) for value in (values if isinstance(values, list) else [values])]
        for name, values in given.parameters.items()
    }
