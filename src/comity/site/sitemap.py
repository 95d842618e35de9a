"""The addresses of all pages for search engines (sitemaps.org)."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str]) -> bytes:
    """Return the site map of ``addresses``, which are whole ones."""
    urls = "".join(f"<url><loc>{escape(each)}</loc></url>\n" for each in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{SPACE}">\n{urls}</urlset>\n'.encode()
