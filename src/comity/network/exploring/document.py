"""A network as one HTML file: it opens from disk and asks nothing of anyone."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from comity import bundle
from comity.errors import UsageError
from comity.network.assembly import Network, links
from comity.network.caption import caption
from comity.network.content import plain, said
from comity.network.exploring.exploration import Exploration, Words
from comity.network.exploring.facts import facts
from comity.network.pictures import picture
from comity.text import day

MOST_LINKS = 20_000
HERE = Path(__file__).parent
COLUMNS = ("Link", "Weight", "First", "Last")
# What would end the element that holds the data, whatever the data say.
UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def page(shown: Exploration, words: Mapping[str, Words]) -> bytes:
    """Return the page of ``shown`` as HTML in UTF-8, with script, data and a picture for who has no script.

    ``words`` are those of its passages, by IRI. The same exploration gives the same bytes. Raises UsageError
    where the script is not built, and for more links than a browser moves with ease.
    """
    if shown.asked.size() > MOST_LINKS:
        expected = f"no more than {MOST_LINKS:,} in a page: narrower filters, or a backbone"
        raise UsageError(shown.view.name, f"{shown.asked.size():,} links", expected)
    script, style = _text("network.js"), _text("network.css") + (HERE / "document.css").read_text("utf-8")
    about = {key: escape(text) for key, text in said(shown.asked).items()}
    parts = {
        **about,
        "script_hash": _hash(script),
        "style_hash": _hash(style),
        "style": style,
        "script": script,
        "still": still(shown.asked),
        "caption": escape(caption(shown.asked)),
        "facts": embedded(facts(shown, words)),
    }
    return Template((HERE / "document.html").read_text("utf-8")).substitute(parts).encode()


def embedded(data: bytes) -> str:
    r"""Return JSON as it may stand in an element of a page.

    >>> embedded(b'"</script>"')
    '"\\u003c/script\\u003e"'
    """
    return data.decode().translate(UNSAFE)


def still(network: Network) -> str:
    """Return ``network`` as elements of a page for readers without its script: a picture and a table."""
    drawn = picture(network)
    listed = f"<details open><summary>The links as a table</summary>{_table(network)}</details>"
    return f"<figure>{drawn[drawn.index('<svg') :].strip()}</figure>\n{listed}"


def _table(network: Network) -> str:
    ordered = sorted(links(network), key=lambda link: -link[2]["weight"])
    heads = "".join(f'<th scope="col">{column}</th>' for column in COLUMNS)
    rows = "".join(_row(network, *link) for link in ordered)
    head = f"<caption>Links, the strongest first</caption><thead><tr>{heads}</tr></thead>"
    region = '<div role="region" tabindex="0" aria-label="Links">'
    return f"{region}<table>{head}<tbody>{rows}</tbody></table></div>"


def _row(network: Network, source: str, target: str, link: Mapping[str, str | float]) -> str:
    ends = " – ".join(network.nodes[node]["label"] for node in (source, target))
    said = (plain(link["weight"]), *(day(str(link[key])) for key in ("first", "last")))
    cells = "".join(f"<td>{escape(each)}</td>" for each in said)
    return f'<tr><th scope="row">{escape(ends)}</th>{cells}</tr>\n'


def _text(name: str) -> str:
    return bundle.script(name).decode()


def _hash(content: str) -> str:
    """Return how a Content Security Policy names an element with ``content`` (W3C CSP Level 3)."""
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()
