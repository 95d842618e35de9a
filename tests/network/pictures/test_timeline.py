"""A timeline says who was where."""

import re

from comity.network import picture, view
from comity.store import Graph

MARK = re.compile(r"<title>(\w+) \w+, 20(\d\d)-.*?</title>")


def test_an_institution_has_a_mark_only_at_meetings_that_it_hosted(worked: Graph) -> None:
    shared = view(worked, "institutions-that-share-topics")

    assert MARK.findall(picture(shared, "timeline")) == [
        ("Gull", "31"),
        ("Tidewater", "31"),
        ("Tidewater", "32"),
    ]
