"""``comity demo``: the main job from start to end, each step with the command that does it alone."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from comity import ask, catalogue, network, store
from comity.check import check
from comity.cli import comparison, steps
from comity.cli.answers import readable
from comity.cli.arguments import Namespace, Parser
from comity.cli.commands.check import lines, summary
from comity.cli.files import folder
from comity.cli.output import graph_here, progress, write
from comity.cli.tables import show_table
from comity.export import export
from comity.names import visible
from comity.store import LocalGraph

OUT = Path("out/demo")
QUESTIONS = (
    ("when-and-where", "series", "SECD"),
    ("where-was-it-agreed", "topic", "Internet governance"),
    ("what-was-said-how", "stance", "Welcomed"),
    ("who-hosted-with-whom", "", ""),
    ("which-words-prove-it", "thing", "count:secd-5-european-countries"),
)
MEETINGS = ("secd-5", "secd-6")
TOPIC = "IANA transition"
VIEW = "institution-topic"
MOVED = {"new", "stronger"}


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    about = f"where the export and the picture go (else {OUT})"
    parser.add_argument("-o", "--output", metavar="DIR", type=folder, default=OUT, help=about)


def run(options: Namespace) -> int:
    """Populate, check, ask, compare, follow and write; say where things are. 1 where the check finds any."""
    began = time.monotonic()
    graph = _populated(options)
    code = _checked(options)
    for question, parameter, value in QUESTIONS:
        _answered(graph, question, parameter, value)
    _compared(graph)
    _followed(graph)
    _written(options, graph)
    _end(options, time.monotonic() - began)
    return code


def _title(text: str, command: str) -> None:
    write(f"\n{visible(text)}\n  $ {command}\n\n")


def _populated(options: Namespace) -> LocalGraph:
    _title("Populate the graph from its files", "comity build")
    graph = graph_here(options)
    size = f"{graph.manifest.statements:,} statements in {len(graph.manifest.graphs)} named graphs"
    write(f"{size}, version {graph.version}, SHA-256 {graph.digest[:12]}…\n")
    return graph


def _checked(options: Namespace) -> int:
    _title("Check the records, the vocabulary and the questions", "comity check")
    report = check(store.folders(options.graph or ()), None, progress(options))
    write(f"{lines(report)}{summary(report)}\n")
    return report.exit_code


def _answered(graph: LocalGraph, question: str, parameter: str, value: str) -> None:
    query = catalogue.find(store.folders(["ours"]).queries, question)
    given = f' --{parameter} "{value}"' if parameter else ""
    _title(query.summary, f"comity ask {question}{given}")
    table = ask.answer(graph, query, {parameter: [value]} if parameter else {}).table
    show_table(*readable(graph, table))


def _compared(graph: LocalGraph) -> None:
    compared = ask.compare(graph, MEETINGS)
    _title("What was new or stronger at the later of two meetings?", f"comity compare {' '.join(MEETINGS)}")
    moved = tuple(row for row in compared.rows if row.mark in MOVED)
    show_table(*comparison.laid_out(replace(compared, rows=moved)))
    write(f"\n{visible(compared.summary)}\n")


def _followed(graph: LocalGraph) -> None:
    _title("How did a topic move?", f'comity timeline "{TOPIC}"')
    followed = ask.timeline(graph, TOPIC).steps
    show_table(
        ("date", "how firmly", "what"), [(step.start, steps.how(step), step.gloss) for step in followed]
    )


def _written(options: Namespace, graph: LocalGraph) -> None:
    folder, picture = _places(options)
    _title("Write the graph for others", f"comity export {folder}")
    exported = export(graph, folder, progress(options))
    write(f"{len(exported.files)} files, {sum(file.size for file in exported.files):,} bytes\n")
    _title("Draw which institution is linked to which topic", f"comity network {VIEW} -o {picture}")
    write(f"{network.write(graph, VIEW, picture).counts}\n")


def _places(options: Namespace) -> tuple[Path, Path]:
    return options.output / "export", options.output / f"{VIEW}.svg"


def _end(options: Namespace, seconds: float) -> None:
    folder, picture = _places(options)
    write(
        f"\nDone in {seconds:.1f} seconds. Linked data and tables: {folder}. The picture: {picture}.\n\n"
        "Try next:\n"
        "  comity ask                                          all questions, by subject\n"
        '  comity ask where-was-it-agreed --topic "Internet governance" --evidence\n'
        f"  comity compare secd-3 {' '.join(MEETINGS)}\n"
        "  comity new --help                                   add a meeting of your own\n"
    )
