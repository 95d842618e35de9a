"""Open the graph, building it first where its files have changed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from comity.errors import StoreError
from comity.store import generation, leftovers
from comity.store.dataset import assemble, inputs_digest
from comity.store.files import read_files, read_rules
from comity.store.local import LocalGraph
from comity.store.location import Folders, folders, store_folder
from comity.store.manifest import Manifest

Progress = Callable[[str], None]


def open(graph: Sequence[str] = ()) -> LocalGraph:  # noqa: A001 (read as comity.open)
    """Return the graph of the records in ``graph``, else ``COMITY_GRAPH``, else ours; built only when needed.

    Raises UsageError for a folder that is not there, RecordError and QueryError for a file with a mistake.
    """
    return open_folders(folders(graph))


def open_folders(where: Folders, progress: Progress | None = None) -> LocalGraph:
    """Return the graph of ``where``, built only when needed; ``progress`` is told when that is.

    A graph that cannot be kept in the cache answers from memory, and its ``warnings`` say so. Raises
    RecordError and QueryError for a file with a mistake.
    """
    graph, trouble = _up_to_date(where, progress)
    if trouble:
        graph.warnings = (f"the graph is in memory only: {trouble}",)
    return graph


def build(where: Folders, progress: Progress | None = None) -> Manifest:
    """Bring the built graph of ``where`` up to date, and return its manifest.

    Raises StoreError where it cannot be kept, RecordError and QueryError for a file with a mistake.
    """
    graph, trouble = _up_to_date(where, progress)
    if trouble:
        raise trouble
    return graph.manifest


def open_generation(place: Path, where: Folders | None = None) -> LocalGraph:
    """Return the graph that the store folder ``place`` holds, whatever has become of its files since.

    ``where`` are the folders of its records, if known. Raises StoreError where there is none, or where it is
    damaged.
    """
    return LocalGraph(*generation.read(place), folders=where)


def _up_to_date(where: Folders, progress: Progress | None) -> tuple[LocalGraph, StoreError | None]:
    files, rules = read_files(where), read_rules(where)
    place = store_folder(where)
    kept = _kept(place, where)
    if kept and kept.manifest.inputs == inputs_digest([*files, *rules]):
        return kept, None
    if progress:
        progress(f"building the graph from {len(files)} files")
    dataset, manifest = assemble(files, rules)
    try:
        generation.publish(place, dataset, manifest)
        leftovers.tidy(where)
    except StoreError as error:
        return LocalGraph(dataset, manifest, folders=where), error
    return LocalGraph(dataset, manifest, folders=where), None


def _kept(place: Path, where: Folders) -> LocalGraph | None:
    try:
        return open_generation(place, where)
    except StoreError:
        return None
