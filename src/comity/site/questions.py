"""The questions that come with Comity: read once, as no page changes them."""

from collections.abc import Mapping
from functools import cache

from comity import catalogue
from comity.catalogue import Query
from comity.site.blanks import VIEW
from comity.store import folders


@cache
def every() -> Mapping[str, Query]:
    """Return all questions by name."""
    return catalogue.load(folders(["ours"]).queries)


@cache
def desk() -> Mapping[str, Query]:
    """Return the questions of the desk by name; those behind networks are asked there."""
    return {name: query for name, query in every().items() if VIEW not in query.tags}
