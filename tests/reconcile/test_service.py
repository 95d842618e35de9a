import json
import time

import pytest

from comity.errors import LimitError, UsageError
from comity.reconcile import MOST_QUERIES, TYPES, Json, Service, manifest
from tests.reconcile import shapes
from tests.reconcile.shapes import fits, is_cell


def best(service: Service, **query: object) -> Json:
    """Return the first candidate of a single query."""
    found: Json = service.reconcile({"q": query})["q"]["result"][0]
    return found


def ids(service: Service, **query: object) -> list[str]:
    return [each["id"] for each in service.reconcile({"q": query})["q"]["result"]]


def test_an_exact_name_is_a_match(service: Service) -> None:
    found = best(service, query="Gull School")

    assert (found["id"], found["score"], found["match"]) == ("institution/gull-school", 1.0, True)


@pytest.mark.parametrize("text", ["institution/gull-school", "institution:gull-school", "GS", "gull  SCHOOL"])
def test_a_thing_goes_by_its_id_and_by_all_its_names(text: str, service: Service) -> None:
    assert best(service, query=text)["id"] == "institution/gull-school"
    assert best(service, query=text)["match"]


def test_part_of_a_name_is_a_candidate_and_no_match(service: Service) -> None:
    found = best(service, query="Gull Sch")

    assert found["id"] == "institution/gull-school"
    assert not found["match"]


def test_candidates_come_by_falling_score(service: Service) -> None:
    scores = [each["score"] for each in service.reconcile({"q": {"query": "Harbour"}})["q"]["result"]]

    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_every_query_of_a_batch_has_its_result(service: Service) -> None:
    batch = {"a": {"query": "Gull School"}, "": {"query": "nothing of that name"}, "é": {"query": " "}}

    results = service.reconcile(batch)

    assert list(results) == list(batch)
    assert [len(each["result"]) > 0 for each in results.values()] == [True, False, False]


@pytest.mark.parametrize("type_", TYPES)
def test_a_type_keeps_others_away(type_: str, service: Service) -> None:
    found = service.reconcile({"q": {"query": "harbour", "type": type_}})["q"]["result"]

    for each in found:
        (kind,) = each["type"]
        assert type_ in {kind["id"], *(broader["id"] for broader in kind.get("broader", ()))}


def test_at_most_as_many_as_wanted_come_back(service: Service) -> None:
    assert len(ids(service, query="Harbour", limit=1)) == 1


def test_three_of_one_name_are_no_match(twins: Service) -> None:
    found = twins.reconcile({"q": {"query": "Cable Institute"}})["q"]["result"]

    assert len(found) == 3
    assert not any(each["match"] for each in found)


@pytest.mark.parametrize(
    "value",
    [
        "Oslo",
        "oslo",
        {"id": "place/oslo"},
        {"id": "place:oslo", "name": "Oslo"},
        "place/oslo",
        ["Bergen", "Oslo"],
    ],
)
def test_what_else_is_said_of_it_tells_which_of_one_name_is_meant(value: object, twins: Service) -> None:
    found = best(twins, query="Cable Institute", properties=[{"pid": "comity:seat", "v": value}])

    assert (found["id"], found["match"]) == ("institution/north", True)
    assert {"id": "comity:seat", "value": 1.0} in found["features"]


@pytest.mark.parametrize(
    ("property_", "value"),
    [
        ("comity:seat/comity:inState", "Norway"),
        ("comity:seat/comity:inState", "NO"),
        ("comity:foundingDate", 1999),
        ("comity:foundingDate", "1999-04-30"),
    ],
)
def test_a_state_and_a_year_count_too(property_: str, value: object, twins: Service) -> None:
    found = best(twins, query="Cable Institute", properties=[{"pid": property_, "v": value}])

    assert (found["id"], found["match"]) == ("institution/north", True)


def test_what_contradicts_counts_more_against_a_thing_than_what_is_not_recorded(twins: Service) -> None:
    order = ids(twins, query="Cable Institute", properties=[{"pid": "comity:seat", "v": "Roma"}])

    assert order == ["institution/south", "institution/nowhere", "institution/north"]


