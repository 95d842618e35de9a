"""Start the file of a meeting: what is known of it, and what to add."""

from dataclasses import dataclass
from pathlib import Path

from comity.errors import RecordError, UsageError
from comity.names import PREFIXES, Literal, expand, shorten
from comity.record.writing import block, day, with_prefixes, words
from comity.search import open_index
from comity.store import Folders, Graph, open_folders
from comity.store.location import shown

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


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was started, or would be: where it lies, and its text."""

    path: Path
    text: str


def new_meeting(where: Folders, series: str, ordinal: int, known: Known, dry_run: bool = False) -> NewFile:
    """Start ``meetings/<series>/<nn>.ttl`` in the last folder of records, and return it.

    Series, place and format are named by label, short name, CURIE or slug. Raises UsageError for a name that
    nothing bears, with the nearest, for an ordinal below 1, and where the meeting or its file is there.
    """
    if ordinal < 1:
        raise UsageError("ordinal", str(ordinal), "a whole number from 1 up")
    graph = open_folders(where)
    name = _find(graph, "series", series)
    path = where.records[-1] / "meetings" / name / f"{ordinal:02}.ttl"
    file = NewFile(path, _text(graph, name, ordinal, known))
    meeting = f"meeting:{name}-{ordinal}"
    if path.exists():
        raise UsageError(shown(path), "the file of this meeting", "a meeting that has none yet")
    if graph.ask(f"ASK {{ <{expand(meeting)}> ?property ?value }}"):
        raise UsageError(meeting, "a record of it", "a meeting that has none yet")
    if not dry_run:
        _write(file)
    return file


def _text(graph: Graph, series: str, ordinal: int, known: Known) -> str:
    values = (
        ("skos:prefLabel", words(known.label or _label(graph, series, ordinal))),
        ("comity:inSeries", f"series:{series}"),
        ("comity:ordinal", str(ordinal)),
        ("comity:startDate", day(known.start)),
        ("comity:endDate", day(known.end)),
        ("comity:place", known.place and f"place:{_find(graph, 'place', known.place)}"),
        ("comity:format", known.format and f"format:{_find(graph, 'format', known.format)}"),
    )
    missing = ", ".join([*(name for name, value in values if value is None), "comity:evidence"])
    meeting = block(f"meeting:{series}-{ordinal}", "comity:Meeting", values)
    return with_prefixes(f"# To add where a source says it: {missing}.\n{meeting}\n{TO_DO}")


def _label(graph: Graph, series: str, ordinal: int) -> str:
    query = f"SELECT ?label WHERE {{ <{PREFIXES['series']}{series}> <{PREFIXES['skos']}prefLabel> ?label }}"
    labels = [
        label
        for (label,) in graph.select(query).rows
        if isinstance(label, Literal) and label.language == "en"
    ]
    suffix = "th" if ordinal % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(ordinal % 10, "th")
    return f"{ordinal}{suffix} meeting of the {labels[0]}"


def _find(graph: Graph, kind: str, text: str) -> str:
    """Return the slug of the one thing of ``kind`` that is called ``text``."""
    called, index = text.removeprefix(PREFIXES[kind]).removeprefix(f"{kind}:"), open_index(graph)
    found = index.named(called, (kind,))
    if len(found) == 1:
        return found[0].iri.value.removeprefix(PREFIXES[kind])
    near = " or ".join(shorten(hit.iri.value) for hit in found or index.nearest(called, (kind,)))
    raise UsageError(kind, repr(text), f"the name of one {kind}{f' ({near}?)' if near else ''}")


def _write(file: NewFile) -> None:
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        with file.path.open("x", encoding="utf-8") as stream:
            stream.write(file.text)
    except OSError as error:
        raise RecordError(
            shown(file.path), 1, f"no way to write it ({error.strerror})", "a new file"
        ) from error
