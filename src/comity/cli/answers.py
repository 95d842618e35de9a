"""Show an answer: as a table with labels, with its evidence, or as machines read it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from comity import ask
from comity.ask import Evidence, Labels
from comity.cli.output import write
from comity.cli.tables import blocks, show_table
from comity.names import Iri, Literal, Term
from comity.store import Graph, Table

WRITERS: Mapping[str, Callable[[Table], str]] = {"csv": ask.to_csv, "json": ask.to_json}


def show(graph: Graph, table: Table, format: str | None) -> None:  # noqa: A002 (the name of the option)
    """Print ``table`` as ``csv`` or ``json``, else for people: labels in place of IRIs."""
    if format:
        write(WRITERS[format](table))
    else:
        show_table(*readable(graph, table))


def show_whole(graph: Graph, table: Table, format: str | None) -> None:  # noqa: A002 (the name of the option)
    """Print ``table`` with each column that was asked for, even one that repeats a label."""
    if format:
        write(WRITERS[format](table))
    else:
        called = ask.labels(graph, (term for row in table.rows for term in row))
        show_table(list(table.columns), [[called(term) for term in row] for row in table.rows])


def show_proved(graph: Graph, table: Table, format: str | None) -> None:  # noqa: A002 (the name of the option)
    """Print ``table`` with the words behind each row, which machines get in columns of their own."""
    supports = ask.evidence(graph, table)
    if format:
        write(WRITERS[format](ask.with_evidence(table, supports)))
    else:
        headings, rows = readable(graph, table)
        write(blocks(headings, rows, [list(_proofs(found)) for found in supports]))


def readable(graph: Graph, table: Table) -> tuple[list[str], list[list[str]]]:
    """Return the headings and the rows with labels, without texts that only repeat the labels before them."""
    called = ask.labels(graph, (term for row in table.rows for term in row))
    kept = [place for place in range(len(table.columns)) if not _echoes(table, place, called)]
    rows = [[called(row[place]) for place in kept] for row in table.rows]
    return [table.columns[place] for place in kept], rows


def _echoes(table: Table, place: int, called: Labels) -> bool:
    columns = list(zip(*table.rows, strict=True))
    return bool(columns) and any(_repeats(columns[place], earlier, called) for earlier in columns[:place])


def _repeats(texts: Sequence[Term | None], things: Sequence[Term | None], called: Labels) -> bool:
    pairs = zip(texts, things, strict=True)
    return all(
        isinstance(text, Literal) and isinstance(thing, Iri) and called(thing) == text.value
        for text, thing in pairs
    )


def proof(evidence: Evidence) -> Iterator[str]:
    """Yield the lines that show one piece of evidence: the words and their source, then the link."""
    words = f"“{evidence.wording}” " if evidence.wording else ""
    speaker = f"{evidence.speaker}, in: " if evidence.speaker else ""
    date = f" ({evidence.date})" if evidence.date else ""
    yield f"{words}— {speaker}{evidence.source or 'a source without a title'}{date}"
    if evidence.link:
        yield evidence.link


def _proofs(found: tuple[Evidence, ...]) -> Iterator[str]:
    for each in found:
        yield from proof(each)