def test_a_thing_is_found_by_what_is_said_of_it_alone_but_never_surely(twins: Service) -> None:
    found = twins.reconcile({"q": {"properties": [{"pid": "comity:seat", "v": "Oslo"}]}})["q"]["result"]

    assert [(each["id"], each["match"]) for each in found] == [("institution/north", False)]


def test_an_identifier_of_another_register_finds_its_thing(twins: Service) -> None:
    assert ids(twins, properties=[{"pid": "owl:sameAs", "v": {"id": "Q1"}}]) == ["institution/evil"]


def test_a_result_has_the_shape_of_the_api(service: Service) -> None:
    results = service.reconcile({"q": {"query": "Harbour"}, "r": {"query": "Beacon Centre"}})

    assert all(fits(each, shapes.RESULT) for each in results.values())
    assert json.dumps(results, allow_nan=False)


def test_the_manifest_has_the_shape_of_the_api() -> None:
    said = manifest("https://comity.example/reconcile")

    assert fits(said, shapes.MANIFEST)
    assert {"0.1", "0.2"} == set(said["versions"])
    assert "{{id}}" in said["view"]["url"]
    assert all("${id}" in each["flyout_service_path"] for each in said["suggest"].values())


def test_the_view_is_the_sites_where_it_has_one() -> None:
    said = manifest("https://comity.example/reconcile", "https://comity.example/page/{{id}}")

    assert said["view"]["url"] == "https://comity.example/page/{{id}}"


def test_an_id_after_the_identifier_space_is_the_iri(service: Service, twins: Service) -> None:
    space = manifest("")["identifierSpace"]

    assert (
        space + best(service, query="Gull School")["id"]
        == "https://w3id.org/comity/id/institution/gull-school"
    )


def test_suggestions_start_as_one_types(service: Service) -> None:
    found = service.suggest_entity("gul", ("institution",))

    assert fits(found, shapes.SUGGESTED_THING)
    assert [each["id"] for each in found["result"]] == ["institution/gull-school"]


def test_suggestions_can_be_skipped(service: Service) -> None:
    every = service.suggest_entity("harbour", ())["result"]

    assert service.suggest_entity("harbour", (), 1)["result"][: len(every) - 1] == every[1:]


@pytest.mark.parametrize("prefix", ["institution/gull-school", "institution:gull-school"])
def test_an_id_suggests_its_thing(prefix: str, service: Service) -> None:
    assert service.suggest_entity(prefix, ("institution",))["result"][0]["name"] == "Gull School"


@pytest.mark.parametrize("prefix", ["", "  ", "x" * 2_000])
def test_no_text_and_too_long_a_text_suggest_nothing(prefix: str, service: Service) -> None:
    assert service.suggest_entity(prefix, ()) == {"result": []}


@pytest.mark.parametrize("prefix", ["inst", "INST", "institution"])
def test_types_are_suggested(prefix: str, service: Service) -> None:
    found = service.suggest_type(prefix)

    assert fits(found, {"result": [shapes.TYPE]})
    assert "institution" in {each["id"] for each in found["result"]}


@pytest.mark.parametrize("prefix", ["seat", "comity:seat", "Sea"])
def test_properties_are_suggested(prefix: str, service: Service) -> None:
    found = service.suggest_property(prefix)

    assert fits(found, shapes.SUGGESTED)
    assert found["result"][0]["id"] == "comity:seat"


def test_an_empty_prefix_lists_all_types_and_properties(service: Service) -> None:
    assert len(service.suggest_type("")["result"]) == len(TYPES)
    assert len(service.suggest_property("")["result"]) == len(service.properties)


@pytest.mark.parametrize("kind", TYPES)
def test_properties_are_proposed_for_a_type(kind: str, service: Service) -> None:
    found = service.propose(kind)

    assert fits(found, shapes.PROPOSAL)
    assert found["properties"]


