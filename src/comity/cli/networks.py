"""Networks as the command line gives them: the list of views, tables, files, and windows of time."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from comity import network
from comity.cli.answers import show as show_table
from comity.cli.arguments import Namespace
from comity.cli.combinations import PNG, outcome_of
from comity.cli.files import is_standard, stream
from comity.cli.output import progress, say, write
from comity.network import VIEWS, Look, Network, Window
from comity.store import Graph, Table

WIDTH = 100
NODES = "nodes"


def listing() -> str:
    """Return the views with what a link means in each, and the filters that each takes."""
    return "\n".join(map(_entry, VIEWS))


def show(options: Namespace, graph: Graph, shown: Network) -> None:
    """Write ``shown`` to the file that the options name, else print its links or measures."""
    if options.output:
        _save(options, shown, options.output)
        say(options, network.summary(shown))
        return
    say(options, network.summary(shown))
    show_table(graph, _table(options, shown), options.format)
    _explain(options, shown)


def show_windows(options: Namespace, graph: Graph, seen: Sequence[Window]) -> None:
    """Write a file a window, or print what happened from one to the next, or the measures over time."""
    if options.output:
        for window in seen:
            _save(options, window.network, _dated(options.output, window.start))
            say(options, f"{window.start} to {window.end}: {network.counted(window.network)}")
        return
    changed = network.changes(seen)
    if options.measures:
        table = network.over_time(seen, lambda shown: _table(options, shown))
    else:
        table = network.change_table(changed) if options.changes else network.window_table(seen, changed)
    show_table(graph, table, options.format)
    if seen:
        _explain(options, seen[0].network)


def _entry(name: str) -> str:
    view = VIEWS[name]
    said = view.words(view.roles)
    lines = (f"{said['title']}.", said["meaning"], f"Filters: {', '.join(view.filters)}.")
    wrapped = (fill(line, WIDTH, initial_indent="  ", subsequent_indent="  ") for line in lines)
    return "\n".join((name, *wrapped, ""))


def _table(options: Namespace, shown: Network) -> Table:
    return network.node_table(shown) if options.measures == NODES else network.link_table(shown)


def _explain(options: Namespace, shown: Network) -> None:
    if options.measures:
        for name, words in network.explained(shown).items():
            say(options, f"{name}: {words}")


def _save(options: Namespace, shown: Network, path: Path) -> None:
    if is_standard(path):
        ending = network.ending_of(path, options.form)
        stream(network.document(shown, ending, _look(options)), text=outcome_of(options) != PNG)
        return
    saved = network.save(shown, path, options.form, _look(options), progress(options))
    for file in saved.beside:
        say(options, f"beside it: {file}")
    write(f"{saved.path}\n")


def _look(options: Namespace) -> Look | None:
    """Return how a picture is to look, where the options say anything of it."""
    given = {"kind": options.picture, "width": options.width, "scale": options.scale}
    asked = {name: value for name, value in given.items() if value is not None}
    return Look(**asked) if asked else None


def _dated(path: Path, start: str) -> Path:
    """Return ``path`` with the first day of a window before its endings.

    >>> _dated(Path("out/links.matrix.csv"), "2015-01-01").name
    'links-2015-01-01.matrix.csv'
    """
    stem, dot, endings = path.name.partition(".")
    return path.with_name(f"{stem}-{start}{dot}{endings}")
