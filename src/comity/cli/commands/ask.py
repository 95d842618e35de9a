"""``comity ask``: list the questions, or answer one."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
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
Given = Mapping[str, Sequence[str]]
Asked = tuple[Query, Given]


def arguments(parser: Parser, words: Sequence[str]) -> None:
    """Give ``parser`` the options of the command, and those of the question that ``words`` name."""
    parser.add_argument(
        "question",
        nargs="?",
        metavar="QUESTION",
        help="its name, or plain words in quotation marks; without one, all are listed",
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
    parser.add_argument(
        "--labels",
        action="store_true",
        help="with --csv or --json, add a column of labels after each of things",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print the command that plain words stand for, and do not ask"
    )
    if words and _is_plain(words):
        _add_parameters(parser, _parameters().values())
    elif words:
        _describe(parser, _named(words))


def run(options: Namespace) -> int:
    """List the questions, or print the answer to one."""
    if options.list or options.question is None:
        write(_listing(_questions()))
        return 0
    graph = graph_of(options)
    asked = _in_plain_words(graph, options) if _is_plain([options.question]) else _by_name(options)
    if asked is None:
        return 1
    if options.dry_run:
        return _show_command(*asked)
    return _answer(options, graph, *asked)


def _by_name(options: Namespace) -> Asked:
    query = _find(options.question)
    return query, _given(query.parameters, options)


def _in_plain_words(graph: store.Graph, options: Namespace) -> Asked | None:
    from comity.cli import plain_words
    from comity.phrasing import understand

    reading = plain_words.choose(graph, understand(graph, _questions(), options.question))
    if reading is None:
        return None
    over = _given(_parameters(), options)
    given = {**plain_words.given(reading), **over}
    command = ask.command(reading.query, given)
    say(options, f"understood as: {plain_words.described(graph, reading, over)}")
    say(options, f"  {command}")
    return reading.query, given


def _show_command(query: Query, given: Given) -> int:
    write(f"{ask.command(query, given)}\n")
    return 0


def _answer(options: Namespace, graph: store.Graph, query: Query, given: Given) -> int:
    if query.form not in TABULAR:
        write(_statements(options, graph, query, given))
        return 0
    if options.format == "ttl":
        raise UsageError("ask", f"--ttl for {query.name}, whose answer is a table", "--csv or --json")
    answer = ask.answer(graph, query, given)
    for note in answer.told(lambda parameter: f"--{parameter.option}"):
        say(options, note)
    labelled = options.labels and options.format
    table = ask.with_labels(graph, answer.table) if labelled else answer.table
    if options.evidence:
        answers.show_proved(graph, table, options.format, answer.text)
    else:
        answers.show(graph, table, options.format)
    return 0


def _statements(options: Namespace, graph: store.Graph, query: Query, given: Given) -> str:
    if options.format in answers.WRITERS:
        raise UsageError("ask", f"--{options.format} for {query.name}, which makes statements", "--ttl")
    triples = ask.construct(graph, query, given)
    return store.serialise(triples, "turtle").decode()


def _folder() -> Path:
    return store.folders(["ours"]).queries


def _find(name: str) -> Query:
    return catalogue.find(_folder(), name, "`comity ask --list`")


@cache
def _questions() -> dict[str, Query]:
    return catalogue.load(_folder())


def _parameters() -> dict[str, Parameter]:
    """Return a parameter of each name that any question has."""
    return {
        name: parameter for query in _questions().values() for name, parameter in query.parameters.items()
    }


def _is_plain(words: Sequence[str]) -> bool:
    """Tell whether there are plain words among ``words``, and no question's name."""
    known = catalogue.names(_folder())
    return any(map(catalogue.is_plain, words)) and not any(word in known for word in words)


def _named(words: Sequence[str]) -> Query:
    known = catalogue.names(_folder())
    return _find(next((word for word in words if word in known), words[0]))


def _describe(parser: Parser, query: Query) -> None:
    parser.description = f"{query.summary}\n\n{fill(query.description, WIDTH)}".strip()
    parser.epilog = f"example:\n  comity ask {query.name}{_all_examples(query)}"
    _add_parameters(parser, query.parameters.values())


def _add_parameters(parser: Parser, parameters: Iterable[Parameter]) -> None:
    group = parser.add_argument_group("parameters of the question, each of which may be given again")
    for parameter in parameters:
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


def _given(names: Iterable[str], options: Namespace) -> dict[str, Sequence[str]]:
    found = ((name, getattr(options, PARAMETER + name)) for name in names)
    return {name: texts for name, texts in found if texts}


def _listing(questions: Mapping[str, Query]) -> str:
    subjects = groupby(sorted(questions.values(), key=_subject), key=_subject)
    return "\n".join(f"{subject}\n{''.join(map(_entry, found))}" for subject, found in subjects)


def _subject(query: Query) -> str:
    return query.tags[0]


def _entry(query: Query) -> str:
    options = "".join(f" [--{each.option} {each.kind.upper()}]" for each in query.parameters.values())
    return f"  {query.name}{options}\n    {query.summary}\n"