def test_only_as_many_properties_are_proposed_as_wanted(service: Service) -> None:
    found = service.propose("institution", 2)

    assert (len(found["properties"]), found["limit"]) == (2, 2)


def test_values_are_fetched_for_each_thing_and_property(service: Service) -> None:
    wanted = {
        "ids": ["institution/gull-school", "meeting/harbour-2", "no/such"],
        "properties": [
            {"id": "comity:seat"},
            {"id": "comity:ordinal"},
            {"id": "comity:startDate", "settings": {}},
        ],
    }

    rows = service.extend(wanted)["rows"]

    assert rows["institution/gull-school"]["comity:seat"] == [{"id": "place/lisbon", "name": "Lisbon"}]
    assert rows["meeting/harbour-2"]["comity:ordinal"] == [{"int": 2}]
    assert rows["meeting/harbour-2"]["comity:startDate"] == [{"str": "2031-05-19"}]
    assert rows["no/such"] == {"comity:seat": [], "comity:ordinal": [], "comity:startDate": []}


def test_every_property_of_every_thing_can_be_fetched(service: Service) -> None:
    found = (
        service.suggest_entity("harbour", ())["result"] + service.suggest_entity("institute", ())["result"]
    )
    known = list(service.properties)
    ids_ = [each["id"] for each in found]

    for start in range(0, len(known), 20):
        asked = {"ids": ids_, "properties": [{"id": each} for each in known[start : start + 20]]}
        rows = service.extend(asked)["rows"]
        assert all(is_cell(cell) for row in rows.values() for cells in row.values() for cell in cells)


def test_the_columns_fetched_are_described(service: Service) -> None:
    meta = service.extend({"ids": [], "properties": [{"id": "comity:seat"}]})["meta"]

    assert meta == [{"id": "comity:seat", "name": "seat", "type": {"id": "place", "name": "Place"}}]


def test_a_preview_tells_the_essentials_and_links_to_the_thing(service: Service) -> None:
    page = service.preview("institution/gull-school") or ""

    assert all(
        word in page
        for word in ("Gull School", "Lisbon", "https://w3id.org/comity/id/institution/gull-school")
    )


def test_a_preview_escapes_what_a_record_says(twins: Service) -> None:
    page = twins.preview("institution/evil") or ""

    assert "&lt;script&gt;" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    "id_", ["", "nothing", "institution/none", "institution/a b", 'x"><script>', "meeting/"]
)
def test_there_is_no_preview_of_what_is_not_there(id_: str, service: Service) -> None:
    assert service.preview(id_) is None
    assert service.flyout("entity", id_) is None


@pytest.mark.parametrize(
    ("what", "id_", "word"),
    [
        ("entity", "place/lisbon", "Lisbon"),
        ("type", "party", "Party"),
        ("property", "comity:seat", "headquarters"),
    ],
)
def test_a_flyout_tells_of_each_sort(what: str, id_: str, word: str, service: Service) -> None:
    found = service.flyout(what, id_)

    assert fits(found, {"id": str, "html": str})
    assert found is not None
    assert word in found["html"]


def test_a_batch_is_as_large_as_the_manifest_says(service: Service) -> None:
    batch = {str(number): {"query": "Gull School"} for number in range(MOST_QUERIES)}

    assert len(service.reconcile(batch)) == manifest("")["batchSize"] == MOST_QUERIES
    with pytest.raises(LimitError, match=rf"queries: found {MOST_QUERIES + 1} queries; expected at most"):
        service.reconcile({**batch, "more": {"query": "x"}})


def test_a_suggestion_takes_less_than_200_milliseconds(service: Service) -> None:
    begun = time.perf_counter()
    for prefix in ("h", "ha", "harbour", "gull s", "zzz", "网络"):
        service.suggest_entity(prefix, ())

    assert (time.perf_counter() - begun) / 6 < 0.2


@pytest.mark.parametrize("type_", ["Institution", "nothing", ""])
def test_a_type_that_is_not_there_is_refused(type_: str, service: Service) -> None:
    with pytest.raises(UsageError, match=r"type: found the type .*; expected group or institution"):
        service.propose(type_)
