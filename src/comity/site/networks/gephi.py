"""Gephi Lite, which shows a network in the browser of whoever follows the link to it."""

from urllib.parse import urlencode

LITE = "https://lite.gephi.org/"
# It knows a format by how the whole address ends, and no server is told what follows the hash.
ENDING = "#view.gexf"


def lite(base: str, file: str) -> str | None:
    """Return the address at which Gephi Lite opens the GEXF at ``file`` of the site at ``base``.

    Nothing where the site is a folder, or without HTTPS: browsers let no page of HTTPS fetch from it.

    >>> lite("https://graph.example.org", "/network.gexf?view=topic-stance")
    'https://lite.gephi.org/?file=https%3A%2F%2Fgraph.example.org%2Fnetwork.gexf%3Fview%3Dtopic-stance%23view.gexf'
    >>> lite("http://127.0.0.1:8000", "/network.gexf")
    """
    if not base.startswith("https://"):
        return None
    return f"{LITE}?{urlencode({'file': f'{base}{file}{ENDING}'})}"
