"""The site: the page at each address, written as HTML, and the files that pages load."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from comity.ask import Facts
from comity.catalogue import Query, bind
from comity.errors import ComityError
from comity.knowledge import KnowledgeGraph
from comity.names import Iri
from comity.record import History, read_history
from comity.site import assets, dataset, listed, neighbours, signposts
from comity.site.addresses import address, page_of
from comity.site.blanks import Blank, Values, blanks
from comity.site.documents import document
from comity.site.environment import json_block, write
from comity.site.facts import codes
from comity.site.page import REFUSED, Page
from comity.site.pages import missing, network, workbench
from comity.site.places import Live, Place
from comity.site.routes import DATA, ROUTES, match
from comity.site.taking import refuse_others
from comity.site.visit import Visit
from comity.site.vocabulary import Vocabulary, described
from comity.store import LocalGraph, work

LINKSET_ENDING = "linkset.json"
HERE = "http://127.0.0.1:8000"
MOST_BLANKS = 200
if TYPE_CHECKING:
    from comity.network import Network  # networkx is loaded when a page shows a network

Arguments = Mapping[str, Sequence[str]]
MENU = (
    ("Meetings", "/page/meeting"),
    ("Institutions", "/page/institution"),
    ("Topics", "/page/topic"),
    ("Agreements", "/page/agreement"),
    ("Questions", "/questions"),
    ("Network", "/network"),
    ("Query", "/query"),
    ("Vocabulary", "/vocabulary"),
    ("Data", "/data"),
)


class Site:
    """All pages about one graph, for a live server or, with another ``place``, for a folder of files.

    ``base`` begins the addresses that are shown in full, for code to ask; nothing where no server answers.
    ``history`` is that of the records, else the one that lies beside them; it raises RecordError if damaged.
    """

    menu = MENU
    licence = signposts.LICENCE

    def __init__(
        self,
        kg: KnowledgeGraph,
        place: Place | None = None,
        base: str = HERE,
        history: History | None = None,
    ) -> None:
        self.kg, self.base = kg, base
        self.place = place or Live()
        self.history = history or read_history(kg.graph.folders if isinstance(kg.graph, LocalGraph) else None)
        self._networks: dict[str, Network | None] = {}
        self._blanks: dict[str, Mapping[str, Blank]] = {}

    def page(self, path: str, arguments: Arguments | None = None) -> Page | None:
        """Return the page at ``path``, decoded and below any prefix, or nothing where there is none.

        ``arguments`` has the values of each field of the query. Raises UsageError for a value that cannot be,
        and for a field that the page does not take.
        """
        found, given = match(path), arguments or {}
        if found is None:
            return None
        route, parts = found
        refuse_others(given, route.takes(parts))
        return route.page(Visit(self, path, parts, given))

    def answered(self, arguments: Arguments) -> Page:
        """Return the workbench with the answer to the query that ``arguments`` name, as a table.

        It runs within the limits of the graph. Raises UsageError for a question that is none.
        """
        return workbench.posted(Visit(self, "/query", {}, arguments))

    def data(self, path: str, arguments: Arguments | None = None) -> bytes | None:
        """Return the JSON that scripts fetch from ``path``, or nothing where there is none."""
        make = DATA.get(path)
        return make(Visit(self, path, {}, arguments or {})) if make else None

    def rows(self, page: Page, ending: str) -> bytes | None:
        """Return what ``page`` shows as data with that ``ending``, one of its own; nothing for another.

        ``csv`` and ``json`` have its rows, ``ttl`` and ``jsonld`` what is said of the things that it lists;
        ``jsonld`` of a page without a list has how schema.org describes it.
        """
        if ending not in page.own:
            return None
        if page.listed is not None:
            return listed.content(self.kg.graph, page.listed, ending)
        if ending == "jsonld":
            return json.dumps(page.structured, ensure_ascii=False, indent=1).encode()
        return listed.TABLES[ending](page.answer, page.notes).encode() if page.answer else None

    def missing(self, path: str) -> Page:
        """Return the page, with status 404, for a path at which nothing is; it names what comes nearest."""
        return missing.page(Visit(self, path))

    def refused(self, path: str, error: ComityError, status: int = REFUSED) -> Page:
        """Return the page, with ``status``, that says what is wrong with a request."""
        return missing.refused(Visit(self, path), error, status)

    def document(self, iri: str, ending: str) -> bytes | None:
        """Return what the graph says of the thing ``iri`` in a format of ``FORMATS``, or nothing for none.

        The ending ``linkset.json`` gives the typed links of its page (RFC 9264). Raises UsageError otherwise.
        """
        if ending == LINKSET_ENDING:
            page = self.page(page_of(iri) or "")
            return signposts.linkset(page, partial(self.place.link, page.address)) if page else None
        return document(self.kg.graph, Iri(iri), ending, self.history)

    def html(self, page: Page) -> str:
        """Return ``page`` as an HTML document."""
        data = json.dumps(page.structured, ensure_ascii=False) if page.structured else None
        frame = {
            "page": page,
            "site": self,
            "links": signposts.links(page),
            "structured": json_block(data) if data else None,
            "href": partial(self._href, page.address),
            "page_of": page_of,
        }
        return write(page.template, {**page.data, **frame})

    def addresses(self) -> Iterator[str]:
        """Yield the address of every page that does not depend on what a visitor types."""
        for route in ROUTES:
            yield from route.addresses(self)

    def network(self, kind: str) -> "Network | None":
        """Return the network that shows things of ``kind`` among others, made once; nothing for others."""
        if kind not in self._networks:
            self._networks[kind] = neighbours.network(self.kg, kind)
        return self._networks[kind]

    def network_file(self, arguments: Arguments, ending: str) -> bytes:
        """Return the network of the page with these ``arguments`` as a file.

        ``ending`` is one of ``NETWORK_FILES``, as in the address ``/network.gexf?view=institution-topic``.
        Raises UsageError for what cannot be.
        """
        from comity.site import networks  # networkx is loaded when a page shows a network

        refuse_others(arguments, network.fields({}))
        return networks.content(Visit(self, "/network", {}, arguments), ending)

    def blanks(self, query: Query, values: Values) -> Mapping[str, Blank]:
        """Return the blanks of ``query`` by name, found once for the ``values`` that stand in all of them."""
        asked = bind(query, values)
        if len(self._blanks) > MOST_BLANKS:
            self._blanks.clear()  # a stranger may ask with ever other values
        if asked not in self._blanks:
            self._blanks[asked] = blanks(self.kg.graph, query, values)
        return self._blanks[asked]

    @cached_property
    def codes(self) -> Mapping[Iri, Facts]:
        """The facts about the concepts of the code lists, which every page needs."""
        return codes(self.kg.graph)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in words, with how the graph uses it."""
        return described(self.kg.graph, self.codes)

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """The bytes of each file of the whole graph, by its name, as far as they are known."""
        return dataset.sizes(self.kg.graph)

    @property
    def files(self) -> Mapping[str, bytes]:
        """The files that pages load, by their addresses."""
        return assets.files()

    @property
    def style(self) -> str:
        """The address of the stylesheet."""
        return assets.address_of(assets.STYLE)

    def scripts(self, page: Page) -> tuple[str, ...]:
        """Return the addresses of the scripts that ``page`` loads, those that were built."""
        return tuple(found for name in page.scripts if (found := assets.script(name)))

    @property
    def version(self) -> str | None:
        """The version of Comity that built the graph."""
        return self.kg.version

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the data set as N-Quads."""
        return self.kg.digest

    @cached_property
    def released(self) -> str | None:
        """The day on which the version of the data set was released, where that is known."""
        released = work().release_of(self.kg.version)
        return released.isoformat() if released else None

    def _href(self, here: str, path: str, **query: str | Sequence[str] | None) -> str:
        return self.place.link(here, address(path, **query))
