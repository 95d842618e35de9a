"""A thing, a type or a property in a few lines of HTML, every text in it escaped."""

from collections.abc import Iterable
from html import escape

LONGEST = 300
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 14px/1.4 sans-serif; margin: 12px; overflow-wrap: anywhere }}
h1 {{ font-size: 16px }}
</style>
</head><body>
{body}
</body></html>
"""
Fact = tuple[str, str]


def block(title: str, description: str, facts: Iterable[Fact] = (), address: str | None = None) -> str:
    r"""Return a heading, what the thing is, a line for each fact and a link to ``address``.

    >>> block("A & B", "meeting")
    '<h1><bdi>A &amp; B</bdi></h1>\n<p><bdi>meeting</bdi></p>'
    """
    lines = [f"<h1>{_shown(title)}</h1>", f"<p>{_shown(description)}</p>"]
    lines += [f"<div>{_shown(name)}: {_shown(text)}</div>" for name, text in facts]
    if address:
        lines.append(
            f'<p><a href="{escape(address)}" target="_blank" rel="noopener">{_shown(address)}</a></p>'
        )
    return "\n".join(lines)


def page(title: str, body: str) -> str:
    """Return ``body``, HTML, as a page of its own with ``title``, a text."""
    return PAGE.format(title=escape(title[:LONGEST]), body=body)


def _shown(text: str) -> str:
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    # Isolated, so that no mark in a name turns round the writing after it.
    return f"<bdi>{escape(cut)}</bdi>"
