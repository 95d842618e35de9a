"""Names that a sentence gives in part, and words of names with a slip in them."""

import pytest

from comity import store
from comity.search import Index, open_index

KINDS = ("instrument", "meeting", "process", "series", "source", "topic")


@pytest.fixture(scope="module")
def index() -> Index:
    return open_index(store.open(["ours"]))


@pytest.mark.parametrize(
    ("sentence", "text", "thing"),
    [
        ("who chaired the GGE of 2009-10?", "GGE of 2009-10", "process/un-gge-2"),
        ("who sat on the sixth GGE?", "sixth GGE", "process/un-gge-6"),
        ("the Global Conferences on Cyberspace", "Global Conferences on Cyberspace", "series/gccs"),
        ("the Singapore norm package", "Singapore norm package", "instrument/gcsc-singapore-norm-package"),
        (
            "the UN Convention against Cybercrime",
            "UN Convention against Cybercrime",
            "instrument/un-cybercrime-convention",
        ),
    ],
)
def test_a_run_of_words_that_is_most_of_a_name_is_found(
    index: Index, sentence: str, text: str, thing: str
) -> None:
    found = {each.text: {str(hit.iri) for hit in each.hits} for each in index.resembling(sentence, KINDS)}

    assert any(iri.endswith(thing) for iri in found[text])


@pytest.mark.parametrize(
    "sentence", ["", "the GGE", "a ninth GGE", "the Quad Senior Cyber Group", "cyber " * 99]
)
def test_one_word_of_a_name_or_another_number_is_not_enough(index: Index, sentence: str) -> None:
    assert index.resembling(sentence, ("process", "series")) == ()


def test_a_name_after_an_article_that_goes_on_is_not_cut_short(index: Index) -> None:
    texts = [each.text for each in index.mentions("tell me about the Hague Process")]

    assert "Hague Process" in texts


@pytest.mark.parametrize(
    ("word", "right"),
    [("univeristy", "university"), ("europen", "european"), ("iceland", None), ("gges", None)],
)
def test_a_slip_in_a_name_is_put_right_and_a_name_is_not_bent(
    index: Index, word: str, right: str | None
) -> None:
    assert index.spelt(word) == right
