"""Write the twin: pages by the templates of the live site, the whole export, and what scripts fetch."""

import gzip
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from comity import bundle, export
from comity.errors import UsageError
from comity.export import MARK, SUMS, Content, Exported, ExportedFile, Progress, Writer
from comity.knowledge import KnowledgeGraph
from comity.names import is_iri
from comity.site.places import file_of
from comity.site.routes import DATA
from comity.site.site import Site
from comity.site.sitemap import sitemap
from comity.site.twin import names
from comity.site.twin.growing import ADDRESS, Growing
from comity.site.twin.lost import lost
from comity.site.twin.paging import pages
from comity.store import LocalGraph

# What the workbench runs queries with, where no server does.
ENGINE = ("workbench-store.js", "oxigraph.wasm")
DUMP = "data/comity.nq.gz"
README = f"""{MARK}

The site of version {{version}}, dataset {{digest}}, for any server of files: open index.html there.
Pages, data, search, questions and the query workbench work without a server of ours. On your own machine,
`python -m http.server` in this folder is such a server. Opened from the disk, pages can be read and their
links followed; browsers then let no page search, ask or draw.

Upload all of it, hidden files too, and keep nothing of yours here: a run replaces the whole folder, and
refuses one that holds another file. `sha256sum -c SHA256SUMS` tells whether all has arrived.

The same records make the same folder, byte for byte; no file in it tells when it was made. data/ is what
`comity export` writes.
"""
# After so many files a person at a terminal is told how many there are.
STEP = 500


def write_twin(
    graph: LocalGraph, folder: Path, progress: Progress | None = None, base: str | None = None
) -> Exported:
    """Make ``folder`` the site of ``graph`` as files, the same bytes for the same graph.

    ``base`` is the address that the folder will be served at, for the site map, for the page of what is not
    there, and for code that fetches rows; without one there is no site map, and no such code. An earlier site
    there is replaced whole, at the end. Raises UsageError where the folder holds anything else, for a base
    that is no address of a folder and where the scripts are not built, StoreError for a disk that refuses.
    """
    if base is not None and not _is_folder(base):
        raise UsageError("base", repr(base), "an http or https address without a query (RFC 3986)")
    engine = [(f"static/{name}", bundle.script(name)) for name in ENGINE]
    with export.replacing(folder) as new:
        data, writer = Writer(new / "data", progress), Writer(new)
        export.fill(data, graph)
        inside = [ExportedFile(f"data/{each.path}", each.size, each.sha256) for each in data.files]
        writer.write(_counted(chain(engine, _contents(graph, base)), progress))
        writer.write([(SUMS, export.sums((*writer.files, *inside)))])
    return Exported(folder, (*inside, *writer.files))


def _is_folder(base: str) -> bool:
    parts = urlsplit(base)
    return is_iri(base) and parts.scheme in {"http", "https"} and not (parts.query or parts.fragment)


def _counted(contents: Iterable[Content], progress: Progress | None) -> Iterator[Content]:
    for number, content in enumerate(contents, 1):
        yield content
        if progress and number % STEP == 0:
            progress(f"{number:,} files")


def _contents(graph: LocalGraph, base: str | None) -> Iterator[Content]:
    place = Growing()
    site = Site(KnowledgeGraph(graph), place, base.rstrip("/") if base else "")
    yield from pages(site, place)
    yield from _fetched(site)
    yield file_of(ADDRESS), place.told()
    yield "README.txt", README.format(version=graph.version, digest=graph.digest).encode()
    # GitHub Pages leaves out what begins with a point or a line, unless it is told not to look.
    yield ".nojekyll", b""
    yield "404.html", lost(site, base).encode()
    yield "data/comity.zip", export.archive(graph)
    yield DUMP, gzip.compress(graph.dataset, mtime=0)
    if base:
        yield "sitemap.xml", sitemap(f"{base.rstrip('/')}/{file_of(each)}" for each in site.addresses())


def _fetched(site: Site) -> Iterator[Content]:
    for address, content in site.files.items():
        yield file_of(address), content
    for address in DATA:
        if address.endswith(".json") and (fetched := site.data(address)):
            yield file_of(address), fetched
    yield file_of(names.ADDRESS), names.names(site.kg.graph)
