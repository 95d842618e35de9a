"""Open the graph, building it first where the files have changed."""

from collections.abc import Callable, Sequence
from pathlib import Path

from comity.errors import StoreError
from comity.store import generation
from comity.store.dataset import assemble, inputs_digest
from comity.store.files import SourceFile, read_files, read_rules
from comity.store.graph import Graph
from comity.store.location import Folders, folders, store_folder
from comity.store.manifest import Manifest

Progress = Callable[[str], None]


def open(graph: Sequence[str] = ()) -> Graph:  # noqa: A001 (read as comity.open)
    """Return the graph of the records in ``graph``, else ``COMITY_GRAPH``, else ours; built only when needed.

    Raises UsageError for a folder that is not there, RecordError and QueryError for a file with a mistake.
    """
    return open_folders(folders(graph))


def open_folders(where: Folders, progress: Progress | None = None) -> Graph:
    """Return the graph of ``where``; a cache that cannot be written is a warning of the graph."""
    files, rules = read_files(where), read_rules(where)
    place = store_folder(where)
    if found := _kept(place, files, rules):
        return found
    dataset, manifest = _assembled(files, rules, progress)
    try:
        generation.publish(place, dataset, manifest)
    except OSError as error:
        return Graph(dataset, manifest, (f"{place}: {error.strerror}; the graph is kept in memory only",))
    return Graph(dataset, manifest)


def build(where: Folders, progress: Progress | None = None) -> Manifest:
    """Bring the built graph of ``where`` up to date, and return its manifest.

    Raises StoreError where it cannot be written, RecordError and QueryError for a file that cannot be read.
    """
    files, rules = read_files(where), read_rules(where)
    place = store_folder(where)
    if found := _kept(place, files, rules):
        return found.manifest
    dataset, manifest = _assembled(files, rules, progress)
    try:
        generation.publish(place, dataset, manifest)
    except OSError as error:
        raise StoreError(place, str(error.strerror), "a folder that can be written") from error
    return manifest


def open_generation(place: Path) -> Graph:
    """Return the graph that the store folder ``place`` holds, whatever has become of its files since.

    Raises StoreError where there is none, or where it is damaged.
    """
    return Graph(*generation.read(place))


def _kept(place: Path, files: Sequence[SourceFile], rules: Sequence[SourceFile]) -> Graph | None:
    try:
        graph = open_generation(place)
    except StoreError:
        return None
    return graph if graph.manifest.inputs == inputs_digest([*files, *rules]) else None


def _assembled(
    files: Sequence[SourceFile], rules: Sequence[SourceFile], progress: Progress | None
) -> tuple[bytes, Manifest]:
    if progress:
        progress(f"building from {len(files)} files")
    return assemble(files, rules)
