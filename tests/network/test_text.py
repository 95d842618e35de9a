"""Text is printable."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from comity.network.text import printable

ANY_TEXT = st.text(st.characters(), max_size=60)


@given(ANY_TEXT)
def test_printable_text_survives_a_round_trip_through_xml(text: str) -> None:
    element = ElementTree.Element("a", {"b": printable(text)})
    element.text = printable(text)

    back = ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8"))

    assert (back.text or "", back.get("b")) == (printable(text), printable(text))


def test_characters_that_turn_the_direction_of_writing_are_taken_out() -> None:
    assert printable("Gull\u202eSchool\u2066") == "GullSchool"
