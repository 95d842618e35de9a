"""Turns of phrase that mislead word by word: courtesy, ``at least``, ``not only``; put in plainer words."""

import re

# What courtesy says, what only seems to deny, rank or count, what wording became, what asks for a reason.
_PLAINER = {
    r"(?:would|could|can|will) (?:you|i|we|someone|somebody|anyone)\b": "",
    r"i(?:['’]d| would)\b": "",
    r"(?:be )?(?:grateful|interested|curious|great|useful|nice)(?= (?:for|in|to|if)\b)": "",
    r"at (?:the very )?(?:least|most)": "",
    r"(?:no|not) (?:more|later|fewer|less|longer|earlier) than": "",
    r"not (?:just|only|merely|simply)": "",
    r"(?:if|whether or|or) not": "",
    r"no\.? ?(?=\d)": "",
    r"(?:no\.|nr\.?) of": "number of",
    r"next to": "beside",
    r"no[ -]one": "nobody",
    r"first and (?:the )?last(?= (?:date|day|year|time|mention)s?\b)": "",
    r"how often(?= (?:did|has|have)\b)": "how many times",
    r"""(?:turn|shift|move|change|go)(?:ed|d)? from ["“][^"”]*["”] (?:in)?to ["“][^"”]*["”]""": "change",
    r"(?:how come|what for|for what reasons?|for which reasons?)": "why",
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|should)n['’]?t": "not",
}
_TURNS = tuple(
    (re.compile(rf"\b(?:{turn})(?!\w)", re.IGNORECASE), plainer) for turn, plainer in _PLAINER.items()
)


def plainer(text: str) -> str:
    """Return ``text`` with its turns of phrase in plainer words.

    >>> plainer("Could you list those that weren't in Vienna?")
    ' list those that not in Vienna?'
    """
    for turn, words in _TURNS:
        text = turn.sub(words, text)
    return text
