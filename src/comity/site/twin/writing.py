"""Write the twin: pages by the templates of the live site, the whole export, and what scripts fetch."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import parse_qs
from xml.sax.saxutils import escape

from comity import bundle, export
from comity.errors import StoreError, UsageError
from comity.export import MARK, SUMS, Content, Exported, Progress, Writer
from comity.knowledge import KnowledgeGraph
from comity.names import is_iri
from comity.site.addresses import FORMATS, data_of
from comity.site.page import Page
from comity.site.places import Folder, file_of
from comity.site.routes import DATA
from comity.site.site import LINKSET_ENDING, Site
from comity.site.twin import names
from comity.site.twin.states import Collecting, rows_of
from comity.store import LocalGraph

# What the workbench runs queries with, where no server does.
ENGINE = ("workbench-store.js", "oxigraph.wasm")
DUMP = "data/comity.nq.gz"
README = f"""{MARK}

The site of version {{version}}, dataset {{digest}}, for any server of files: open index.html there.
Pages, data and the query workbench work without a server of ours. The same records make the same folder,
byte for byte; no file in it tells when it was made. data/ is what `comity export` writes.
"""
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_twin(
    graph: LocalGraph, folder: Path, progress: Progress | None = None, base: str | None = None
) -> Exported:
    """Make ``folder`` the site of ``graph`` as files, the same bytes for the same graph.

    ``base`` is the address that the folder will be served at, for the site map; without one there is none.
    An earlier site there is replaced whole, at the end. Raises UsageError where the folder holds anything
    else, for a base that is no IRI and where the scripts are not built, StoreError for a disk that refuses.
    """
    if base is not None and not is_iri(base):
        raise UsageError("base", repr(base), "an absolute IRI (RFC 3987)")
    with export.replacing(folder) as new:
        writer, data = Writer(new, progress), Writer(new / "data", progress)
        export.fill(data, graph)
        writer.write(_contents(graph, base))
        inside = [export.ExportedFile(f"data/{each.path}", each.size, each.sha256) for each in data.files]
        every = (*writer.files, *inside)
        writer.write([(SUMS, export.sums(every))])
    return Exported(folder, (*inside, *writer.files))


def _contents(graph: LocalGraph, base: str | None) -> Iterator[Content]:
    place = Collecting()
    site = Site(KnowledgeGraph(graph), place, "")
    pages = _pages(site, site.addresses())
    pages |= _pages(site, sorted(place.found))
    site.place = Folder(frozenset(place.found))
    yield from _once(each for address, page in pages.items() for each in _page(site, address, page))
    yield from _fetched(site)
    yield "README.txt", README.format(version=graph.version, digest=graph.digest).encode()
    # GitHub Pages leaves out what begins with a point or a line, unless it is told not to look.
    yield ".nojekyll", b""
    yield "404.html", site.html(site.missing("/")).encode()
    yield DUMP, gzip.compress(graph.dataset, mtime=0)
    if base:
        yield "sitemap.xml", _sitemap(base.rstrip("/"), site.addresses())


def _pages(site: Site, addresses: Iterable[str]) -> dict[str, Page]:
    """Return the pages at ``addresses``, written once, so that the place of ``site`` sees their links."""
    found: dict[str, Page] = {}
    for address in tuple(addresses):
        path, _, query = address.partition("?")
        if page := site.page(path, parse_qs(query)):
            site.html(page)
            found[address] = page
    return found


def _page(site: Site, address: str, page: Page) -> Iterator[Content]:
    yield file_of(address), site.html(page).encode()
    for rows, ending in rows_of(page):
        if content := site.rows(page, ending):
            yield file_of(rows if "?" in address else rows.partition("?")[0]), content
    yield from _documents(site, page)


def _once(contents: Iterable[Content]) -> Iterator[Content]:
    """Yield each name once: the parts of a long answer have their rows in one file."""
    seen: dict[str, bytes] = {}
    for name, content in contents:
        if name not in seen:
            seen[name] = content
            yield name, content
        elif seen[name] != content:
            raise StoreError(name, "two pages of one name", "a name for each")


def _documents(site: Site, page: Page) -> Iterator[Content]:
    if page.about is None:
        return
    for ending in (*FORMATS, LINKSET_ENDING):
        address, content = data_of(page.about.value, ending), site.document(page.about.value, ending)
        if address and content:
            yield file_of(address), content


def _fetched(site: Site) -> Iterator[Content]:
    for address, content in site.files.items():
        yield file_of(address), content
    for name in ENGINE:
        yield f"static/{name}", bundle.script(name)
    for address in DATA:
        if address.endswith(".json") and (fetched := site.data(address)):
            yield file_of(address), fetched
    yield file_of(names.ADDRESS), names.names(site.kg.graph)


def _sitemap(base: str, addresses: Iterable[str]) -> bytes:
    urls = "".join(f"<url><loc>{escape(f'{base}/{file_of(each)}')}</loc></url>\n" for each in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{SPACE}">\n{urls}</urlset>\n'.encode()
