"""Filters pick rows; what is left is counted anew."""

from functools import partial

import pytest

from comity import ask
from comity.errors import UsageError
from comity.names import Iri, Literal, shorten
from comity.network import FILTERS, VIEWS, Network, chosen, view
from comity.network.filters import check
from comity.store import Graph
from tests.network.invented import CABLES, LAW


def seen(graph: Graph, name: str, **given: str | list[str]) -> Network:
    texts = {key: [value] if isinstance(value, str) else value for key, value in given.items()}
    return view(graph, name, chosen(name, texts, partial(ask.resolve, graph)))


def meetings(network: Network) -> set[str]:
    return {shorten(meeting) for meeting in network.graph["meetings"]}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"since": "2032"}, {"meeting:two"}),
        ({"since": "2032-02-29"}, {"meeting:two"}),
        ({"since": "2032-03"}, set()),
        ({"until": "2031-05-19"}, {"meeting:one"}),
        ({"until": "2031-05-18"}, set()),
        ({"since": "2031-05-20", "until": "2032"}, {"meeting:one", "meeting:two"}),
    ],
)
def test_a_period_leaves_the_meetings_that_may_have_been_in_it(
    worked: Graph, given: dict[str, str], left: set[str]
) -> None:
    assert meetings(seen(worked, "institution-topic", **given)) == left


def test_weights_and_dates_are_those_of_the_rows_that_are_left(worked: Graph) -> None:
    later = seen(worked, "institution-topic", since="2032")

    link = later.edges["institution:tide", CABLES]
    assert (link["weight"], link["first"], link["last"]) == (1, "2032-02", "2032-02")
    assert LAW not in later


def test_the_least_weight_is_of_what_the_other_filters_leave(worked: Graph) -> None:
    assert list(seen(worked, "institution-topic", least="2")) == ["institution:tide", CABLES]
    assert len(seen(worked, "institution-topic", least="2", since="2032")) == 0


def test_a_series_leaves_its_own_meetings(real: Graph) -> None:
    every = meetings(seen(real, "series-institution"))

    left = meetings(seen(real, "series-institution", series="SECD"))

    assert left == {meeting for meeting in every if meeting.startswith("meeting:secd-")}
    assert left < every


def test_several_values_of_a_filter_leave_what_any_of_them_leaves(real: Graph) -> None:
    one, other = (meetings(seen(real, "meeting-reference", series=name)) for name in ("SECD", "GCCS"))

    assert meetings(seen(real, "meeting-reference", series=["SECD", "GCCS"])) == one | other


def test_a_kind_leaves_institutions_of_it_by_any_of_their_kinds(worked: Graph) -> None:
    assert set(seen(worked, "institution-topic", kind="un-body")) == {"institution:tide", CABLES, LAW}


def test_a_topic_leaves_those_under_it(real: Graph) -> None:
    every = seen(real, "topic-stance")

    left = {
        node for node in seen(real, "topic-stance", topic="international-law") if node.startswith("topic:")
    }

    assert "topic:application-of-international-law" in left
    assert {every.nodes[node]["group"] for node in left} == {"International law"}


def test_a_stance_leaves_statements_that_are_held_so_firmly_or_more(real: Graph) -> None:
    left = seen(real, "topic-stance", stance="welcomed")

    assert {node for node in left if node.startswith("stance:")} == {"stance:welcomed", "stance:agreed"}


def test_a_verb_stands_for_its_level(real: Graph) -> None:
    verb, level = (seen(real, "topic-stance", stance=name) for name in ("general-agreement", "agreed"))

    assert verb.edges == level.edges


def test_a_stance_leaves_topics_that_were_held_so_at_the_very_meeting(real: Graph) -> None:
    left = seen(real, "institution-topic", stance="welcomed", topic="iana-transition")

    assert meetings(left) == {"meeting:secd-6"}
    assert left.edges["institution:cicir", "topic:iana-transition"]["weight"] == 1


def test_a_network_says_its_filters(worked: Graph) -> None:
    made = seen(worked, "institution-topic", since="2031", kind="think-tank", least="1")

    assert made.graph["filters"] == "role host; kind think-tank; since 2031; least 1"


@pytest.mark.parametrize("name", VIEWS)
def test_a_filter_that_a_view_does_not_take_is_refused_with_those_that_it_takes(
    worked: Graph, name: str
) -> None:
    for other in {*FILTERS, "colour"} - set(VIEWS[name].filters):
        with pytest.raises(UsageError, match=f"{name}: found the filter '{other}'; expected one of"):
            seen(worked, name, **{other: "x"})


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"since": "spring"}, "since: found 'spring'"),
        ({"since": "2032", "until": "2031"}, "found since 2032-01-01, until 2031-12-31; expected an end"),
        ({"until": "2031-02-30"}, "until: found '2031-02-30'"),
        ({"least": "0"}, "least: found '0'; expected a number above 0"),
        ({"least": "many"}, "least: found 'many'"),
        ({"since": ["2031", "2032"]}, "found 2 values of 'since'; expected one"),
        ({"kind": "boats"}, "kind: found no kind 'boats'"),
    ],
)
def test_a_value_that_is_none_is_refused(
    worked: Graph, given: dict[str, str | list[str]], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        seen(worked, "institution-topic", **given)


def test_another_weighting_is_refused(worked: Graph) -> None:
    with pytest.raises(UsageError, match="one of count, newman"):
        view(worked, "topics-at-the-same-meeting", {"weighting": [Literal("jaccard")]})


def test_an_iri_cannot_break_out_of_the_query_of_its_filter(worked: Graph) -> None:
    with pytest.raises(UsageError):
        view(worked, "institution-topic", {"series": [Iri("x> } DROP ALL #")]})


def test_a_value_that_is_none_is_said_as_it_was_given() -> None:
    given = chosen("institution-topic", {"since": ["May 2015"]}, lambda text, _: Iri(text))

    with pytest.raises(UsageError, match=r"since: found 'May 2015'; expected a year, a month or a day"):
        check(VIEWS["institution-topic"], given)
