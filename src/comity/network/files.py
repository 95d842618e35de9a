"""Files of a network: the format by name or by the file's ending, each file written whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from comity import store
from comity.errors import UsageError
from comity.network.assembly import Network
from comity.network.caption import counted
from comity.network.choices import refused
from comity.network.cx2 import cx2
from comity.network.filters import Filters
from comity.network.gexf import gexf
from comity.network.graphml import graphml
from comity.network.matrix import beside_matrix, matrix
from comity.network.nodelink import nodelink
from comity.network.pajek import pajek
from comity.network.pictures import Look, png, svg
from comity.network.progress import Progress, told, uncollected
from comity.network.table import beside_table, table
from comity.network.view import view
from comity.store import Graph

# The parts of a file, so that a large one is written without being held.
FORMATS: Mapping[str, Callable[[Network], Iterable[bytes]]] = {
    ".gexf": gexf,
    ".graphml": graphml,
    ".cx2": cx2,
    ".json": nodelink,
    ".net": pajek,
    ".csv": table,
    ".matrix.csv": matrix,
    ".svg": lambda network: (svg(network),),
    ".png": lambda network: (png(network),),
}
# Those formats that can be asked for in more than one look.
PICTURES: Mapping[str, Callable[[Network, Look], bytes]] = {".svg": svg, ".png": png}
# What a format writes beside its file, by the name of that file.
BESIDE: Mapping[str, Callable[[Network, str], Mapping[str, bytes]]] = {
    ".csv": beside_table,
    ".matrix.csv": beside_matrix,
}
# A page holds more than a network does, and so is not written here; ``kg.explore`` makes it.
PAGE = "html"
# What a format is called, and how its files end.
NAMES: Mapping[str, str] = {
    **{ending[1:]: ending for ending in FORMATS},
    **{"node-link": ".json", "pajek": ".net", "matrix": ".matrix.csv"},
}


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: where, how large in bytes, what it holds, what a link means, and what else."""

    path: Path
    size: int
    counts: str
    meaning: str
    beside: tuple[Path, ...] = ()


def write(
    graph: Graph, name: str, path: Path, filters: Filters | None = None, form: str | None = None
) -> Summary:
    """Write the view ``name`` of ``graph`` to ``path`` as ``save`` does and return what was written.

    Raises UsageError for an unknown view, filter or format, and where nothing can be written.
    """
    ending_of(path, form)
    return save(view(graph, name, filters), path, form)


def save(
    network: Network,
    path: Path,
    form: str | None = None,
    look: Look | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Write ``network`` to ``path`` and return what was written, the files beside it included.

    The format is ``form``, such as gexf or matrix, else that of the ending; a picture has the ``look``.
    ``progress`` is told of many parts, which are nodes, links or lines.
    Raises UsageError for no such format, and for a look of what is no picture.
    """
    ending = ending_of(path, form)
    others = {
        path.with_name(name): text for name, text in BESIDE.get(ending, _nothing)(network, path.name).items()
    }
    with uncollected():
        size = store.save_parts(told(document(network, ending, look), "parts written", progress), path)
    for file, text in others.items():
        store.save(text, file)
    return Summary(path, size, counted(network), str(network.graph["meaning"]), tuple(others))


def document(network: Network, ending: str, look: Look | None = None) -> Iterable[bytes]:
    """Return the parts of ``network`` in the format of ``ending``; a picture has the ``look``.

    Raises UsageError for a look of what is no picture.
    """
    if look is None:
        return FORMATS[ending](network)
    if ending not in PICTURES:
        found = "options of a picture for another file"
        raise UsageError(ending, found, f"a file that ends with {' or '.join(PICTURES)}")
    return (PICTURES[ending](network, look),)


def ending_of(path: Path, form: str | None = None) -> str:
    """Return which of FORMATS ``path`` ends with, or that of ``form``; raises UsageError where there is none.

    >>> ending_of(Path("hosts.matrix.csv")), ending_of(Path("hosts.txt"), "pajek")
    ('.matrix.csv', '.net')
    """
    if form is not None and form not in NAMES:
        raise refused("--format", "format", form, (*NAMES, PAGE))
    if form is not None:
        return NAMES[form]
    fitting = [ending for ending in FORMATS if path.name.lower().endswith(ending)]
    if not fitting:
        found = f"the ending {path.suffix!r}" if path.suffix else "no ending"
        raise UsageError(path, found, f"one of {', '.join(FORMATS)}; or .{PAGE}, for a whole view")
    return max(fitting, key=len)


def _nothing(_: Network, __: str) -> Mapping[str, bytes]:
    return {}
