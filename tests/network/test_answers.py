"""The questions on networks that the project was built for, 22 to 25, answered from the views."""

from itertools import combinations

from comity.names import Iri, Literal, expand, shorten
from comity.network import Filters, Network, view
from comity.store import Graph

THREE = ("meeting:secd-3", "meeting:secd-5", "meeting:secd-6")
SEVEN_TOPICS = {
    "topic:norms-of-responsible-behaviour",
    "topic:application-of-international-law",
    "topic:confidence-building-measures",
    "topic:capacity-building",
    "topic:critical-infrastructure-protection",
    "topic:internet-governance",
    "topic:iana-transition",
}
# The three meetings are those of the series from the third to the sixth that have a date.
THIRD_TO_SIXTH: Filters = {
    "series": [Iri(expand("series:secd") or "")],
    "since": [Literal("2015-04-20")],
    "until": [Literal("2016-11-15")],
}


def weights(network: Network) -> dict[tuple[str, str], int]:
    return {(a, b): link["weight"] for a, b, link in network.edges.data()}


def test_22_cicir_and_hcss_hosted_together_three_times_and_each_with_nupi_once(real: Graph) -> None:
    network = view(real, "institutions-at-the-same-meeting", THIRD_TO_SIXTH)

    assert {shorten(meeting) for meeting in network.graph["meetings"]} == set(THREE)
    assert weights(network) == {
        ("institution:cicir", "institution:hcss"): 3,
        ("institution:cicir", "institution:nupi"): 1,
        ("institution:hcss", "institution:nupi"): 1,
    }


def test_23_cicir_and_hcss_link_to_the_iana_transition_by_three_meetings_and_nupi_by_one(real: Graph) -> None:
    topic: Filters = {"topic": [Iri(expand("topic:iana-transition") or "")], **THIRD_TO_SIXTH}

    network = view(real, "institution-topic", topic)

    assert {source: weight for (source, target), weight in weights(network).items()} == {
        "institution:cicir": 3,
        "institution:hcss": 3,
        "institution:nupi": 1,
    }
    assert "A link by hosting is not a stated view." in network.graph["meaning"]


def test_24_the_pairs_in_all_three_are_those_of_the_seven_topics(real: Graph) -> None:
    network = view(real, "topics-at-the-same-meeting", {**THIRD_TO_SIXTH, "least": [Literal("3")]})

    assert {frozenset(ends) for ends in network.edges} == {
        frozenset(pair) for pair in combinations(SEVEN_TOPICS, 2)
    }
    assert network.size() == 21


def test_25_each_meeting_refers_to_its_documents_and_processes(real: Graph) -> None:
    network = view(real, "meeting-reference", THIRD_TO_SIXTH)

    assert {meeting: set(network[meeting]) for meeting in THREE} == {
        "meeting:secd-3": {
            "meeting:gccs-4#reference",
            "process:helsinki-process-for-cyberspace",
            "process:iana-transition",
        },
        "meeting:secd-5": {"instrument:a-70-174", "process:iana-transition", "process:icann-reforms"},
        "meeting:secd-6": {
            "instrument:secd-6-new-legislation",
            "process:iana-transition",
            "process:icann-reforms",
            "process:un-gge-4",
        },
    }
