"""Show an answer: as a table with labels, with its evidence, or as machines read it."""

from collections.abc import Callable, Iterator, Mapping

from comity import ask
from comity.ask import Evidence
from comity.cli.output import write
from comity.cli.tables import blocks, show_table
from comity.store import Graph, Table

WRITERS: Mapping[str, Callable[[Table], str]] = {"csv": ask.to_csv, "json": ask.to_json}
UNPROVED = "no words are recorded behind this row"
Readable = tuple[list[str], list[list[str]]]


def readable(graph: Graph, table: Table) -> Readable:
    """Return the headings and the rows with labels, without texts that only repeat the labels before them."""
    called = _called(graph, table)
    hidden = ask.echoes(table, called)
    kept = [place for place in range(len(table.columns)) if place not in hidden]
    rows = [[called(row[place]) for place in kept] for row in table.rows]
    return [table.columns[place] for place in kept], rows


def whole(graph: Graph, table: Table) -> Readable:
    """Return the headings and the rows with labels, each column that was asked for."""
    called = _called(graph, table)
    return list(table.columns), [[called(term) for term in row] for row in table.rows]


def _called(graph: Graph, table: Table) -> ask.Labels:
    return ask.labels(graph, (term for row in table.rows for term in row))


def show(
    graph: Graph,
    table: Table,
    format: str | None,  # noqa: A002 (the name of the option)
    laid_out: Callable[[Graph, Table], Readable] = readable,
) -> None:
    """Print ``table`` as ``csv`` or ``json``, else for people, as ``readable`` or ``whole`` gives it."""
    if format:
        write(WRITERS[format](table))
    else:
        show_table(*laid_out(graph, table))


def show_proved(
    graph: Graph,
    table: Table,
    format: str | None,  # noqa: A002 (the name of the option)
    query: str = "",
) -> None:
    """Print ``table`` with the words behind each row, which machines get in columns of their own.

    ``query`` is the text that it answers, if any: numbers have the words behind what that counts.
    """
    supports = ask.evidence(graph, table, query)
    if format:
        write(WRITERS[format](ask.with_evidence(table, supports)))
    else:
        headings, rows = readable(graph, table)
        write(blocks(headings, rows, [list(_proofs(found)) for found in supports]))


def proof(evidence: Evidence) -> Iterator[str]:
    """Yield the lines that show one piece of evidence: the words and their source, then the link."""
    words = f"“{evidence.wording}” " if evidence.wording else ""
    speaker = f"{evidence.speaker}, in: " if evidence.speaker else ""
    date = f" ({evidence.date})" if evidence.date else ""
    yield f"{words}— {speaker}{evidence.source or 'a source without a title'}{date}"
    if evidence.link:
        yield evidence.link


def _proofs(found: tuple[Evidence, ...]) -> Iterator[str]:
    if not found:
        yield UNPROVED
    for each in found:
        yield from proof(each)
