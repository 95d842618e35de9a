"""Pajek files are read back by networkx, once what it does not know is taken away."""

from collections import Counter

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from comity.network import Network
from comity.network.content import content, names
from comity.network.pajek import UNQUOTABLE, pajek
from tests.network.byhand import CALM, labelled, networks, one_mode, two_mode


def lines(made: Network) -> list[str]:
    return b"".join(pajek(made)).decode("utf-8-sig").splitlines()


def read_back(made: Network) -> Network:
    """Return what networkx reads, which knows no header of a two-mode network."""
    known = (" ".join(line.split()[:2]) if line.startswith("*V") else line for line in lines(made))
    return nx.Graph(nx.parse_pajek("\n".join(known)))


@CALM
@given(networks())
def test_any_network_comes_back_with_its_links(made: Network) -> None:
    back, name = read_back(made), names(content(made))

    assert set(back) == {each.translate(UNQUOTABLE) for each in name.values()}
    assert Counter(held["weight"] for *_, held in back.edges.data()) == Counter(
        held["weight"] for *_, held in made.edges.data()
    )


def test_the_header_says_how_many_vertices_are_of_the_first_mode() -> None:
    assert "*Vertices 5 2" in lines(two_mode())
    assert "*Vertices 3" in lines(one_mode())


def test_the_first_mode_comes_first_and_links_name_vertices_by_number() -> None:
    written = lines(two_mode())
    begin = written.index("*Vertices 5 2")

    assert [line.split('"')[1] for line in written[begin + 1 : begin + 4]] == [
        "Gull & Sons",
        "Tidewater Institute",
        "Cables",
    ]
    assert written[-4:] == ["*Edges", "1 3 1", "2 3 2", "2 5 1"]


def test_names_that_nodes_share_are_told_apart_and_quotes_do_not_end_them() -> None:
    assert list(read_back(labelled('The "law"\nof \\ sea'))) == [
        "The 'law' of / sea (topic:a)",
        "The 'law' of / sea (topic:b)",
    ]


def test_vertices_stand_within_the_window_that_pajek_draws() -> None:
    for made in (two_mode(), one_mode()):
        assert all(0 < held[axis] < 1 for _, held in read_back(made).nodes.data() for axis in "xy")


def test_pajek_takes_it_for_unicode_and_the_comments_say_where_it_is_from() -> None:
    assert b"".join(pajek(one_mode())).startswith(b"\xef\xbb\xbf% creator: Comity 9.9.9\r\n")
    assert {"% filters: role host", "% window: 2031-01 to 2032-12", "% date: 2033-01-01"} <= set(
        lines(one_mode())
    )


@CALM
@given(st.text(max_size=20))
def test_a_name_of_any_kind_stays_on_its_line(label: str) -> None:
    assert len(read_back(labelled(label))) == 2
