"""Signposts for machines: the typed links of a page (FAIR Signposting, RFC 8288), and its link set."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from comity.names import ROOT
from comity.site.page import Page

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SCHEMA = "https://schema.org/"
LINKSET = "application/linkset+json"


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link; ``href`` is an address of the live site, beginning with a slash, or one outside."""

    rel: str
    href: str
    media_type: str | None = None


def links(page: Page) -> tuple[Link, ...]:
    """Return the links of ``page``, for its head and for the header ``Link``; none for what was not found."""
    if page.status >= 400:
        return ()
    described = (Link("describedby", each.address, each.media_type) for each in page.alternates)
    types = (Link("type", SCHEMA + name) for name in ("AboutPage", *page.types))
    cited = page.about.value if page.about else ROOT
    return (
        Link("canonical", page.address),
        Link("cite-as", cited),
        *described,
        *types,
        Link("license", LICENCE),
        Link("collection", "/data", "text/html"),
        *((Link("linkset", linkset_of(page), LINKSET),) if page.about and page.alternates else ()),
    )


def linkset_of(page: Page) -> str:
    """Return the address of the link set of a page about a thing."""
    return f"{page.alternates[0].address.rpartition('.')[0]}.linkset.json"


def linkset(page: Page, absolute: Callable[[str], str]) -> bytes:
    """Return the links of ``page`` as a link set (RFC 9264), addresses made whole by ``absolute``."""
    context: dict[str, object] = {"anchor": absolute(page.address)}
    for link in links(page):
        target = {
            "href": absolute(link.href) if link.href.startswith("/") else link.href,
            **({"type": link.media_type} if link.media_type else {}),
        }
        context.setdefault(link.rel, []).append(target)  # type: ignore[attr-defined]
    return json.dumps({"linkset": [context]}, ensure_ascii=False, indent=1).encode()
