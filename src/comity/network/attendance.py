"""Which meetings each node of a network was at."""

from collections.abc import Mapping, Set

from comity.network.assembly import Network


def met(network: Network) -> Mapping[str, tuple[str, str]]:
    """Return the first and the last day of each meeting of the links of ``network``, by IRI, in order."""
    behind = {
        meeting for _, near in network.adjacency() for link in near.values() for meeting in link["meetings"]
    }
    return {meeting: days for meeting, days in sorted(network.graph["meetings"].items()) if meeting in behind}


def attendances(network: Network) -> Mapping[str, Set[str]]:
    """Return the meetings of the links of each node, without those that only the other end was at."""
    own = network.graph.get("attended", {})
    behind = {
        node: {meeting for link in near.values() for meeting in link.get("meetings", ())}
        for node, near in network.adjacency()
    }
    return {node: meetings & own.get(node, meetings) for node, meetings in behind.items()}
