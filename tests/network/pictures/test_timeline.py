"""A timeline says who was where."""

import re

from comity.names import PREFIXES, Iri
from comity.network import picture, view
from comity.store import Graph

SECD = [Iri(PREFIXES["series"] + "secd")]
MARK = re.compile(r"<title>(\w+) \w+, 20(\d\d)-.*?</title>")


def test_an_institution_has_a_mark_only_at_meetings_that_it_hosted(worked: Graph) -> None:
    shared = view(worked, "institutions-that-share-topics")

    assert MARK.findall(picture(shared, "timeline")) == [
        ("Gull", "31"),
        ("Tidewater", "31"),
        ("Tidewater", "32"),
    ]


def test_a_timeline_spells_its_meetings_out_and_says_what_distance_and_area_are(real: Graph) -> None:
    drawn = " ".join(
        re.findall(r">([^<]+)</text>", picture(view(real, "topic-stance", {"series": SECD}), width=180))
    )
    shared = picture(view(real, "institutions-that-share-topics"), "timeline", 300)

    assert "secd-3: 3rd meeting of the Sino-European Cyber Dialogue; " in drawn
    assert "at even distances whatever the time between them" in drawn
    assert "The larger a mark, the more institutions its lane is linked to there." in shared
