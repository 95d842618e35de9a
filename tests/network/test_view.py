"""The weights and the evidence of links, worked out by hand in worked/records.ttl."""

import networkx as nx
import pytest

from comity.errors import UsageError
from comity.names import expand
from comity.network import Network, summary, view
from comity.store import Graph
from tests.network.invented import CABLES, LAW, role


def weights(network: Network) -> dict[tuple[str, str], int]:
    return {(a, b): link["weight"] for a, b, link in network.edges.data()}


def test_a_link_weighs_as_much_as_the_meetings_that_make_it(hosts: Network) -> None:
    assert weights(hosts) == {
        ("institution:tide", CABLES): 2,
        ("institution:tide", LAW): 1,
        ("institution:gull", CABLES): 1,
        ("institution:gull", LAW): 1,
    }


def test_a_role_leaves_out_the_links_of_other_roles(worked: Graph) -> None:
    supporters = view(worked, "institution-topic", role("supporter"))

    assert weights(supporters) == {("institution:gull", CABLES): 1, ("institution:gull", LAW): 1}


def test_a_role_includes_its_narrower_roles(worked: Graph) -> None:
    participants = view(worked, "institution-topic", role("participant"))

    assert weights(participants) == {("institution:reed", CABLES): 2, ("institution:reed", LAW): 1}


def test_several_roles_count_a_meeting_once(worked: Graph) -> None:
    both = view(worked, "institution-topic", {"role": [*role("host")["role"], *role("supporter")["role"]]})

    assert weights(both)["institution:gull", LAW] == 2
    assert weights(both)["institution:tide", CABLES] == 2


def test_a_link_names_its_meetings_in_time_and_the_passages_that_prove_it(hosts: Network) -> None:
    link = hosts.edges["institution:tide", CABLES]

    assert link["meetings"] == (expand("meeting:one"), expand("meeting:two"))
    assert set(link["evidence"]) == {
        expand(f"passage:{slug}")
        for slug in ("one-hosts", "one-cables", "two-hosts", "two-cables", "two-faults")
    }


def test_a_link_keeps_its_dates_as_they_were_recorded(hosts: Network) -> None:
    link = hosts.edges["institution:tide", CABLES]

    assert (link["first"], link["last"]) == ("2031-05-19", "2032-02")


def test_an_institution_says_its_name_and_its_first_kind(hosts: Network) -> None:
    assert hosts.nodes["institution:tide"] == {
        "iri": expand("institution:tide"),
        "label": "Tidewater Institute",
        "short": "TI",
        "kind": "institution",
        "group": "Think tank",
        "bipartite": 0,
    }


def test_an_institution_without_kind_or_short_name_keeps_its_links(worked: Graph) -> None:
    reed = view(worked, "institution-topic", role("participant")).nodes["institution:reed"]

    assert (reed["group"], reed["short"]) == ("", "")


def test_a_link_of_things_without_label_pillar_or_evidence_is_kept(worked: Graph) -> None:
    network = view(worked, "institution-topic", role("observer"))

    assert network.edges["institution:rope", "topic:knots"]["evidence"] == ()
    assert network.nodes["topic:knots"] == {
        "iri": expand("topic:knots"),
        "label": "topic:knots",
        "short": "",
        "kind": "topic",
        "group": "",
        "bipartite": 1,
    }


def test_a_topic_says_its_pillar(hosts: Network) -> None:
    assert hosts.nodes[CABLES]["group"] == "Norms of responsible state behaviour"


def test_the_network_is_one_that_networkx_takes_for_bipartite(hosts: Network) -> None:
    institutions = {node for node, held in hosts.nodes.data() if held["bipartite"] == 0}
    together = nx.bipartite.weighted_projected_graph(hosts, institutions)

    assert nx.bipartite.is_bipartite_node_set(hosts, institutions)
    assert together.edges["institution:tide", "institution:gull"]["weight"] == 2


def test_the_network_says_what_was_asked_of_which_dataset(worked: Graph) -> None:
    about = view(worked, "institution-topic", role("emphasised-participant")).graph

    assert about["filters"] == "role emphasised-participant"
    assert (about["view"], about["digest"]) == ("institution-topic", worked.digest)


def test_a_role_that_nobody_had_gives_an_empty_network(worked: Graph) -> None:
    assert len(view(worked, "institution-topic", role("rapporteur"))) == 0


def test_an_unknown_view_is_refused_with_those_there_are(worked: Graph) -> None:
    with pytest.raises(UsageError, match="found view 'topics'; expected one of institution-topic"):
        view(worked, "topics")


def test_an_unknown_filter_is_refused(worked: Graph) -> None:
    with pytest.raises(UsageError, match="'colour'"):
        view(worked, "institution-topic", {"colour": role("host")["role"]})


def test_the_hosts_are_linked_to_the_iana_transition_as_often_as_the_reports_say(real: Graph) -> None:
    network = view(real, "institution-topic")

    assert {
        node: network.edges[node, "topic:iana-transition"]["weight"]
        for node in network["topic:iana-transition"]
    } == {
        "institution:cicir": 3,
        "institution:hcss": 3,
        "institution:nupi": 1,
    }


def test_every_meeting_of_a_link_is_dated_and_every_link_has_as_many_meetings_as_it_weighs(
    real: Graph,
) -> None:
    network = view(real, "institution-topic")

    for *_, link in network.edges.data():
        assert len(link["meetings"]) == link["weight"]
        assert all(meeting in network.graph["meetings"] for meeting in link["meetings"])


def test_a_part_of_a_view_counts_its_own_meetings_and_says_that_it_is_a_part(real: Graph) -> None:
    whole = view(real, "institution-topic")
    part = whole.subgraph(["institution:cicir", "institution:hcss", "topic:iana-transition"])

    assert "1 topic, 2 links, 3 meetings, " in summary(part)
    assert summary(part).endswith(f"Filters: role host; a part, 2 of {whole.size()} links.")


def test_where_meetings_are_nodes_they_are_counted_once(real: Graph) -> None:
    assert summary(view(real, "meeting-reference")).count(" meetings") == 1
