"""Understand plain words: which question they ask, of what, and whether that is sure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.catalogue import Query
from comity.phrasing.readings import Reading, Understanding
from comity.phrasing.scoring import Candidate, candidates
from comity.phrasing.sentence import read_sentence
from comity.phrasing.settling import settled
from comity.phrasing.templates import phrasings
from comity.search import open_index
from comity.store import Graph

# A reading is good from the first score, fair from the second; below that it is not offered.
GOOD, FAIR = 0.65, 0.5
# A good reading is clear of the next whose score is at most this part of its own; a fair one is to be far.
CLEAR, FAR = 0.92, 0.8
# A phrasing that is met word for word is clear of any other.
EXACT = 1.0
# At most so many readings are offered, and so many questions named as the nearest.
MOST_OFFERED, MOST_NEAREST = 8, 3
# A longer text is no question.
MOST_CHARACTERS = 1_000


def understand(graph: Graph, questions: Mapping[str, Query], text: str) -> Understanding:
    """Return what ``text`` asks: one of ``questions``, with things of ``graph`` as values of its parameters.

    No language model and no network: the names in the text are linked to the graph, and the words around them
    compared with the phrasings of each question, weighed by how few questions have them. The verdict is
    ``understood`` for one good reading that nothing speaks against, ``close`` where several fit about as well
    or the only one is no more than fair, else ``unsure``. Raises the errors of the graph.
    """
    if len(text) > MOST_CHARACTERS:
        return Understanding("unsure", (), ())
    known = phrasings(questions)
    sentence = read_sentence(graph, open_index(graph), known, text)
    found = candidates(known, sentence)
    nearest = tuple(_nearest(found))
    sound = tuple(each.reading for each in found if each.sound)
    if not sound or sound[0].score < FAIR:
        return Understanding("unsure", (), nearest)
    sound = settled(graph, sound)
    close = tuple(each for each in sound if each.score > CLEAR * sound[0].score)[:MOST_OFFERED]
    sure = found[0].sound and _stands_out([each.score for each in sound], bool(sentence.strange))
    return Understanding("understood" if sure else "close", sound[:1] if sure else close, nearest)


def _stands_out(scores: Sequence[float], strange: bool) -> bool:
    best, second = (*scores, 0.0)[:2]
    if best < GOOD:
        return second <= FAR * best and not strange
    return second <= CLEAR * best or second < best == EXACT


def _nearest(found: Iterable[Candidate]) -> Iterator[Reading]:
    seen: set[str] = set()
    for each in found:
        name = each.reading.query.name
        if name not in seen and len(seen) < MOST_NEAREST:
            seen.add(name)
            yield each.reading
