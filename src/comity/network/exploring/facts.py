"""The data of a page, as its script reads them: lists, and rows of places in these lists."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from comity.network.assembly import Network, links
from comity.network.caption import number
from comity.network.content import said
from comity.network.exploring.exploration import Exploration, Words
from comity.network.looks import look
from comity.network.marks import Mark, outline
from comity.network.places import positions
from comity.network.text import printable

Places: TypeAlias = Mapping[str, int]
Group: TypeAlias = tuple[str, str]

SAID = ("view", "title", "meaning", "filters", "dataset", "digest", "date")
# What those are called that have no group.
UNGROUPED = {"institution": "Kind not recorded", "meeting": "In no series", "topic": "Under no pillar"}
NONE = -1


def facts(shown: Exploration, words: Mapping[str, Words]) -> bytes:
    """Return what the page of ``shown`` is made of, as JSON in UTF-8.

    ``words`` are those of its passages, by IRI. The same exploration gives the same bytes.
    """
    # The least weight is what a reader of the page may change, a backbone is not.
    about = said(shown.asked if shown.thinned else shown.whole)
    whole = {
        **{key: about[key] for key in SAID},
        "counts": [shown.view.noun, number(2, shown.view.noun).removeprefix("2 ")],
        "modes": shown.view.modes,
        "newman": shown.newman,
        "least": 0 if shown.thinned else shown.least,
        "stances": [{"rank": rank, "label": label} for rank, label in shown.stances.items()],
        **_nodes(shown),
        **_proofs(shown, words),
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _nodes(shown: Exploration) -> dict[str, Any]:
    held = shown.whole.nodes
    marks = {_group(shown.whole, node): look(held[node]) for node in held}
    recorded = {_group(shown.whole, node): printable(held[node]["group"]) for node in held}
    groups = _places(sorted(marks, key=lambda group: (group[0], _rank(marks[group]), group[1])))
    at = positions(shown.asked if shown.thinned else shown.whole)
    ends = [ends for *ends, _ in links(shown.asked)] if shown.thinned else None
    order = _places(_ordered(shown.whole))
    return {
        "groups": [{**_mark(group, marks[group]), "recorded": recorded[group]} for group in groups],
        "nodes": [
            {
                "id": node,
                **{key: printable(held[node][key]) for key in ("iri", "label", "short")},
                "group": groups[_group(shown.whole, node)],
                **dict(zip("xy", at.get(node, (0, 0)), strict=True)),
            }
            for node in order
        ],
        "kept": ends and [[order[source], order[target]] for source, target in ends],
    }


def _proofs(shown: Exploration, words: Mapping[str, Words]) -> dict[str, Any]:
    first, second = _sides(shown.whole)
    meetings = _places(sorted({row.meeting for row in shown.rows}))
    things = _places(sorted({row.thing for row in shown.rows}))
    passages = _places(shown.passages)
    return {
        "meetings": [_meeting(shown, meeting) for meeting in meetings],
        "things": [_label(shown, thing) for thing in things],
        "passages": [_passage(passage, words.get(passage)) for passage in passages],
        "rows": [
            (
                first[row.source],
                second.get(row.target, NONE),
                things[row.thing],
                meetings[row.meeting],
                passages.get(row.passage, NONE),
                row.rank,
            )
            for row in shown.rows
        ],
    }


def _places(names: Iterable[Any]) -> dict[Any, int]:
    return {name: place for place, name in enumerate(names)}


def _ordered(network: Network) -> list[str]:
    return sorted(network, key=lambda node: (network.nodes[node].get("bipartite", 0), node))


def _sides(network: Network) -> tuple[Places, Places]:
    """Return the place of each thing that is a source and of each that is a target, by IRI."""
    found: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for place, node in enumerate(_ordered(network)):
        held = network.nodes[node]
        found[held.get("bipartite", 0)][held["iri"]] = place
    return found


def _group(network: Network, node: str) -> Group:
    """Return what a reader can leave out with the node: its kind and its group, of a stance the level."""
    held = network.nodes[node]
    kind, group = held["kind"], held["label"] if held["kind"] == "stance" else held["group"]
    return kind, printable(group) or UNGROUPED.get(kind, kind.capitalize())


def _mark(group: Group, seen: Mark) -> dict[str, Any]:
    kind, name = group
    corners = outline(seen, 1.0) if seen.corners else ()
    return {"kind": kind, "name": name, "letter": seen.letter, "colour": seen.colour, "outline": corners}


def _rank(seen: Mark) -> int:
    """Return the rank of a stance, which its mark bears, and 0 for all else."""
    return int(seen.letter) if seen.letter.isdigit() else 0


def _meeting(shown: Exploration, meeting: str) -> dict[str, str]:
    start, end = shown.whole.graph["meetings"][meeting]
    series = printable(shown.described[meeting].group)
    return {"iri": meeting, "label": _label(shown, meeting), "start": start, "end": end, "series": series}


def _label(shown: Exploration, thing: str) -> str:
    return printable(shown.described[thing].label)


def _passage(passage: str, words: Words | None) -> dict[str, str]:
    keys = ("wording", "language", "source", "link")
    return {"iri": passage, **{key: getattr(words, key, None) or "" for key in keys}}
