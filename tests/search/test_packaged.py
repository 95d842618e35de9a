"""Every name of the packaged graph finds what bears it."""

from hypothesis import given, settings
from hypothesis import strategies as some

from comity import store
from comity.names import PREFIXES, kind_of
from comity.search import Index

NAMES = f"""
SELECT DISTINCT ?thing ?name
WHERE {{
  ?thing <{PREFIXES["skos"]}prefLabel>|<{PREFIXES["skos"]}altLabel>|<{PREFIXES["comity"]}shortName> ?name .
}}
ORDER BY ?thing ?name
"""
ROWS = store.open(["ours"]).select(NAMES).rows


# A statement has a gloss, which names it but is not suggested.
NAMED = [row for row in ROWS if len(str(row[1])) > 7 and kind_of(str(row[0])) != "statement"]


def test_every_name_is_borne_by_its_thing(packaged: Index) -> None:
    lost = [(str(thing), str(name)) for thing, name in ROWS if thing not in borne(packaged, str(name))]

    assert lost == []


def borne(index: Index, name: str) -> set[object]:
    return {hit.iri for hit in index.named(name)}


@given(some.sampled_from(ROWS), some.data())
@settings(max_examples=300, deadline=None)
def test_every_name_finds_its_thing_first_or_in_a_tie(
    packaged: Index, row: tuple[object, object], data: some.DataObject
) -> None:
    thing, name = row
    change = data.draw(
        some.sampled_from([str.upper, str.lower, str.title, lambda text: text.replace("-", "\u2010")])
    )

    hits = packaged.search(change(str(name)), limit=50)

    assert thing in {hit.iri for hit in hits if hit.score == hits[0].score}


@given(some.sampled_from(NAMED), some.data())
@settings(max_examples=300, deadline=None)
def test_a_beginning_of_three_letters_or_more_is_suggested_something_that_begins_so(
    packaged: Index, row: tuple[object, object], data: some.DataObject
) -> None:
    name = str(row[1])
    typed = name[: data.draw(some.integers(3, len(name)))]

    assert packaged.suggest(typed) or not any(char.isalnum() for char in typed)
