"""One spelling for the British and the American form of a word.

``-ize`` becomes ``-ise``, because no two words differ in that alone after three letters or more (``prize``
has two). The other differences are bound to listed words, because as rules they would take ``four`` for
``for``.
"""

import re

RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[a-z]{3}i)z(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)", "s"),
        (r"(?<=[a-z]y)z(?=(?:e|es|ed|er|ers|ing)$)", "s"),
        (
            r"^((?:dis|mis|re|un)?(?:arm|ard|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
            r"|neighb|od|parl|ranc|rig|rum|savi|sav|splend|tum|val|vap|vig)o)u(?=r)",
            r"\1",
        ),
        (
            r"^((?:kilo|milli|epi)?(?:calib|cent|fib|lit|lust|meag|met|sab|somb|spect|theat))re(?=s?$)",
            r"\1er",
        ),
        (r"^((?:epi)?(?:cent|lit|lust|sab))red$", r"\1ered"),
        (
            r"^((?:cance|channe|counse|fue|labe|leve|marsha|mode|signa|tota|trave|tunne)l)l(?=(?:ed|er|ers|ing"
            r"|or|ors)$)",
            r"\1",
        ),
        (r"^((?:ana|cata|dia)log)ue(?=s?$)", r"\1"),
        (r"^(program)me(?=s?$)", r"\1"),
        (r"^((?:de|of)fen|preten|licen)ce(?=s?$|less)", r"\1se"),
        (r"^(practi)s(?=e|ing)", r"\1c"),
        (r"^(acknowledg|judg)e(?=ment)", r"\1"),
        (r"^(an|encyclop|orthop|p)ae(?=sth|di)", r"\1e"),
        (r"^sceptic", "skeptic"),
        (r"^artefact", "artifact"),
        (r"^aluminium", "aluminum"),
        (r"^ageing$", "aging"),
        (r"^(enrol|fulfil|instal)(?=s?$|ment)", r"\1l"),
        (r"^(skil|wil)ful", r"\1lful"),
    )
)


def one_spelling(word: str) -> str:
    """Return the form that the British and the American spelling of a folded ``word`` share.

    >>> one_spelling("labour"), one_spelling("labor"), one_spelling("organization"), one_spelling("four")
    ('labor', 'labor', 'organisation', 'four')
    """
    for pattern, replacement in RULES:
        word = pattern.sub(replacement, word)
    return word
