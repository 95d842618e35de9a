"""A result on a screen: in a terminal as text, in a notebook as HTML."""

from typing import TYPE_CHECKING

from comity import ask
from comity.ask import Labels
from comity.knowledge import html, text

if TYPE_CHECKING:
    from comity.knowledge.result import Result


def as_text(result: "Result") -> str:
    """Return the question, a table of the first rows with labels, and what the reader must know."""
    called = _called(result, text.MOST_ROWS)
    cells = [[called(term) for term in row] for row in result.table.rows[: text.MOST_ROWS]]
    table = text.table(result.columns, cells, len(result))
    return "\n".join([*text.paragraphs([_title(result, called)]), table, *text.paragraphs(_foot(result))])


def as_html(result: "Result") -> str:
    """Return the same as a table with a caption, its things linked to their IRIs."""
    called = _called(result, html.MOST_ROWS)
    table = html.table(_title(result, called), result.columns, result.table.rows, called)
    return html.block([table, *map(html.paragraph, _foot(result))])


def dataset(result: "Result") -> str:
    """Return which dataset answered."""
    return f"Comity {result.version or 'of an unknown version'} ({(result.digest or 'no digest')[:9]})"


def _called(result: "Result", rows: int) -> Labels:
    # Only of what is shown: a remote graph is asked for them.
    shown = (term for row in result.table.rows[:rows] for term in row)
    return ask.labels(result.graph, [*result.asked.terms, *shown])


def _title(result: "Result", called: Labels) -> str:
    given = (f"{name}: {', '.join(values)}" for name, values in result.asked.called(called).items())
    return " · ".join([result.asked.summary or f"SPARQL {result.asked.form}", *given])


def _foot(result: "Result") -> list[str]:
    named = [result.question] if result.question else []
    about = " · ".join([text.counted(len(result), "row"), *named, dataset(result)])
    return [about, *(f"Note: {note}" for note in result.notes)]
