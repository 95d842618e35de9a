"""Tables for a notebook: HTML that a screen reader can follow, with nothing of the data run as markup."""

from collections.abc import Iterable, Sequence
from html import escape

from comity.ask import Labels, web_link
from comity.knowledge.text import left_out
from comity.names import Iri, Literal, Term, visible

MOST_ROWS = 50
Cells = Sequence[Sequence[Term | None]]


def table(caption: str, headings: Sequence[str], rows: Cells, called: Labels) -> str:
    """Return the first rows as a table with a caption, and a line on the rows that it leaves out.

    Things are labels that lead to their IRIs where a browser may open these; texts say their language.
    """
    head = "".join(f'<th scope="col">{text(heading)}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(_cell(term, called) for term in row)}</tr>" for row in rows[:MOST_ROWS])
    cut = "".join(map(paragraph, left_out(len(rows) - MOST_ROWS, ())))
    return (
        f"<table><caption>{text(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{cut}"
    )


def block(parts: Iterable[str]) -> str:
    """Return ``parts`` of HTML as one."""
    return f'<div class="comity">{"".join(parts)}</div>'


def paragraph(words: str) -> str:
    """Return ``words`` as a paragraph."""
    return f"<p>{text(words)}</p>"


def text(words: str) -> str:
    """Return ``words`` so that no character of them is markup or turns writing round.

    >>> text("<b>")
    '&lt;b&gt;'
    """
    return escape(visible(words))


def _cell(term: Term | None, called: Labels) -> str:
    match term:
        case Literal(value, _, str(language)):
            return f'<td lang="{escape(language)}">{text(value)}</td>'
        case Iri(value) if link := web_link(value):
            return f'<td><a href="{escape(link)}">{text(called(term))}</a></td>'
    return f"<td>{text(called(term))}</td>"
