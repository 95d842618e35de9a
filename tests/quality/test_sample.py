from pathlib import Path

from comity import store
from tests.quality import sample

SMALL = Path(__file__).parents[1] / "small" / "graph"
WRITTEN = list(sample.rows(store.open([str(SMALL)])))
FACTS = sample.facts(WRITTEN)


def test_the_same_seed_draws_the_same_facts() -> None:
    assert sample.drawn(FACTS, 7, 20) == sample.drawn(FACTS, 7, 20)
    assert sample.drawn(FACTS, 7, 20) != sample.drawn(FACTS, 8, 20)


def test_as_many_facts_are_drawn_as_were_asked_for_and_none_twice() -> None:
    assert len(set(sample.drawn(FACTS, 7, 20))) == 20


def test_each_class_that_has_facts_is_drawn_from() -> None:
    kinds = {fact.kind for fact in sample.drawn(FACTS, 7, 20)}

    assert kinds == {fact.kind for fact in FACTS}


def test_structure_is_never_drawn() -> None:
    assert not {fact.property for fact in FACTS} & sample.STRUCTURE


def test_a_fact_comes_with_the_wording_and_the_source_of_its_passage() -> None:
    known = sample.values(WRITTEN)
    statement = next(fact for fact in FACTS if fact.kind == "comity:Agreement")

    (passage,) = known[statement.subject, "comity:evidence"]
    (line,) = sample.supports(statement.subject, known)

    assert line.startswith(passage)
    assert known[passage, "comity:wording"][0] in line
