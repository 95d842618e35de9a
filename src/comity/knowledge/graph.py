"""The knowledge graph as a person holds it in Python."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from comity import ask, catalogue, store
from comity.ask import Answer
from comity.catalogue import Query, bind
from comity.errors import UsageError
from comity.knowledge import questions
from comity.knowledge.arguments import Given, Name, arguments, named, pythonic, texts
from comity.knowledge.asked import Asked
from comity.knowledge.calls import Count, Seconds, checked
from comity.knowledge.entity import Entity, entity
from comity.knowledge.result import Result
from comity.knowledge.views import ComparisonResult, TimelineResult
from comity.store import Graph, Limits, LocalGraph, Table

if TYPE_CHECKING:
    from comity.check import Report
    from comity.knowledge.exploring import Explorer
    from comity.network import Network

SUBJECTS = ("subject", "predicate", "object")


class KnowledgeGraph:
    """A graph to be asked: by the questions that come with Comity, in SPARQL, or by the name of a thing.

    Names are labels, short names, CURIEs or IRIs. A query that takes more than ``timeout`` seconds raises
    LimitError. Where none is given, a query of yours and one to an endpoint may take 30 seconds, and the
    questions that come with Comity run without a limit on a graph held here.
    """

    def __init__(self, graph: Graph, timeout: float | None = None) -> None:
        self._graph = graph
        self._timeout = timeout
        self._known: dict[str, Query] = {}

    @property
    def graph(self) -> Graph:
        """The graph itself, which answers SPARQL in terms of RDF."""
        return self._graph

    @property
    def version(self) -> str | None:
        """The version of Comity that built the graph; nothing where the graph does not say."""
        return self._graph.version

    @property
    def digest(self) -> str | None:
        """The SHA-256 of the dataset as N-Quads; nothing where the graph does not say."""
        return self._graph.digest

    def questions(self, area: str | None = None) -> questions.Questions:
        """Return the questions that the graph can answer, all or those on one ``area``, such as ``topics``.

        Raises UsageError, with the areas, for one that is not there.
        """
        return questions.questions(self._queries.values(), area)

    @checked
    def ask(self, question: str, /, *, timeout: Seconds | None = None, **parameters: Given) -> Result:
        """Return the answer to a question, given by its name or in plain words.

        Each parameter takes a name, Iri, date or number, or several; one that is left out keeps the example
        of the question, and a note says so. Raises UsageError for a question, parameter or name that is not
        known, and for words whose reading is in doubt, with the likeliest readings.
        """
        if catalogue.is_plain(question):
            return self._read(question, timeout, parameters)
        query = self._query(question)
        answer = ask.answer(self._graph, query, arguments(query, parameters), self._limits(timeout))
        return self._result(answer)

    @checked
    def sparql(self, text: str, *, timeout: Seconds | None = None) -> Result:
        """Return the answer to a query of SPARQL 1.1: rows, the column ``answer``, or triples.

        Triples have the columns subject, predicate and object. Raises QueryError for a query that cannot be
        read or would reach out of the graph.
        """
        found = store.run_bounded(self._graph, text, self._limits(timeout) or Limits())
        match found:
            case bool():
                return Result(self._graph, ask.truth(found), Asked(text, "ASK"))
            case Table():
                return Result(self._graph, found, Asked(text, "SELECT"))
        return Result(self._graph, Table(SUBJECTS, found), Asked(text, "CONSTRUCT"))

    @checked
    def entity(self, name: Name) -> Entity:
        """Return what the graph says of one thing; raises UsageError for a name that none or several bear."""
        return entity(self._graph, named("entity", name))

    @checked
    def compare(self, *meetings: Name) -> ComparisonResult:
        """Return two to four meetings side by side, a row for each topic and meeting that names it.

        Raises UsageError for another number of meetings, and for one that is not known or not coded.
        """
        return ComparisonResult(
            self._graph, ask.compare(self._graph, [named("compare", each) for each in meetings])
        )

    @checked
    def timeline(self, topic: Name) -> TimelineResult:
        """Return how a topic moved, a row for each statement and passage; raises UsageError for no topic."""
        return TimelineResult(self._graph, ask.timeline(self._graph, named("timeline", topic)))

    @checked
    def network(self, view: str = "institution-topic", **filters: Given) -> "Network":
        """Return a view of the graph as a networkx graph, with its filters, such as ``role=`` or ``since=``.

        Nodes are CURIEs. Raises UsageError for a view that there is not, and for a filter that the view does
        not take, with those that it takes.
        """
        from comity import network

        given = {name: texts(name, value) for name, value in filters.items()}
        return network.view(self._graph, view, network.chosen(view, given, partial(ask.resolve, self._graph)))

    @checked
    def explore(
        self, view: str = "institution-topic", backbone: float | None = None, **filters: Given
    ) -> "Explorer":
        """Return a view of the graph to look around in: in a notebook, or in the page that ``save`` writes.

        Filters are those of ``network``; ``backbone`` is the level below which a link is kept, such as 0.05.
        Raises UsageError as ``network`` does, and for a level that is not between 0 and 1.
        """
        from comity import network
        from comity.knowledge.exploring import explorer

        given = {name: texts(name, value) for name, value in filters.items()}
        chosen = network.chosen(view, given, partial(ask.resolve, self._graph))
        return explorer(self._graph, view, chosen, backbone)

    @checked
    def search(self, text: str, kind: str | None = None, limit: Count = 10) -> Result:
        """Return at most ``limit`` things by their names and words, of one ``kind`` or all, the best first.

        The columns: thing, label, kind, the text that matched, its field, first and last date, and a score
        from 0 to 1, which is 1 for an exact name. Raises UsageError for an unknown kind, and for a text
        without a word.
        """
        from comity.knowledge.finding import found
        from comity.search import open_index, worded

        hits = open_index(self._graph).search(worded(text), (kind,) if kind else (), int(limit))
        return found(self._graph, text, hits)

    def check(self) -> "Report":
        """Return what is wrong with the records that the graph was built from.

        Raises UsageError for a graph that was not built here from records.
        """
        from comity import check

        folders = self._graph.folders if isinstance(self._graph, LocalGraph) else None
        if folders is None:
            raise UsageError("check", "a graph without its records", "a graph opened from folders of records")
        return check.check(folders)

    def __repr__(self) -> str:
        dataset = f"version {self.version or 'unknown'}, digest {(self.digest or 'unknown')[:9]}"
        return f"<KnowledgeGraph: {dataset}, {len(self._queries)} questions>"

    @cached_property
    def _queries(self) -> Mapping[str, Query]:
        return catalogue.load(store.folders(["ours"]).queries)

    def _query(self, name: str) -> Query:
        if name not in self._known:
            self._known[name] = catalogue.find(store.folders(["ours"]).queries, name, "kg.questions()")
        return self._known[name]

    def _read(self, words: str, timeout: float | None, parameters: Mapping[str, Given]) -> Result:
        from comity.knowledge import reading

        found = reading.read(self._graph, self._queries, words)
        chosen = {**reading.given(found), **arguments(found.query, parameters)}
        answer = ask.answer(self._graph, found.query, chosen, self._limits(timeout))
        return self._result(answer, f"Understood as {reading.call(found.query, answer.values)}")

    def _result(self, answer: Answer, *notes: str) -> Result:
        told = (*notes, *answer.told(lambda parameter: f"{pythonic(parameter.name)}="))
        query, values = answer.query, answer.values
        assumed = {each.parameter.name: each.parameter.examples for each in answer.assumed}
        asked = Asked(
            bind(query, values),
            query.form,
            query.name,
            query.summary,
            values,
            told,
            assumed,
            answer.command,
        )
        return Result(self._graph, answer.table, asked)

    def _limits(self, timeout: float | None) -> Limits | None:
        seconds = self._timeout if timeout is None else timeout
        return None if seconds is None else Limits(seconds=float(seconds))
