"""Ways of working that an assistant may offer: how to trace a topic, and how to prove a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from comity.assistant.texts import clean
from comity.errors import UsageError

DUTY = (
    "Name the dataset version, quote the wording with its source and link for every claim, and keep "
    "“nobody said” apart from “no”. What the graph does not hold is unknown: say so."
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt: what a person reads of it, its one argument and the words, with a place for the argument."""

    name: str
    title: str
    about: str
    argument: str
    words: str


PROMPTS: Mapping[str, Prompt] = {
    prompt.name: prompt
    for prompt in (
        Prompt(
            "trace-a-topic",
            "Trace a topic",
            "How talk of a topic moved from meeting to meeting, with the words that show it.",
            "topic",
            "Trace how talk of “{argument}” moved. Find the topic with search, follow it with timeline, and "
            f"tell where it grew firmer or weaker. {DUTY}",
        ),
        Prompt(
            "prove-a-sentence",
            "Prove a sentence",
            "What in the graph supports, weakens or contradicts a sentence.",
            "sentence",
            "What does the graph say for and against this sentence: “{argument}”? Find the things it names "
            f"with search, choose questions with list_questions, run them, and weigh the words. {DUTY}",
        ),
    )
}


def written(name: str, arguments: Mapping[str, str]) -> str:
    """Return the words of a prompt; raises UsageError for one that is not there, or without its argument."""
    if name not in PROMPTS:
        raise UsageError("prompts", f"no prompt {name[:200]!r}", " or ".join(PROMPTS))
    prompt = PROMPTS[name]
    if not arguments.get(prompt.argument):
        raise UsageError(name, f"no {prompt.argument}", f"the argument {prompt.argument}")
    return prompt.words.format(argument=clean(arguments[prompt.argument]))
