"""Pages in the terms of schema.org, for search engines: JSON-LD for the head."""

from collections.abc import Mapping

from comity.site.kinds import Kind
from comity.site.sheet import Sheet

CONTEXT = "https://schema.org"


def described(sheet: Sheet, kind: Kind) -> Mapping[str, object]:
    """Return the thing as schema.org describes one of its kind; what is not recorded is left out."""
    facts, when = sheet.facts, sheet.when(sheet.thing)
    alternate = sorted({str(term) for term in facts.all("altLabel", "shortName")})
    said = {
        "@context": CONTEXT,
        "@type": kind.schema,
        "@id": sheet.thing.value,
        "name": sheet.name(sheet.thing).text,
        "alternateName": alternate,
        "sameAs": [thing.value for thing in facts.things("sameAs")],
        "url": facts.text("webAddress"),
        "startDate": when.start if when else None,
        "endDate": when.end if when else None,
        "foundingDate": facts.text("foundingDate"),
        "location": [{"@type": "City", "name": sheet.name(place).text} for place in facts.things("place")],
    }
    return {key: value for key, value in said.items() if value}
