"""One query over the wire: SPARQLWrapper makes the request, and what comes back is checked before it is read.

SPARQLWrapper is told the form of the query: a comment can mislead its own guess, even into an update.
"""

from http.client import HTTPResponse
from urllib.request import Request

import pyoxigraph as ox
from SPARQLWrapper import GET, POST, SPARQLWrapper

from comity import __version__
from comity.errors import LimitError, StoreError, UsageError
from comity.store.answers import Answer
from comity.store.limits import Limits
from comity.store.remote.address import checked, is_private
from comity.store.remote.body import Body
from comity.store.remote.deadline import Deadline
from comity.store.remote.login import Login
from comity.store.remote.patience import patiently
from comity.store.remote.reading import results, statements
from comity.store.remote.refusal import IS_IT, SPOKEN, heard, refusal
from comity.store.remote.said import printable

# Microsoft's server takes 2,048 bytes of query unless told otherwise; RFC 9110 (4.1) asks 8,000 of all.
LONGEST_ADDRESS = 2_000
AGENT = f"comity/{__version__}"
TABULAR = {"SELECT", "ASK"}
RESULTS = ("application/sparql-results+json", "application/json")
STATEMENTS = {"application/n-triples": ox.RdfFormat.N_TRIPLES, "text/turtle": ox.RdfFormat.TURTLE}
# How Virtuoso and our own service say that they left rows out.
CUT_SHORT = ("X-SPARQL-MaxRows", "X-SQL-State", "X-Result-Limit-Reached")


class Wire:
    """The way to the endpoint at ``address``, with the ``login`` that it wants.

    Raises UsageError for an address that is none, and for a login that others could read on the way.
    """

    def __init__(self, address: str, login: Login | None) -> None:
        self.address = checked(address)
        if login and not is_private(address):
            raise UsageError(address, "a login that would be sent in clear", "https, or COMITY_… not set")
        self._login = login

    def answer(self, text: str, form: str, limits: Limits, where: str) -> Answer:
        """Return the answer to a query of the ``form`` SELECT, ASK, CONSTRUCT or DESCRIBE.

        Raises QueryError for a query that the other side refuses, UsageError for a login that it refuses,
        LimitError past ``limits``, and StoreError for anything else that is no answer.
        """
        request = self._request(text, form)
        with Deadline(limits.seconds, where) as deadline, patiently(request, deadline) as response:
            return self._read(response, Body(response, self.address, deadline, limits), form)

    def _request(self, text: str, form: str) -> Request:
        request = _Request(self.address, agent=AGENT).of(text, form)
        if self._login:
            request.add_header("Authorization", self._login.header)
        return request

    def _read(self, response: HTTPResponse, body: Body, form: str) -> Answer:
        if response.status != 200:
            raise refusal(response, body, self._login)
        self._refuse_parts(response, body)
        types = RESULTS if form in TABULAR else tuple(STATEMENTS)
        kind = response.headers.get_content_type()
        if kind not in types:
            # Whatever is for people says what went wrong; anything else would fill the line.
            said = f" ({heard(response, body, self._login)})" if kind in SPOKEN else ""
            raise StoreError(self.address, f"{kind}{said}", f"{' or '.join(types)}; {IS_IT}")
        return results(body, form) if form in TABULAR else statements(body, STATEMENTS[kind])

    def _refuse_parts(self, response: HTTPResponse, body: Body) -> None:
        for name in CUT_SHORT:
            if name in response.headers:
                found = f"an answer that {self.address} cut short ({name})"
                raise LimitError(body.where, found, "fewer rows; a LIMIT, or a narrower question")
        coding = response.headers.get("Content-Encoding", "identity")
        if coding != "identity":
            raise StoreError(self.address, f"a body in {printable(coding)}", "one that is not compressed")


class _Request(SPARQLWrapper):
    """SPARQLWrapper as a maker of requests; opening them is ours."""

    def of(self, text: str, form: str) -> Request:
        self.queryString, self.queryType = text, form
        self.setOnlyConneg(True)
        self.addCustomHttpHeader("Accept", ", ".join(RESULTS if form in TABULAR else STATEMENTS))
        self.setMethod(GET)
        request = self._createRequest()
        if len(request.full_url) <= LONGEST_ADDRESS:
            return request
        self.setMethod(POST)
        return self._createRequest()
