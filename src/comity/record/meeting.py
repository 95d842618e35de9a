"""Start the file of a meeting: what is known of it, and what to add."""

from dataclasses import dataclass

from comity.errors import UsageError
from comity.names import PREFIXES, Literal
from comity.record.finding import find, open_for, refuse_known
from comity.record.starting import NewFile, start
from comity.record.writing import day, link, unfinished, with_prefixes, words
from comity.store import Folders, Graph

TO_DO = """\
# Below, a block for each participation, count, agenda item and statement, with comity:evidence: the passage
# that says so, which `comity new passage` writes from a few words. `comity check` says what is not yet right.
"""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a meeting besides its number; nothing is guessed, and what is unknown is left out."""

    label: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    format: str | None = None
    evidence: str | None = None


def new_meeting(where: Folders, series: str, ordinal: int, known: Known, dry_run: bool = False) -> NewFile:
    """Start ``meetings/<series>/<nn>.ttl`` in the last folder of records, and return it.

    Series, place and format are named by label, short name, CURIE or slug; ``evidence`` is the slug of a
    passage. That folder may still be empty. Raises UsageError for a name that nothing bears, with the
    nearest, for an ordinal below 1, and where the meeting or its file is there.
    """
    if ordinal < 1:
        raise UsageError("ordinal", str(ordinal), "a whole number from 1 up")
    graph = open_for(where)
    name = find(graph, "series", series)
    path = where.records[-1] / "meetings" / name / f"{ordinal:02}.ttl"
    file = NewFile(path, _text(graph, name, ordinal, known))
    refuse_known(graph, f"meeting:{name}-{ordinal}")
    start(file, dry_run=dry_run)
    return file


def _text(graph: Graph, series: str, ordinal: int, known: Known) -> str:
    values = (
        ("skos:prefLabel", words(known.label or _label(graph, series, ordinal))),
        ("comity:inSeries", f"series:{series}"),
        ("comity:ordinal", str(ordinal)),
        ("comity:startDate", day(known.start)),
        ("comity:endDate", day(known.end)),
        ("comity:place", known.place and f"place:{find(graph, 'place', known.place)}"),
        ("comity:format", known.format and f"format:{find(graph, 'format', known.format)}"),
        ("comity:evidence", link("passage", known.evidence)),
    )
    return with_prefixes(f"{unfinished(f'meeting:{series}-{ordinal}', 'comity:Meeting', values)}\n{TO_DO}")


def _label(graph: Graph, series: str, ordinal: int) -> str | None:
    query = f"SELECT ?label WHERE {{ <{PREFIXES['series']}{series}> <{PREFIXES['skos']}prefLabel> ?label }}"
    labels = [
        label
        for (label,) in graph.select(query).rows
        if isinstance(label, Literal) and label.language == "en"
    ]
    suffix = "th" if ordinal % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(ordinal % 10, "th")
    return f"{ordinal}{suffix} meeting of the {labels[0]}" if labels else None
