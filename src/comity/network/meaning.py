"""The roles in the words of a definition, which every file and picture carries."""

from collections.abc import Sequence

# By the slug of the role: what the institution did with the meeting, and the deed as a noun.
DEEDS = {
    "chair": ("chaired", "chairing"),
    "co-chair": ("co-chaired", "co-chairing"),
    "co-organiser": ("co-organised", "co-organising"),
    "convenor": ("convened", "convening"),
    "host": ("hosted", "hosting"),
    "observer": ("observed", "observing"),
    "participant": ("took part in", "taking part"),
    "rapporteur": ("reported on", "reporting"),
    "speaker": ("spoke at", "speaking"),
    "supporter": ("supported", "supporting"),
}
ANY_DEED = ("had a role in", "role")


def spoken(sentence: str, roles: Sequence[str]) -> str:
    """Return ``sentence`` with what those in ``roles`` did for ``{did}``, and the deed for ``{doing}``.

    >>> spoken("A meeting that it {did}, by {doing}.", ["host", "convenor"])
    'A meeting that it hosted or convened, by hosting or convening.'
    """
    return sentence.replace("{did}", _either(roles, 0)).replace("{doing}", _either(roles, 1))


def _either(roles: Sequence[str], form: int) -> str:
    deeds = [DEEDS.get(role, ANY_DEED) for role in roles]
    # Whoever had any role at all hosted, too: the wide words stand alone.
    said = [ANY_DEED] if ANY_DEED in deeds else deeds
    return " or ".join(dict.fromkeys(deed[form] for deed in said))
