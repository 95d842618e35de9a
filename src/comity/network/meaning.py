"""What a link means, and what it does not mean: the words that every file and picture carries."""

from collections.abc import Sequence

# By the slug of the role: what the institution did with the meeting, and the deed as a noun.
DEEDS = {
    "convenor": ("convened", "convening"),
    "host": ("hosted", "hosting"),
    "observer": ("observed", "observing"),
    "participant": ("took part in", "taking part"),
    "rapporteur": ("reported on", "reporting"),
    "supporter": ("supported", "supporting"),
}
ANY_DEED = ("had a role in", "role")


def title(roles: Sequence[str]) -> str:
    """Return the title of a picture of institutions and topics linked by ``roles``.

    >>> title(["host"])
    'Institutions and the topics of meetings they hosted'
    """
    return f"Institutions and the topics of meetings they {_either(roles, 0)}"


def meaning(roles: Sequence[str]) -> str:
    """Return two sentences: what a link by ``roles`` says, and that it is not a stated view.

    >>> meaning(["host"]).partition(". ")[2]
    'A link by hosting is not a stated view.'
    """
    return (
        f"A link joins an institution to a topic on the agenda of a meeting that it {_either(roles, 0)}. "
        f"A link by {_either(roles, 1)} is not a stated view."
    )


def _either(roles: Sequence[str], form: int) -> str:
    return " or ".join(dict.fromkeys(DEEDS.get(role, ANY_DEED)[form] for role in roles))
