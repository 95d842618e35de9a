"""The tool ``ask_in_words``."""

from collections.abc import Iterable

from comity.assistant import inputs, outputs
from comity.assistant.held import Held
from comity.assistant.questions import answered, asked_with
from comity.assistant.texts import clean
from comity.phrasing import Reading, understand

NOTES = {
    "understood": (),
    "close": ("Several readings fit: ask which is meant, then use run_question.",),
    "unsure": ("Not understood: put it in other words, or choose from the nearest questions.",),
}


def ask_in_words(held: Held, given: inputs.AskInWords) -> outputs.Understood:
    """Return what the words were taken to ask, and the answer where that is sure.

    Raises the errors of ``ask.answer``.
    """
    found = understand(held.graph, held.questions, given.text)
    sure = found.readings[0] if found.verdict == "understood" else None
    return outputs.Understood(
        dataset=held.dataset,
        notes=list(NOTES[found.verdict]),
        verdict=found.verdict,
        readings=_readings(held, found.readings),
        nearest=[] if sure else _readings(held, found.nearest),
        answer=_answer(held, sure, given) if sure else None,
    )


def _answer(held: Held, reading: Reading, given: inputs.AskInWords) -> outputs.QuestionAnswer:
    arguments = {name: [str(term) for term in terms] for name, terms in reading.values.items()}
    return answered(held, reading.query, arguments, given)


def _readings(held: Held, found: Iterable[Reading]) -> list[outputs.Reading]:
    return [
        outputs.Reading(
            question=each.query.name,
            summary=clean(each.query.summary),
            asked_with=asked_with(held, each.values),
            missing=list(each.missing),
        )
        for each in found
    ]
