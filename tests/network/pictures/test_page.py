"""A page says what it shows, to every reader."""

from xml.etree.ElementTree import fromstring

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.network import Network, picture
from comity.network.caption import caption
from tests.network.byhand import one_mode
from tests.network.invented import network
from tests.network.pictures.crowds import SVG, Written, drawn, meeting, stances, written


def words(made: Network, kind: str | None = None) -> str:
    return " ".join(line.text for line in written(drawn(made, kind)))


def test_a_screen_reader_gets_a_title_and_a_description(hosts: Network) -> None:
    root = drawn(hosts)

    assert root.get("role") == "img"
    assert [root[0].text, root[1].tag] == [
        "Institutions and the topics of meetings they hosted",
        f"{SVG}desc",
    ]
    assert "Tidewater Institute and Critical infrastructure protection: 2 meetings" in str(root[1].text)


def test_the_caption_says_that_a_link_is_not_a_stated_view(hosts: Network) -> None:
    assert "A link by hosting is not a stated view." in words(hosts)


def test_the_caption_names_filters_dataset_and_period(hosts: Network) -> None:
    said = caption(hosts)

    assert "2 institutions, 2 topics, 4 links, 2 meetings, 19 May 2031 – February 2032." in said
    assert f"Filters: role host. View institution-topic, Comity dataset {hosts.graph['dataset']}" in said
    assert said in words(hosts)


def test_the_caption_names_the_window_and_the_date_of_the_data() -> None:
    assert "Window: 2031-01 to 2032-12. Date of the data: 1 January 2033." in words(one_mode())


def test_every_node_is_labelled_and_every_link_says_what_it_is(hosts: Network) -> None:
    root = drawn(hosts)

    assert all(
        name in words(hosts) for name in ("TI", "Tidewater Institute", "Gull School", "International law")
    )
    assert len([link for link in root.iter(f"{SVG}g") if link.find(f"{SVG}path") is not None]) == 4


def test_the_legend_explains_widths_and_marks(hosts: Network) -> None:
    assert "1 meeting 2 meetings M Ministry T Think tank" in words(hosts)


def test_the_legend_explains_the_marks_of_stances() -> None:
    said = "1 On the agenda 2 Discussed 3 Hoped 4 Assessed 5 Welcomed 6 Agreed"

    assert said in words(stances(30))


def test_the_picture_of_one_mode_explains_the_marks_of_its_nodes() -> None:
    assert "? kind not recorded" in words(one_mode())


@settings(deadline=None)
@given(st.text(min_size=1, max_size=40), st.text(max_size=20))
def test_a_picture_is_well_formed_whatever_the_labels(label: str, kind: str) -> None:
    made = network([(0, 0, 1), (1, 0, 2)], (label, label), kind)

    assert fromstring(picture(made)).tag == f"{SVG}svg"
    assert fromstring(picture(made, "force")).tag == f"{SVG}svg"


def test_a_label_is_written_as_text_and_not_as_markup() -> None:
    root = drawn(network([(0, 0, 1)], ("<script>alert(1)</script>", "a & b")))

    assert root.find(f".//{SVG}script") is None


def test_a_line_says_how_wide_it_is_so_that_no_font_makes_it_wider() -> None:
    lines = [text for text in drawn(stances(9)).iter(f"{SVG}text") if len(text.text or "") > 1]

    assert all(line.get("textLength") and line.get("lengthAdjust") == "spacingAndGlyphs" for line in lines)


def test_lines_that_touch_are_caught() -> None:
    lines = [Written("one", 0, 0, 10, 5), Written("two", 9, 4, 20, 9), Written("three", 9, 10, 20, 15)]

    assert meeting(lines) == [("two", "one")]
