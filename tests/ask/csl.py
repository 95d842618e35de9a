"""What an item of CSL-JSON may hold: the variables of the CSL 1.0.2 specification that a data set can have.

No package carries the schema of the project, so here are the fields and forms that it documents, as far as a
citation of ours may need them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

TYPES = {"dataset", "document", "software"}
NAMES = {"author", "compiler", "contributor", "curator", "editor"}
DATES = {"accessed", "available-date", "issued", "submitted"}
TEXTS = {
    *("DOI", "URL", "abstract", "annote", "archive", "container-title", "genre", "id", "keyword", "language"),
    *("medium", "note", "publisher", "publisher-place", "source", "title", "title-short", "type", "version"),
}
PARTS_OF_NAMES = {"dropping-particle", "family", "given", "literal", "non-dropping-particle", "suffix"}
LIMITS = ((1, 9999), (1, 12), (1, 31))


def faults(item: Mapping[str, Any]) -> Iterator[str]:
    """Yield what of ``item`` no reader of CSL-JSON has to understand."""
    yield from (name for name in ("id", "type") if not item.get(name))
    yield from (name for name in item if name not in NAMES | DATES | TEXTS)
    yield from (name for name in TEXTS & set(item) if not isinstance(item[name], str) or not item[name])
    yield from (str(each) for name in NAMES & set(item) for each in item[name] if not _is_name(each))
    yield from (name for name in DATES & set(item) if not _is_date(item[name]))
    if item.get("type") not in TYPES:
        yield "type"


def _is_name(name: Mapping[str, Any]) -> bool:
    known = set(name) <= PARTS_OF_NAMES and all(isinstance(part, str) and part for part in name.values())
    return known and (set(name) == {"literal"} or "family" in name)


def _is_date(date: Mapping[str, Any]) -> bool:
    (parts,) = date["date-parts"]
    pairs = zip(parts, LIMITS, strict=False)
    fits = all(low <= part <= high for part, (low, high) in pairs)
    return set(date) == {"date-parts"} and len(parts) <= len(LIMITS) and fits
