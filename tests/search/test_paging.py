"""An endpoint that cuts its answers is read in pages."""

import pytest

from comity import store
from comity.errors import LimitError
from comity.search import paging
from comity.search.entries import entries
from comity.search.periods import OCCURRENCES
from comity.store import LocalGraph, Table
from tests.search.conftest import SMALL


class Cutting(LocalGraph):
    """A graph that refuses to give more than ``most`` rows."""

    most = 10

    def select(self, text: str, where: str = "query") -> Table:
        found = super().select(text, where)
        if len(found.rows) > self.most:
            raise LimitError(where, "an answer that was cut short", "fewer rows")
        return found


@pytest.fixture(scope="module")
def whole() -> LocalGraph:
    graph = store.open([str(SMALL)])
    assert isinstance(graph, LocalGraph)
    return graph


@pytest.fixture
def cutting(whole: LocalGraph) -> Cutting:
    return Cutting(whole.dataset, whole.manifest)


@pytest.mark.parametrize("page", [7, 10])
def test_what_comes_in_pages_is_what_comes_at_once(
    whole: LocalGraph, cutting: Cutting, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(paging, "PAGE", page)

    assert entries(cutting) == entries(whole)


@pytest.mark.parametrize("page", [2, 3])
def test_a_page_may_end_amid_the_rows_of_a_first_key(
    whole: LocalGraph, cutting: Cutting, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(paging, "PAGE", page)
    found = list(paging.rows(cutting, OCCURRENCES, ("thing", "meeting")))

    assert len(found) == len(set(found)) > cutting.most
    assert set(found) == set(whole.select(OCCURRENCES.replace("{after}", "")).rows)


def test_more_rows_on_one_thing_than_a_page_holds_are_refused(
    cutting: Cutting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "PAGE", 1)

    with pytest.raises(LimitError, match="index: found 1 rows or more on https://"):
        entries(cutting)
