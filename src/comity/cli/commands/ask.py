"""``comity ask``: list the questions, or answer one."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from textwrap import fill

from comity import ask, catalogue, store
from comity.catalogue import Parameter, Query
from comity.cli import answers
from comity.cli.arguments import Namespace, Parser, add_formats
from comity.cli.output import graph_of, say, write
from comity.errors import UsageError
from comity.names import shorten

PARAMETER = "parameter "
WIDTH = 100
TABULAR = {"SELECT", "ASK"}


def arguments(parser: Parser, words: Sequence[str]) -> None:
    """Give ``parser`` the options of the command, and those of the question that ``words`` name."""
    parser.add_argument(
        "question", nargs="?", metavar="QUESTION", help="its name; without one, all are listed"
    )
    parser.add_argument("--list", action="store_true", help="list the questions by subject")
    add_formats(
        parser,
        csv="print SPARQL 1.1 Query Results CSV",
        json="print SPARQL 1.1 Query Results JSON",
        ttl="print Turtle, where the question makes statements",
    )
    parser.add_argument(
        "--evidence", action="store_true", help="show the words behind each row, and their source"
    )
    if words:
        _describe(parser, _named(words))


def run(options: Namespace) -> int:
    """List the questions, or print the answer to one."""
    if options.list or options.question is None:
        write(_listing(catalogue.load(_folder())))
        return 0
    query = catalogue.find(_folder(), options.question)
    graph = graph_of(options)
    if query.form not in TABULAR:
        write(_statements(graph, query, options))
        return 0
    if options.format == "ttl":
        raise UsageError("ask", f"--ttl for {query.name}, whose answer is a table", "--csv or --json")
    answer = ask.answer(graph, query, _given(query, options))
    for note in answer.notes:
        say(options, note)
    show = answers.show_proved if options.evidence else answers.show
    show(graph, answer.table, options.format)
    return 0


def _statements(graph: store.Graph, query: Query, options: Namespace) -> str:
    if options.format in answers.WRITERS:
        raise UsageError("ask", f"--{options.format} for {query.name}, which makes statements", "--ttl")
    triples = ask.construct(graph, query, _given(query, options))
    return store.serialise(triples, "turtle").decode()


def _folder() -> Path:
    return store.folders(["ours"]).queries


def _named(words: Sequence[str]) -> Query:
    known = catalogue.names(_folder())
    return catalogue.find(_folder(), next((word for word in words if word in known), words[0]))


def _describe(parser: Parser, query: Query) -> None:
    parser.description = f"{query.summary}\n\n{fill(query.description, WIDTH)}".strip()
    parser.epilog = f"example:\n  comity ask {query.name}{_all_examples(query)}"
    group = parser.add_argument_group("parameters of the question, each of which may be given again")
    for parameter in query.parameters.values():
        group.add_argument(
            f"--{parameter.option}",
            dest=PARAMETER + parameter.name,
            metavar=parameter.kind.upper(),
            action="append",
            help=f"{parameter.description} Example: {_examples(parameter)}".replace("%", "%%"),
        )


def _all_examples(query: Query) -> str:
    return "".join(f" --{each.option} {shorten(str(each.examples[0]))}" for each in query.parameters.values())


def _examples(parameter: Parameter) -> str:
    return " ".join(shorten(str(term)) for term in parameter.examples)


def _given(query: Query, options: Namespace) -> dict[str, Sequence[str]]:
    return {name: getattr(options, PARAMETER + name) or () for name in query.parameters}


def _listing(questions: Mapping[str, Query]) -> str:
    subjects = groupby(sorted(questions.values(), key=_subject), key=_subject)
    return "\n".join(f"{subject}\n{''.join(map(_entry, found))}" for subject, found in subjects)


def _subject(query: Query) -> str:
    return query.tags[0]


def _entry(query: Query) -> str:
    options = "".join(f" [--{each.option} {each.kind.upper()}]" for each in query.parameters.values())
    return f"  {query.name}{options}\n    {query.summary}\n"
