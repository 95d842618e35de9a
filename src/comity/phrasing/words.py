"""The words of a text, as they are compared: folded and stemmed, without those that any question may have."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from snowballstemmer import stemmer

from comity.phrasing.alike import standing_for
from comity.search import words

ENGLISH = stemmer("english")
# Words that tell no question from another: articles, prepositions, auxiliaries, and what is said out of courtesy.
EMPTY = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "into", "as", "and", "or", "but", "nor", "so", "then", "than", "that", "this", "these", "those", "there", "here", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "doing", "have", "has", "had", "having", "can", "could", "may", "might", "must", "shall", "it", "its", "they", "them", "their", "he", "she", "his", "her", "we", "us", "our", "i", "me", "my", "you", "your", "which", "what", "whose", "s", "t", "d", "ll", "re", "m", "please", "kindly", "hi", "hello", "hey", "dear", "thanks", "thank", "cheers", "tell", "show", "give", "list", "find", "search", "want", "like", "need", "wish", "know", "let", "see", "wonder", "wondering", "question", "answer", "ask", "help", "get", "gets", "got", "getting", "just", "also", "usually", "generally", "looking", "everyone", "everybody", "everything", "anything", "anywhere", "pls", "ie", "eg", "way", "ways", "im", "id", "upon", "through", "many", "main", "short", "brief", "briefly", "average", "overall", "anyone", "really", "ever", "actually", "any", "some", "if", "out", "up", "off", "per", "via", "etc", "ok", "okay", "exactly", "overall", "concerning", "regarding"]
)
ONE_FOR = {ENGLISH.stemWord(word): ENGLISH.stemWord(one) for word, one in standing_for().items()}
# Words of questions that no record can answer: reasons, duties, the future, worth, money.
BEYOND = frozenset(
    ["why", "should", "ought", "would", "will", "wont", "shall", "tomorrow", "future", "predict", "prediction", "forecast", "expect", "probably", "likely", "upcoming", "recommend", "advise", "opinion", "better", "best", "worst", "worse", "good", "success", "successful", "fail", "failure", "failed", "effective", "important", "influential", "reliable", "trustworthy", "believe", "feel", "favourite", "interesting", "useful", "cost", "costs", "price", "budget", "pay", "paid", "pays", "payment", "fund", "funded", "funding", "money", "euro", "dollar", "salary", "sponsor", "next", "because", "reason", "motive", "purpose"]
)
# Words of two that stand for one: "how many" asks for a number, "how" for a manner.
JOINED = {("how", each) for each in ("many", "much", "long", "often", "old", "frequently", "firm", "firmly")}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, its folded form and its stem; ``name`` if it is written as one."""

    start: int
    end: int
    text: str
    stem: str
    name: bool


def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text``, left to right; a word of two, such as ``how many``, as its own."""
    shouted = text.upper() == text
    found = [
        Word(
            each.start,
            each.end,
            each.text,
            stem(each.text),
            _named(text, each.start, each.end) and not shouted,
        )
        for each in words(text)
    ]
    return tuple(_joined(found))


def stem(word: str) -> str:
    """Return the stem of a folded word (Porter's second stemmer for English).

    >>> stem("meetings"), stem("hosted")
    ('meet', 'host')
    """
    return _stem(word)


@lru_cache(65_536)
def _stem(word: str) -> str:
    return ONE_FOR.get(root := str(ENGLISH.stemWord(word)), root)


def _named(text: str, start: int, end: int) -> bool:
    first = not text[:start].strip(" \"'“‘¿¡(")
    letters = text[start:end]
    return any(map(str.isupper, letters[1:])) or (letters[:1].isupper() and not first)


def _joined(found: list[Word]) -> Iterator[Word]:
    place = 0
    while place < len(found):
        pair = found[place : place + 2]
        if tuple(each.text for each in pair) in JOINED:
            joined = " ".join(each.text for each in pair)
            yield Word(pair[0].start, pair[1].end, joined, joined, name=False)
            place += 1
        else:
            yield found[place]
        place += 1
