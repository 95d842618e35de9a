"""What the graph says of a thing, as data."""

import json

import pytest

from comity.errors import UsageError
from comity.site import FORMATS, Site

SERIES = "https://w3id.org/comity/id/series/secd"


@pytest.mark.parametrize("ending", FORMATS)
def test_a_thing_is_to_be_had_in_every_format(site: Site, ending: str) -> None:
    found = site.document(SERIES, ending)

    assert found
    assert b"secd" in found


def test_a_document_has_what_the_thing_says_and_what_points_at_it(site: Site) -> None:
    found = json.loads(site.document(SERIES, "json") or b"")

    assert found["id"] == "series:secd"
    assert "meeting:secd-5" in found["pointedAtBy"]["comity:inSeries"]
    assert {"text": "Sino-European Cyber Dialogue", "language": "en"} in found["says"]["skos:prefLabel"]


def test_the_link_set_has_the_typed_links_of_the_page(site: Site) -> None:
    (found,) = json.loads(site.document(SERIES, "linkset.json") or b"")["linkset"]

    assert found["anchor"] == "/page/series/secd"
    assert found["cite-as"] == [{"href": SERIES}]


def test_what_is_not_in_the_graph_has_no_document(site: Site) -> None:
    assert site.document("https://w3id.org/comity/id/series/none", "ttl") is None


def test_an_unknown_format_is_refused(site: Site) -> None:
    with pytest.raises(UsageError, match="'exe'"):
        site.document(SERIES, "exe")
