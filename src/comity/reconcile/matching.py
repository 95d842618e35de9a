"""What the names of a table stand for, each name looked up once."""

from comity.names import shorten
from comity.reconcile.candidates import SURE, Candidate, Wish, candidates
from comity.reconcile.kinds import RECONCILED
from comity.search import Index
from comity.store import Graph

MATCHED, DOUBTFUL, NOTHING, EMPTY = "yes", "doubtful", "no", ""
SEPARATOR = " | "
Found = tuple[Candidate, ...]


class Matcher:
    """Tells what a name of one of ``kinds`` stands for, if at least ``sure``, and ``more`` candidates."""

    def __init__(
        self,
        graph: Graph,
        index: Index,
        kinds: tuple[str, ...] = RECONCILED,
        sure: float = SURE,
        more: int = 3,
    ) -> None:
        self.graph, self.index = graph, index
        self.kinds, self.sure, self.more = kinds, sure, more
        self._known: dict[str, tuple[str, ...]] = {}

    @property
    def endings(self) -> tuple[str, ...]:
        """What the cells of ``cells`` are called, after the name of the column."""
        return ("iri", "label", "score", "match", *(["candidates"] if self.more else []))

    def cells(self, name: str) -> tuple[str, ...]:
        """Return the cells that say what ``name`` stands for, as many as ``endings``.

        The fourth is ``yes``, ``doubtful``, ``no`` or, for no name, empty. Only what is sure has an IRI.
        """
        if name not in self._known:
            self._known[name] = self._cells(name) if name.strip() else ("",) * len(self.endings)
        return self._known[name]

    def _cells(self, name: str) -> tuple[str, ...]:
        wish = Wish(name, self.kinds, limit=max(self.more, 1))
        found = candidates(self.graph, self.index, wish, self.sure)
        verdict = _verdict(found)
        sure = (found[0].iri.value, found[0].label) if verdict == MATCHED else ("", "")
        score = f"{found[0].score:.2f}" if found else ""
        return (*sure, score, verdict, *([self._others(verdict, found)] if self.more else []))

    def _others(self, verdict: str, found: Found) -> str:
        doubtful = found[: self.more] if verdict == DOUBTFUL else ()
        return SEPARATOR.join(
            f"{shorten(each.iri.value)} {each.label} ({each.score:.2f})" for each in doubtful
        )


def _verdict(found: Found) -> str:
    if not found:
        return NOTHING
    return MATCHED if found[0].match else DOUBTFUL
