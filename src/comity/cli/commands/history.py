"""``comity history``: when a record was added and changed, why and by how much, as git has it."""

import json
from collections.abc import Sequence

from comity import ask
from comity.cli.arguments import Namespace, Parser
from comity.cli.output import counted, graph_here, say, write
from comity.cli.tables import Rows, show_table
from comity.errors import UsageError
from comity.names import Iri, expand, shorten
from comity.record import Entry, History, namers, read_history, save_history
from comity.store import LocalGraph, folders

Entries = tuple[Entry, ...]


def arguments(parser: Parser, _: Sequence[str]) -> None:
    """Give ``parser`` the options of the command."""
    about = "a label, short name, CURIE or IRI; without one, all records"
    parser.add_argument("thing", nargs="?", metavar="THING", help=about)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--json", action="store_true", help="print the changes as JSON")
    group.add_argument(
        "--write", action="store_true", help="write history.jsonl beside the records, from git"
    )


def run(options: Namespace) -> int:
    """Print the changes, the newest first; or write the files that they are read from, and print these."""
    if options.write:
        if options.thing:
            raise UsageError("--write", f"{options.thing!r}", "no thing, as the history of all is written")
        write("".join(f"{path}\n" for path in save_history(folders(options.graph or ()))))
        return 0
    history = read_history(folders(options.graph or ()))
    if history.until is None:
        expected = "one beside the records, as `comity history --write` makes it in a checkout of git"
        raise UsageError("history", "none of these records", expected)
    _show(options, history)
    return 0


def _show(options: Namespace, history: History) -> None:
    entries = _of(graph_here(options), history, options.thing) if options.thing else history.whole()
    if options.json:
        write(json.dumps([entry.as_json() for entry in entries], ensure_ascii=False, indent=1) + "\n")
    elif entries:
        show_table(*(_of_thing(entries) if options.thing else _of_all(entries)))
    say(options, f"{counted(len(entries), 'change')}, as the log of the records has it up to {history.until}")


def _of(graph: LocalGraph, history: History, name: str) -> Entries:
    """Return what became of the thing that bears ``name``, or once had it as its CURIE."""
    gone = expand(name) if name in history else None
    thing = Iri(gone) if gone else ask.resolve(graph, name, "any")
    return history.of(shorten(thing.value), namers(ask.pointing(graph, [thing])[thing]))


def _of_thing(entries: Entries) -> tuple[Sequence[str], Rows]:
    rows = [(each.change.date, str(each.own or ""), each.others_told, each.change.title) for each in entries]
    return ("when", "this record", "records that name it", "why"), rows


def _of_all(entries: Entries) -> tuple[Sequence[str], Rows]:
    rows = [(each.change.date, each.others_told, each.change.title) for each in entries]
    return ("when", "records", "why"), rows
