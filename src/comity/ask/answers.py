"""Answer a question: resolve what the user gave, bind it, ask the graph, and say what was assumed.

A parameter that is left out keeps the examples of the question file, whoever asks, and the answer says so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comity.ask.commands import command
from comity.ask.descriptions import labels
from comity.ask.values import value, written
from comity.catalogue import Parameter, Query, bind
from comity.errors import QueryError, UsageError
from comity.names import PREFIXES, Iri, Literal, Term
from comity.search import exists
from comity.store import Graph, Limits, Table, Triple

Arguments = Mapping[str, Sequence[str]]
TRUTH = PREFIXES["xsd"] + "boolean"


@dataclass(frozen=True, slots=True)
class Assumption:
    """A parameter that was left out, and what people call the examples that stood in for it.

    ``absent`` tells whether one of the examples is not in the graph.
    """

    parameter: Parameter
    examples: tuple[str, ...]
    absent: bool

    def __str__(self) -> str:
        absence = ", which is not in this graph" if self.absent else ""
        return f"{self.parameter.name}: {', '.join(self.examples)}, the example of the question file{absence}"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: the values it was asked with, the table, and what the reader must know.

    That is what was ``assumed``, and ``remarks`` on the table, a sentence each.
    """

    query: Query
    values: Mapping[str, tuple[Term, ...]]
    table: Table
    assumed: tuple[Assumption, ...]
    remarks: tuple[str, ...]

    @property
    def asked(self) -> dict[str, tuple[Term, ...]]:
        """All that it answers for: the values that were given, and the examples of the other parameters."""
        return {name: self.values.get(name, each.examples) for name, each in self.query.parameters.items()}

    @property
    def text(self) -> str:
        """The query that was asked."""
        return bind(self.query, self.values)

    @property
    def command(self) -> str:
        """The command that asks the same again."""
        given = {name: tuple(map(written, terms)) for name, terms in self.asked.items()}
        return command(self.query, given)

    def told(self, by: Callable[[Parameter], str]) -> tuple[str, ...]:
        """Return all that the reader must know, a sentence each; ``by`` says how a parameter is chosen."""
        return (*(f"{each}; choose with {by(each.parameter)}" for each in self.assumed), *self.remarks)


def answer(graph: Graph, query: Query, arguments: Arguments, limits: Limits | None = None) -> Answer:
    """Return the answer to ``query``, asked with the names and values in ``arguments``, by parameter.

    An ASK question gives a table of one value. Raises UsageError for a parameter or a value that is not
    known, QueryError for a question that makes statements, LimitError for one that passes ``limits``.
    """
    values = _values(graph, query, arguments)
    table = _table(graph, query, bind(query, values), limits)
    return Answer(query, values, table, _assumed(graph, query, values), _emptiness(query, table))


def construct(graph: Graph, query: Query, arguments: Arguments) -> tuple[Triple, ...]:
    """Return the statements that a CONSTRUCT question makes; raises the errors of ``answer``."""
    return graph.construct(bind(query, _values(graph, query, arguments)), str(query.path))


def _values(graph: Graph, query: Query, arguments: Arguments) -> dict[str, tuple[Term, ...]]:
    for name in arguments:
        if name not in query.parameters:
            known = " or ".join(query.parameters) or "none: the question has no parameter"
            raise UsageError(query.name, f"the parameter {name!r}", known)
    return {
        name: tuple(value(graph, text, query.parameters[name]) for text in texts)
        for name, texts in arguments.items()
        if texts
    }


def _table(graph: Graph, query: Query, text: str, limits: Limits | None) -> Table:
    where = str(query.path)
    if limits:
        found = graph.run(text, limits, where)
    else:
        found = graph.ask(text, where) if query.form == "ASK" else graph.select(text, where)
    if isinstance(found, tuple):
        raise QueryError(where, 1, query.form, "SELECT or ASK")
    return found if isinstance(found, Table) else truth(found)


def truth(answer: bool) -> Table:
    """Return the answer to an ASK query as a table with the column ``answer`` and one row."""
    return Table(("answer",), ((Literal("true" if answer else "false", TRUTH),),))


def _assumed(graph: Graph, query: Query, values: Mapping[str, tuple[Term, ...]]) -> tuple[Assumption, ...]:
    left = [parameter for name, parameter in query.parameters.items() if name not in values]
    called = labels(graph, [term for parameter in left for term in parameter.examples])
    return tuple(
        Assumption(parameter, tuple(map(called, parameter.examples)), _is_absent(graph, parameter))
        for parameter in left
    )


def _is_absent(graph: Graph, parameter: Parameter) -> bool:
    return any(isinstance(term, Iri) and not exists(graph, term) for term in parameter.examples)


def _emptiness(query: Query, table: Table) -> tuple[str, ...]:
    return () if table.rows else (f"No row. {query.description}".strip(),)
