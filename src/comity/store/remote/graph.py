"""The graph behind an endpoint."""

from functools import cached_property
from typing import TYPE_CHECKING

from comity.errors import QueryError, StoreError, UsageError
from comity.names import GRAPH, PREFIXES, VOCABULARY
from comity.store.answers import Answer, Table
from comity.store.guard import form_of, scan
from comity.store.limits import Limits
from comity.store.remote.login import Login, from_environment
from comity.store.terms import Triple

if TYPE_CHECKING:
    from comity.store.remote.wire import Wire

USUAL = Limits()
LEDGER = GRAPH + "ledger"
FACTS = f"""
SELECT ?version ?digest
WHERE {{
  GRAPH <{LEDGER}> {{
    <{LEDGER}> <{PREFIXES["owl"]}versionInfo> ?version ;
               <{PREFIXES["dcterms"]}identifier> ?digest .
  }}
}}
"""
NO_UNION = (
    "a default graph that is not the union of the named graphs",
    "one that is, as `oxigraph serve --union-default-graph` gives",
)
A_MEETING = f"?meeting a <{VOCABULARY}Meeting>"


class RemoteGraph:
    """A graph that an endpoint answers for; every query of it is kept within ``limits``.

    Where a method raises QueryError, it also raises LimitError past the limits, UsageError for a login that
    is refused, and StoreError where there is no answer.
    """

    def __init__(self, wire: "Wire", limits: Limits = USUAL) -> None:
        self.limits = limits
        self._wire = wire

    @property
    def address(self) -> str:
        """The address of the endpoint."""
        return self._wire.address

    @property
    def version(self) -> str | None:
        """The version of Comity that the endpoint was filled with; nothing where its ledger does not say."""
        return self._facts[0]

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the dataset that it was filled with; nothing where its ledger does not say."""
        return self._facts[1]

    def select(self, text: str, where: str = "query") -> Table:
        """Return the table that a SELECT query gives; raises QueryError, ``where`` being the place."""
        answer = self.run(text, self.limits, where)
        if isinstance(answer, Table):
            return answer
        raise QueryError(where, 1, "another form of query", "SELECT")

    def ask(self, text: str, where: str = "query") -> bool:
        """Return the answer to an ASK query; raises QueryError, ``where`` being the place."""
        answer = self.run(text, self.limits, where)
        if isinstance(answer, bool):
            return answer
        raise QueryError(where, 1, "another form of query", "ASK")

    def construct(self, text: str, where: str = "query") -> tuple[Triple, ...]:
        """Return the triples of a CONSTRUCT or DESCRIBE query, each once and sorted; raises QueryError."""
        answer = self.run(text, self.limits, where)
        if isinstance(answer, tuple):
            return answer
        raise QueryError(where, 1, "another form of query", "CONSTRUCT or DESCRIBE")

    def run(self, text: str, limits: Limits, where: str = "query") -> Answer:
        """Return the answer to a query of any form, which is sent as it stands.

        Raises QueryError for a query that is refused here or there, ``where`` being the place.
        """
        for graph, line in scan(text, where).items():
            if not self._has(f"GRAPH <{graph}> {{ ?subject ?predicate ?object }}"):
                raise QueryError(where, line, f"FROM <{graph}>", "a graph of this dataset")
        return self._wire.answer(text, form_of(text, where), limits, where)

    def refuse_strangers(self) -> None:
        """Raise UsageError where the endpoint holds no Comity data, or hides it in named graphs."""
        if self._has(A_MEETING):
            return
        if self._has_named(A_MEETING):
            raise UsageError(self.address, *NO_UNION)
        raise UsageError(self.address, "no meeting of Comity", "an endpoint that `comity publish` has filled")

    def hides(self, pattern: str) -> bool:
        """Tell whether only named graphs hold ``pattern``: questions, which name none, would miss it."""
        return not self._has(pattern) and self._has_named(pattern)

    def _has_named(self, pattern: str) -> bool:
        return self._has(f"GRAPH ?graph {{ {pattern} }}")

    def _has(self, pattern: str) -> bool:
        return self.ask(f"ASK {{ {pattern} }}", self.address)

    @cached_property
    def _facts(self) -> tuple[str | None, str | None]:
        rows = self.select(FACTS, self.address).rows
        if len(rows) != 1:
            return None, None
        version, digest = rows[0]
        return str(version), str(digest)


def connect(address: str, login: Login | None = None, limits: Limits = USUAL) -> RemoteGraph:
    """Return the graph behind the SPARQL endpoint at ``address``; the environment may give the ``login``.

    The address may also be that of a site whose description (VoID) names an endpoint beside it. Raises
    UsageError for a wrong address or login, for an endpoint without our data or without the union as its
    default graph, and where the libraries are not installed; StoreError where nobody answers.
    """
    try:
        from comity.store.remote.discovery import endpoint_of, is_beside, is_site
        from comity.store.remote.wire import Wire
    except ModuleNotFoundError as error:
        raise UsageError(
            address, f"no {error.name}", 'what `pip install "comity[remote]"` installs'
        ) from error
    login = login or from_environment()
    graph = RemoteGraph(Wire(address, login), limits)
    try:
        graph.refuse_strangers()
    except (QueryError, StoreError):
        endpoint = endpoint_of(address, limits) if is_site(address) else None
        if endpoint is None:
            raise
        if not is_beside(endpoint, address):
            raise UsageError(address, "a site whose endpoint is elsewhere", endpoint) from None
        graph = RemoteGraph(Wire(endpoint, login), limits)
        graph.refuse_strangers()
    return graph
