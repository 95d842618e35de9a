"""Names of things as data has them: a CURIE, an IRI, or one in angle brackets."""

from comity.names import expand, is_iri


def identifier(text: str) -> str | None:
    """Return the IRI that ``text`` is, or shortens with a prefix of ours; nothing for other texts.

    >>> identifier(" meeting:secd-3 ") == identifier("<https://w3id.org/comity/id/meeting/secd-3>")
    True
    >>> identifier("the third meeting")
    """
    bare = text.strip()
    if bare.startswith("<") and bare.endswith(">"):
        bare = bare[1:-1]
    return expand(bare) or (bare if "://" in bare and is_iri(bare) else None)
