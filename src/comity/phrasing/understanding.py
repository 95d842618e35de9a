"""Understand plain words: which question they ask, of what, and whether that is sure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from comity.catalogue import Query
from comity.phrasing.readings import Reading, Understanding
from comity.phrasing.scoring import Candidate, candidates
from comity.phrasing.sentence import read_sentence
from comity.phrasing.settling import answered, in_order, possible, settled, together
from comity.phrasing.templates import phrasings
from comity.search import open_index
from comity.store import Graph

# A reading whose chance is at least the first is taken, one of the second is offered; below, nothing is.
SURE, FAIR = 0.55, 0.33
# What is offered beside the likeliest reading is at least this part as likely.
CLOSE = 0.3
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
    return decide(graph, candidates(known, sentence))


def decide(graph: Graph, found: Sequence[Candidate]) -> Understanding:
    """Return the verdict on ``found``, the likeliest first. Raises the errors of the graph."""
    nearest = tuple(_nearest(found))
    found = possible(graph, found)
    sound = answered(graph, found)
    if not sound or (sound[0].reading.score < FAIR and not sound[0].exact):
        return Understanding("unsure", (), nearest)
    found_some = together(graph, settled(graph, [each.reading for each in sound]))
    readings = tuple(in_order(graph, each) for each in found_some)
    close = tuple(each for each in readings if each.score >= CLOSE * readings[0].score)[:MOST_OFFERED]
    alone = [each.query for each in readings].count(readings[0].query) == 1
    sure = alone and sound[0] is found[0] and (readings[0].score >= SURE or _exact(found))
    return Understanding("understood" if sure else "close", readings[:1] if sure else close, nearest)


def _exact(found: Sequence[Candidate]) -> bool:
    questions = {each.reading.query.name for each in found if each.exact}
    return found[0].exact and len(questions) == 1


def _nearest(found: Iterable[Candidate]) -> Iterator[Reading]:
    seen: set[str] = set()
    for each in found:
        name = each.reading.query.name
        if name not in seen and len(seen) < MOST_NEAREST:
            seen.add(name)
            yield each.reading
